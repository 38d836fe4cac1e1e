import { describe, expect, it } from 'vitest'
import { play } from '../../testing/play.ts'

describe('a boundary event that does not interrupt', () => {
  it('starts a path beside its activity, which goes on', async () => {
    const one = await play(`
      start > a > end
      nhac: timer on=a duration=P2D cancels=false
      nhac > b > end-2`)
    expect(one.open).toEqual(['a', 'nhac'])
    expect(one.timer('nhac').open).toEqual(['a', 'b'])
    expect(one.complete('a').open).toEqual(['b'])
    expect(one.complete('b').state.status).toBe('completed')
  })

  it('fires as often as its cycle says', async () => {
    const one = await play(`
      start > a > end
      nhac: timer on=a cycle=R2/P1D cancels=false
      nhac > b > end-2`)
    one.timer('nhac')
    expect(one.open).toEqual(['a', 'b', 'nhac'])
    one.timer('nhac')
    expect(one.open).toEqual(['a', 'b', 'b'])
  })
})

describe('a signal', () => {
  it('reaches everything that waits for its name, and tells other cases', async () => {
    const one = await play(`
      start > and
      and > a > bao > end-1
      and > nghe > b > end-2
      bao: throw signal=xong
      nghe: catch signal=xong`)
    one.complete('a')
    expect(one.open).toEqual(['b'])
    expect(one.effects.filter(({ type }) => type === 'signal')).toMatchObject([{ name: 'xong', element: 'bao' }])
  })

  it('comes from outside by its name', async () => {
    const one = await play('start > nghe > b > end\nnghe: catch signal=xong')
    expect(one.signal('khac').open).toEqual(['nghe'])
    expect(one.signal('xong', { x: 1 }).open).toEqual(['b'])
    expect(one.variables).toEqual({ x: 1 })
  })
})

describe('a condition', () => {
  it('fires when it becomes true, and again only after it was false', async () => {
    const one = await play(
      `
      start > and
      and > a > end
      and > b > a2 > end
      bao: condition on=a condition='=x > 5' cancels=false
      bao > c > end-2`,
      { x: 0 },
    )
    expect(one.open).toEqual(['a', 'b', 'bao'])
    expect(one.complete('b', { x: 9 }).open).toEqual(['a', 'a2', 'bao', 'c'])
    expect(one.complete('c', { x: 10 }).open).toEqual(['a', 'a2', 'bao'])
  })
})

describe('multiple events', () => {
  it('take the first of several', async () => {
    const one = await play('start > e > a > end\ne: catch message=m|n')
    expect(one.open).toEqual(['e', 'e'])
    expect(one.message('e').open).toEqual(['a'])
  })

  it('wait for all of them where they are parallel', async () => {
    const one = await play('start > e > a > end\ne: catch message=m|n parallel=true')
    expect(one.message('e').open).toEqual(['e'])
    expect(one.message('e').open).toEqual(['a'])
  })
})

describe('an event subprocess', () => {
  it('ends everything else in its scope when it interrupts', async () => {
    const one = await play(`
      start > a > end
      huy: event-sub {
        s: start message=rut
        s > b > e
        e: end
      }`)
    expect(one.open).toEqual(['a', 's'])
    expect(one.message('s', { lyDo: 'x' }).open).toEqual(['b'])
    expect(one.complete('b').state.status).toBe('completed')
  })

  it('runs beside the rest, as often as it is triggered, when it does not', async () => {
    const one = await play(`
      start > a > end
      hoi: event-sub {
        s: start message=hoi interrupting=false
        s > b > e
        e: end
      }`)
    one.message('s').message('s')
    expect(one.open).toEqual(['a', 'b', 'b', 's'])
    one.complete('a')
    expect(one.state.status).toBe('running')
    expect(one.complete('b').complete('b').state.status).toBe('completed')
  })

  it('catches an error before the boundary event of its scope', async () => {
    const one = await play(`
      start > khoi > end
      khoi {
        s1 > a > e1
        s1: start
        e1: end
        bat: event-sub {
          s2: start error=E1
          s2 > b > e2
          e2: end
        }
      }
      ngoai: error on=khoi error=E1
      ngoai > c > end-2`)
    expect(one.fail('a', 'E1').open).toEqual(['b'])
    expect(one.complete('b').state.status).toBe('completed')
  })
})

describe('an escalation', () => {
  const inner = 'khoi {\ns1 > bao > a > e1\ns1: start\ne1: end\nbao: throw escalation=L1\n}'

  it('lets the thrower go on beside whoever catches it', async () => {
    const one = await play(
      `start > khoi > end\n${inner}\nbat: escalation on=khoi escalation=L1 cancels=false\nbat > b > end-2`,
    )
    expect(one.open).toEqual(['a', 'b'])
  })

  it('ends what it interrupts', async () => {
    const one = await play(`start > khoi > end\n${inner}\nbat: escalation on=khoi escalation=L1\nbat > b > end-2`)
    expect(one.open).toEqual(['b'])
  })

  it('is told when nothing catches it', async () => {
    const one = await play(`start > khoi > end\n${inner}`)
    expect(one.open).toEqual(['a'])
    expect(one.effects).toContainEqual({ type: 'escalation', element: 'bao', code: 'L1', variables: {} })
  })
})

describe('a boundary event that catches an error', () => {
  it('maps what it gives, also when the error was thrown inside', async () => {
    const one = await play(
      `
      start > khoi > end
      khoi {
        start-1 > a > end-1
        end-1: end error=hong
      }
      loi: error on=khoi error=hong out.o='=k'
      loi > b > end-2`,
      { k: 1 },
    )
    one.complete('a')
    expect(one.open).toEqual(['b'])
    expect(one.state.instances.main?.variables).toEqual({ k: 1, o: 1 })
  })
})
