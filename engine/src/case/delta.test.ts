import type { JsonValue } from '@statecraft/forms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta, deltaOf } from './delta.ts'

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue)

describe('a delta', () => {
  it('leads from any value to any other, also through JSON', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const delta = JSON.parse(JSON.stringify(deltaOf(before, after)))
        expect(applyDelta(structuredClone(before), delta)).toEqual(after)
      }),
    )
  })

  it('of equal values is empty', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(deltaOf(value, structuredClone(value))).toEqual([])
      }),
    )
  })

  it('names only what changed', () => {
    expect(deltaOf({ a: { b: 1, c: 2 }, d: [1] }, { a: { b: 1, c: 3 }, e: null })).toEqual([
      { path: ['d'], remove: true },
      { path: ['a', 'c'], set: 3 },
      { path: ['e'], set: null },
    ])
  })

  it('does not reach into prototypes', () => {
    applyDelta({}, [{ path: ['__proto__', 'polluted'], set: true }])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
