import { describe, expect, it } from 'vitest'
import { play } from '../../testing/play.ts'

describe('compensation', () => {
  it('calls the handlers of what was completed, last first, and goes on when they are done', async () => {
    const one = await play(`
      start > a > b > bo > sau > end
      bo: throw compensation=any
      ca: compensation on=a handler=huy-a
      cb: compensation on=b handler=huy-b
      huy-a: user
      huy-b: user`)
    one.complete('a').complete('b')
    expect(one.open).toEqual(['huy-b'])
    expect(one.complete('huy-b').open).toEqual(['huy-a'])
    expect(one.complete('huy-a').open).toEqual(['sau'])
  })

  it('passes at once when there is nothing to undo', async () => {
    const one = await play('start > bo > sau > end\nbo: throw compensation=any')
    expect(one.open).toEqual(['sau'])
  })

  it('undoes what was done inside a completed subprocess', async () => {
    const one = await play(`
      start > khoi > bo > sau > end
      bo: throw compensation=khoi
      khoi {
        s > a > e
        s: start
        e: end
        ca: compensation on=a handler=huy-a
        huy-a: user
      }`)
    expect(one.complete('a').open).toEqual(['huy-a'])
    expect(one.complete('huy-a').open).toEqual(['sau'])
  })
})

describe('a transaction', () => {
  it('is undone by a cancel end event and left by its cancel boundary event', async () => {
    const one = await play(`
      start > gd > end
      gd: transaction {
        s > a > xor
        s: start
        xor > huy if =x
        xor > e default
        e: end
        huy: end cancel=any
        ca: compensation on=a handler=huy-a
        huy-a: user
      }
      bi-huy: cancel on=gd
      bi-huy > b > end-2`)
    expect(one.complete('a', { x: true }).open).toEqual(['huy-a'])
    expect(one.complete('huy-a').open).toEqual(['b'])
  })
})

describe('an ad-hoc subprocess', () => {
  it('starts all it holds at once', async () => {
    const one = await play('start > tu-do > end\ntu-do: adhoc {\na: user\nb: user\n}')
    expect(one.open).toEqual(['a', 'b'])
    expect(one.complete('b').complete('a').state.status).toBe('completed')
  })

  it('starts one after another where it is sequential', async () => {
    const one = await play('start > tu-do > end\ntu-do: adhoc ordering=sequential {\na: user\nb: user\n}')
    expect(one.open).toEqual(['a'])
    expect(one.complete('a').open).toEqual(['b'])
    expect(one.complete('b').state.status).toBe('completed')
  })

  it('ends the rest when its condition holds', async () => {
    const one = await play("start > tu-do > end\ntu-do: adhoc complete='=x = 1' {\na: user\nb: user\n}")
    expect(one.complete('a', { x: 1 }).state.status).toBe('completed')
  })
})
