import { describe, expect, it } from 'vitest'
import { type Happening, observeAll, observed, observeEnds } from './observe.ts'

const turn: Happening = { kind: 'turn' }

describe('what is observed', () => {
  const seen = () => {
    const ends: [string, unknown][] = []
    return { ends, observe: observeEnds(({ kind }, _ms, error) => ends.push([kind, error])) }
  }

  it('gives and throws what it would have without anybody watching', async () => {
    const { ends, observe } = seen()
    const failure = new Error('broken')
    const fail = () => {
      throw failure
    }
    expect(observed({ observe }, turn, () => 1)).toBe(1)
    expect(await observed({ observe }, turn, async () => 2)).toBe(2)
    expect(() => observed({ observe }, turn, fail)).toThrow(failure)
    await expect(observed({ observe }, turn, async () => fail())).rejects.toBe(failure)
    expect(ends).toEqual([
      ['turn', undefined],
      ['turn', undefined],
      ['turn', failure],
      ['turn', failure],
    ])
    expect(observed({}, turn, () => 3)).toBe(3)
  })

  it('is seen by all, the first outermost', () => {
    const order: string[] = []
    const named = (name: string) =>
      observeEnds(() => {
        order.push(name)
      })
    observed({ observe: observeAll([named('outer'), named('inner')]) }, turn, () => order.push('work'))
    expect(order).toEqual(['work', 'inner', 'outer'])
  })

  it('is not harmed by an observer that fails', async () => {
    const observe = observeEnds(() => {
      throw new Error('the observer')
    })
    expect(observed({ observe }, turn, () => 1)).toBe(1)
    expect(await observed({ observe }, turn, async () => 2)).toBe(2)
  })
})
