import { describe, expect, it } from 'vitest'
import { play, short } from '../testing/play.ts'

describe('subprocesses', () => {
  it('begin with fresh variables each time they are entered', async () => {
    const one = await play(`
      start > khoi > xor
      khoi: sub in.lan='=0' out.ra='=lan'
      khoi {
        start-1 > lam > end-1
      }
      xor > khoi if =ra < 5
      xor > end default`)
    one.complete('lam', { lan: 3 })
    expect(one.variables.ra).toBe(3)
    expect(one.wait('lam')).toMatchObject({ input: { lan: 0 } })
    expect(one.complete('lam', { lan: 5 }).state.status).toBe('completed')
  })

  it('are entered anew when their own boundary event leads back to them', async () => {
    const one = await play(`
      start > khoi > end
      khoi {
        start-1 > a > b > end-1
      }
      lai: message on=khoi name=lai
      lai > khoi`)
    one.complete('a').message('lai')
    expect(one.open).toEqual(['a', 'lai'])
    expect(short(one.trace)).toBe('xb xkhoi >lai <lai -lai_khoi >khoi >start-1 <start-1 -start-1_a >a')
    expect(one.complete('a').complete('b').state.status).toBe('completed')
  })

  it('do not begin before their inputs are there', async () => {
    const one = await play(
      `
      start > khoi > end
      khoi: sub in.ds='=for i in 1..so return i'
      khoi {
        start-1 > a > end-1
      }`,
      { so: 1e9 },
    )
    expect(one.open).toEqual([])
    expect(one.effects).toMatchObject([{ type: 'incident', element: 'khoi', code: 'expression-too-costly' }])
    expect(one.retry('khoi', { so: 2 }).wait('a')).toMatchObject({ input: { ds: [1, 2] } })
  })

  it('stand still at their end until their outputs can be computed', async () => {
    const one = await play(`
      start > khoi > b > end
      khoi: sub out.ds='=for i in 1..so return i'
      khoi {
        start-1 > a > end-1
      }`)
    one.complete('a', { so: 1e9 })
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', element: 'khoi' })
    expect(one.retry('khoi', { so: 2 }).open).toEqual(['b'])
    expect(one.variables).toEqual({ so: 2, ds: [1, 2] })
  })

  it('arm their boundary events when their inputs are there, or later by a retry', async () => {
    const one = await play(
      `
      start > khoi > end
      khoi: sub in.ds='=for i in 1..so return i' out.ra='=ds'
      khoi {
        start-1 > a > end-1
      }
      t: timer on=khoi duration='=han'
      t > end`,
      { so: 1e9 },
    )
    expect(one.effects).toMatchObject([{ type: 'incident', code: 'expression-too-costly' }])
    one.retry('khoi', { so: 1 })
    expect(one.open).toEqual([])
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', code: 'timer-value-invalid', params: { at: 't' } })
    expect(one.retry('khoi', { han: 'P1D' }).open).toEqual(['a', 't'])
    expect(one.complete('a').variables.ra).toEqual([1])
    expect(one.state.status).toBe('completed')
  })

  it('end also while the incident of a boundary event is open', async () => {
    const one = await play(`
      start > khoi > end
      khoi: sub out.ra='=1'
      khoi {
        start-1 > a > end-1
      }
      t: timer on=khoi duration='=han'
      t > end`)
    one.complete('a')
    expect(one.state.status).toBe('completed')
    expect(one.effects).toContainEqual({ type: 'resolved', element: 'khoi', instance: 'main' })
  })

  it('may be nested and hold parallel blocks', async () => {
    const one = await play(`
      start > ngoai > end
      ngoai: sub in.x='=1'
      ngoai {
        start-1 > trong > end-1
        trong: sub in.y='=x + 1'
        trong {
          start-2 > and1
          and1 > a > and2
          and1 > b > and2
          and2 > end-2
        }
      }`)
    expect(one.wait('a')).toMatchObject({ input: { x: 1, y: 2 } })
    one.complete('a', { x: 5, z: 1 }).complete('b')
    expect(one.state.status).toBe('completed')
    expect(one.variables).toEqual({ z: 1 })
  })
})
