import { describe, expect, it } from 'vitest'
import { play } from '../../testing/play.ts'

describe('a multi-instance', () => {
  const diagram = (more: string) =>
    `start > a > end\na: user each='=ds' item=nguoi collect=kq collectElement='=diem' ${more}`

  it('is under way once for each item and gathers the results in their order', async () => {
    const one = await play(diagram(''), { ds: ['x', 'y', 'z'] })
    expect(one.open).toEqual(['a', 'a', 'a'])
    const waits = Object.values(one.state.waits)
    expect(waits.map((wait) => 'input' in wait && [wait.input.nguoi, wait.input.loopCounter])).toEqual([
      ['x', 1],
      ['y', 2],
      ['z', 3],
    ])
    one.send({ type: 'complete', wait: waits[2]!.id, variables: { diem: 3 } })
    one.send({ type: 'complete', wait: waits[0]!.id, variables: { diem: 1 } })
    expect(one.state.status).toBe('running')
    one.send({ type: 'complete', wait: waits[1]!.id, variables: { diem: 2 } })
    expect(one.state.status).toBe('completed')
    expect(one.variables).toEqual({ ds: ['x', 'y', 'z'], kq: [1, 2, 3] })
  })

  it('goes one by one where it is sequential', async () => {
    const one = await play(diagram('sequential=true'), { ds: [1, 2] })
    expect(one.open).toEqual(['a'])
    expect(one.complete('a', { diem: 5 }).open).toEqual(['a'])
    expect(one.complete('a', { diem: 6 }).variables.kq).toEqual([5, 6])
  })

  it('is done at once without items', async () => {
    const one = await play(diagram(''), { ds: [] })
    expect([one.state.status, one.variables.kq]).toEqual(['completed', []])
  })

  it('ends early when its completion condition holds', async () => {
    const one = await play(diagram("until='=numberOfCompletedInstances >= 2'"), { ds: [1, 2, 3] })
    expect(one.complete('a', { diem: 7 }).complete('a', { diem: 8 }).state.status).toBe('completed')
    expect(one.variables.kq).toEqual([7, 8, null])
  })

  it('is interrupted whole', async () => {
    const one = await play(`${diagram('')}\nhan: timer on=a duration=P1D\nhan > b > end`, { ds: [1, 2] })
    expect(one.open).toEqual(['a', 'a', 'han'])
    expect(one.timer('han').open).toEqual(['b'])
  })

  it('tells what is no list, and begins when it is one', async () => {
    const one = await play(diagram(''), { ds: 5 })
    expect(one.effects).toMatchObject([{ type: 'incident', element: 'a', code: 'collection-not-list' }])
    expect(one.retry('a', { ds: [1] }).open).toEqual(['a'])
  })

  it('of a subprocess keeps the variables of each apart', async () => {
    const one = await play(
      `start > khoi > end
      khoi: sub each='=ds' item=x collect=kq collectElement='=y' {
        s > v > e
        s: start
        e: end
        v: script expression='=x * 10' result=y
      }`,
      { ds: [1, 2] },
    )
    expect(one.variables.kq).toEqual([10, 20])
  })
})

describe('a standard loop', () => {
  it('goes round while its condition holds', async () => {
    const one = await play("start > a > end\na: user loop='=not(xong)'")
    expect(one.complete('a', { xong: false }).open).toEqual(['a'])
    expect(one.complete('a', { xong: true }).state.status).toBe('completed')
  })

  it('asks before its first round, and stops at its maximum', async () => {
    const none = await play("start > a > end\na: user loop='=x' loopBefore=true", { x: false })
    expect(none.state.status).toBe('completed')
    const two = await play('start > a > end\na: user loop=true loopMax=2')
    expect(two.complete('a').complete('a').state.status).toBe('completed')
  })
})
