import { describe, expect, it } from 'vitest'
import { play } from '../../testing/play.ts'

describe('an inclusive gateway', () => {
  const diagram = `
    start > or-1
    or-1 > a if =x > 0
    or-1 > b if =x > 1
    or-1 > c default
    a > or-2
    b > or-2
    c > or-2
    or-2 > sau > end`

  it('lets through along each flow whose condition holds, and joins what can still come', async () => {
    const one = await play(diagram, { x: 2 })
    expect(one.open).toEqual(['a', 'b'])
    expect(one.complete('a').open).toEqual(['b'])
    expect(one.complete('b').open).toEqual(['sau'])
    expect(one.complete('sau').state.status).toBe('completed')
  })

  it('takes the default flow when no condition holds', async () => {
    const one = await play(diagram, { x: 0 })
    expect(one.open).toEqual(['c'])
    expect(one.complete('c').open).toEqual(['sau'])
  })

  it('does not wait for a token that can no longer come', async () => {
    const one = await play(`
      start > and
      and > a > or-2
      and > b > xor
      xor > or-2 if =x
      xor > end-1 default
      or-2 > sau > end`)
    expect(one.complete('a').open).toEqual(['b'])
    expect(one.complete('b', { x: false }).open).toEqual(['sau'])
  })
})

describe('an event-based gateway', () => {
  const diagram = `
    start > event
    event > nhan > a > end
    event > han > b > end
    nhan: catch message=tra-loi
    han: catch duration=P3D`

  it('goes on with what comes first and closes the rest', async () => {
    const one = await play(diagram)
    expect(one.open).toEqual(['han', 'nhan'])
    expect(one.message('nhan', { y: 1 }).open).toEqual(['a'])
    expect(one.variables).toEqual({ y: 1 })
  })

  it('goes on with the timer when nothing else came', async () => {
    const one = await play(diagram)
    expect(one.timer('han').open).toEqual(['b'])
  })
})

describe('a complex gateway', () => {
  it('goes on once its condition over the arrived tokens holds, then waits for the rest and is as new', async () => {
    const one = await play(`
      start > and
      and > a > complex
      and > b > complex
      and > c > complex
      complex > sau > end
      complex: complex activation='=activationCount >= 2'`)
    expect(one.complete('a').open).toEqual(['b', 'c'])
    expect(one.complete('b').open).toEqual(['c', 'sau'])
    expect(one.complete('sau').open).toEqual(['c'])
    expect(one.complete('c').state.status).toBe('completed')
  })
})

describe('flows', () => {
  it('split where several leave an activity, by their conditions', async () => {
    const one = await play(`
      start > a
      a > b if =x > 0
      a > c if =x > 1
      a > d default
      b > end
      c > end
      d > end`)
    expect(one.complete('a', { x: 5 }).open).toEqual(['b', 'c'])
  })

  it('start an activity anew for each token that comes', async () => {
    const one = await play('start > and\nand > a > c\nand > b > c\nc > end')
    expect(one.complete('a').complete('b').open).toEqual(['c', 'c'])
    expect(one.complete('c').complete('c').state.status).toBe('completed')
  })

  it('lead from a link to its catch', async () => {
    const one = await play(`
      start > a > di
      den > b > end
      di: throw link=L
      den: catch link=L`)
    expect(one.complete('a').open).toEqual(['b'])
  })
})
