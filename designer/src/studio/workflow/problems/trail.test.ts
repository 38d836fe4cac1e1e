import { describe, expect, it } from 'vitest'
import { stopsOf, trailOf } from './trail.ts'

const diagram: Record<string, { isFlow: boolean; counts: boolean }> = {
  'bat-dau': { isFlow: false, counts: false },
  'tham-dinh': { isFlow: false, counts: true },
  'can-y-kien': { isFlow: false, counts: true },
  gop: { isFlow: false, counts: true },
  a: { isFlow: true, counts: false },
  b: { isFlow: true, counts: false },
  c: { isFlow: true, counts: false },
}
const element = (id: string) => diagram[id]

describe('a trail', () => {
  it('is read from the params of a diagnostic, whatever stands there', () => {
    const base = { code: 'join-waits-for-ever', severity: 'error' as const, element: 'gop', message: '' }
    expect(trailOf({ ...base, params: { trail: ['a', 3, 'b'] } })).toEqual(['a', 'b'])
    expect(trailOf(base)).toEqual([])
  })

  it('is told by its stops, each with the flows that lead there', () => {
    expect(stopsOf(['bat-dau', 'a', 'tham-dinh', 'b', 'can-y-kien', 'c'], 'gop', element)).toEqual([
      { node: 'tham-dinh', flows: ['a'] },
      { node: 'can-y-kien', flows: ['b'] },
      { node: 'gop', flows: ['c'] },
    ])
  })

  it('counts the fault once, and leaves out what the diagram no longer has', () => {
    expect(stopsOf(['a', 'gone', 'tham-dinh', 'tham-dinh'], 'tham-dinh', element)).toEqual([
      { node: 'tham-dinh', flows: ['a'] },
    ])
  })
})
