import { describe, expect, it } from 'vitest'
import type { Wait } from '../../case-state.ts'
import { createWorkflow } from '../../create-workflow.ts'
import { bpmn } from '../../testing/diagram.ts'
import { type Play, play, playWorkflow, short } from '../../testing/play.ts'

const job = (one: Play, element: string) => one.wait(element) as Wait & { kind: 'job' }

describe('execution listeners', () => {
  it('are done one after the other, around the work of their element', async () => {
    const one = await play('start > a > end\na: service type=viec listen=start:mo,start:chuan-bi,end:don in.x==1')
    expect(job(one, 'a')).toMatchObject({ jobType: 'mo', listener: { event: 'start', index: 0 }, input: { x: 1 } })
    one.complete('a', { y: 2 })
    expect(job(one, 'a')).toMatchObject({ jobType: 'chuan-bi', listener: { event: 'start', index: 1 } })
    one.complete('a', { x: 3 })
    expect(job(one, 'a')).toMatchObject({ jobType: 'viec', input: { x: 3, y: 2 } })
    expect(job(one, 'a').listener).toBeUndefined()
    one.complete('a', { z: 4, y: 5 })
    expect(job(one, 'a')).toMatchObject({ jobType: 'don', listener: { event: 'end', index: 0 }, input: { y: 2, z: 4 } })
    one.complete('a', { w: 6 })
    // What start listeners gave is local, and so is what the work gave under that name.
    expect(one.state.status).toBe('completed')
    expect(one.variables).toEqual({ z: 4, w: 6 })
  })

  it('hold back boundary events until the work begins, and not longer than it lasts', async () => {
    const text = 'start > a > end\na: service type=viec listen=start:mo,end:don\nh: timer on=a duration=P1D\nh > end'
    const one = await play(text)
    expect(one.open).toEqual(['a'])
    expect(one.complete('a').open).toEqual(['a', 'h'])
    expect(one.complete('a').open).toEqual(['a'])
  })

  it('let a gateway decide by what they give', async () => {
    const text = 'start > x\nx > a if =muc > 1\nx > b default\na > end\nb > end\nx: xor listen=start:tinh'
    const one = (await play(text)).complete('x', { muc: 2 })
    expect(one.open).toEqual(['a'])
    expect(one.variables).toEqual({})
  })

  it('stand at starts, ends and catches', async () => {
    const text = [
      'start-1 > m > end-1',
      'start-1: start listen=end:bat-dau',
      'm: message name=tin listen=start:truoc,end:sau',
      'end-1: end listen=start:cuoi',
    ]
    const one = await play(text.join('\n'))
    expect(one.open).toEqual(['start-1'])
    expect(one.complete('start-1').open).toEqual(['m'])
    expect(one.complete('m').wait('m').kind).toBe('message')
    one.message('m', { a: 1 })
    expect(job(one, 'm').jobType).toBe('sau')
    expect(one.complete('m').open).toEqual(['end-1'])
    expect(one.complete('end-1').state.status).toBe('completed')
  })

  it('run in each instance of a loop', async () => {
    const one = await play("start > a > end\na: task each='=[1, 2]' item=i listen=end:ghi")
    expect(one.open).toEqual(['a', 'a'])
    expect(one.complete('a').complete('a').state.status).toBe('completed')
  })

  it('run before the inside of a subprocess begins, and after it is done', async () => {
    const text = 'start > s > end\ns: sub listen=start:mo,end:don in.x==1 {\nstart-1 > a > end-1\n}'
    const one = await play(text)
    expect(one.open).toEqual(['s'])
    one.complete('s', { y: 2 })
    expect(one.open).toEqual(['a'])
    one.complete('a', { y: 3, z: 4 })
    expect(job(one, 's').input).toMatchObject({ x: 1, y: 3, z: 4 })
    expect(one.complete('s').variables).toEqual({ z: 4 })
  })

  it('of the process run before it begins and before it is completed', async () => {
    const xml = bpmn('start > a > end').replace(
      'isExecutable="true">',
      `isExecutable="true"><bpmn:extensionElements><zeebe:executionListeners><zeebe:executionListener eventType="start" type="mo"/><zeebe:executionListener eventType="end" type="don"/></zeebe:executionListeners></bpmn:extensionElements>`,
    )
    const { workflow } = await createWorkflow(xml)
    const one = playWorkflow(workflow!)
    expect(one.open).toEqual(['p'])
    expect(one.complete('p', { x: 1 }).open).toEqual(['a'])
    one.complete('a')
    expect(job(one, 'p')).toMatchObject({ jobType: 'don', input: { x: 1 } })
    one.complete('p', { y: 2 })
    expect(one.state.status).toBe('completed')
    expect(one.variables).toEqual({ x: 1, y: 2 })
  })

  it('begin again from the first when one of them cannot be made', async () => {
    const one = await play("start > a > end\na: task listen='start:mo,start:=loai'")
    one.complete('a')
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', element: 'a', code: 'job-type-not-text' })
    one.retry('a', { loai: 'kho' })
    expect(job(one, 'a').jobType).toBe('mo')
    one.complete('a')
    expect(job(one, 'a').jobType).toBe('kho')
    expect(one.complete('a').state.status).toBe('completed')
  })

  it('may not throw', async () => {
    const one = await play('start > a > end\na: task listen=start:mo')
    expect(() => one.fail('a', 'loi')).toThrow('listener-cannot-throw')
  })

  it('are not at work any more when what is around them is interrupted', async () => {
    const text = [
      'start > s > end',
      's: sub {\nstart-1 > a > end-1\na: task listen=start:mo\n}',
      'h: timer on=s duration=P1D',
      'h > end',
    ]
    const one = (await play(text.join('\n'))).timer('h')
    expect(one.state.status).toBe('completed')
    expect(one.effects).toContainEqual({ type: 'close', wait: expect.stringMatching(/^a~/), why: 'cancelled' })
  })

  it('of an event behind a gateway run when the event has come', async () => {
    const text =
      'start > event-1\nevent-1 > m\nevent-1 > t\nm: message name=tin listen=start:mo\nt: timer duration=P1D\nm > end\nt > end'
    const one = (await play(text)).message('m', { a: 1 })
    expect(job(one, 'm').listener).toEqual({ event: 'start', index: 0 })
    expect(one.complete('m').variables).toEqual({ a: 1 })
    expect(one.state.status).toBe('completed')
  })

  it('of an event subprocess see what its event brought', async () => {
    const text =
      'start > a > end\nx: event-sub listen=start:mo,end:don {\nstart-1 > b > end-1\nstart-1: start message=huy\n}'
    const one = (await play(text)).message('start-1', { lyDo: 'r' })
    expect(one.open).toEqual(['x'])
    expect(job(one, 'x').input).toEqual({ lyDo: 'r' })
    expect(one.complete('x').open).toEqual(['b'])
    one.complete('b')
    expect(one.open).toEqual(['x'])
    expect(one.complete('x').state.status).toBe('completed')
  })

  it('of a subprocess do not run when it is undone', async () => {
    const text = [
      'start > s > c > end',
      's: sub listen=start:mo,end:don {\nstart-1 > a > end-1\nb: compensation on=a handler=h\nh: user\n}',
      'c: throw compensation=any',
    ]
    const one = (await play(text.join('\n'))).complete('s').complete('a').complete('s')
    expect(one.open).toEqual(['h'])
    expect(one.complete('h').state.status).toBe('completed')
  })
})

describe('task listeners', () => {
  it('are done before a task opens, and may correct it', async () => {
    const one = await play('start > a > end\na: user roles=x tell=creating:mo')
    expect(job(one, 'a')).toMatchObject({ jobType: 'mo', headers: { 'io.camunda.zeebe:action': 'create' } })
    one.send({
      type: 'complete',
      wait: job(one, 'a').id,
      variables: {},
      result: { corrections: { assignee: 'an', candidateGroups: ['y'], dueDate: '2026-03-05T00:00:00Z' } },
    })
    expect(one.wait('a')).toMatchObject({ kind: 'task', assignee: 'an', roles: ['y'], due: '2026-03-05T00:00:00Z' })
    expect(one.complete('a').state.status).toBe('completed')
  })

  it('name what they correct and is not taken', async () => {
    const one = await play('start > a > end\na: user tell=creating:mo')
    const corrections = { priority: 7 } as never
    expect(() =>
      one.send({ type: 'complete', wait: job(one, 'a').id, variables: {}, result: { corrections } }),
    ).toThrow('listener-result-invalid {"part":"priority"}')
    expect(() => one.complete('a', { x: 1 })).toThrow('listener-takes-no-variables')
  })

  it('may deny that a task is completed', async () => {
    const one = (await play('start > a > end\na: user tell=completing:xet,completing:ghi')).complete('a', { x: 1 })
    expect(job(one, 'a')).toMatchObject({ jobType: 'xet', input: { x: 1 } })
    one.send({
      type: 'complete',
      wait: job(one, 'a').id,
      variables: {},
      result: { denied: true, deniedReason: 'thiếu' },
    })
    expect(one.wait('a')).toMatchObject({ kind: 'task', denied: 'thiếu' })
    expect(one.variables).toEqual({})
    one.complete('a', { x: 2 }).complete('a')
    expect(job(one, 'a').jobType).toBe('ghi')
    expect(one.complete('a').variables).toEqual({ x: 2 })
    expect(one.state.status).toBe('completed')
  })

  it('are told of a task that is cancelled, and hold only the end of the process', async () => {
    const text = 'start > a > end\na: user tell=canceling:bao,canceling:ghi\nh: timer on=a duration=P1D\nh > b > end'
    const one = (await play(text, { k: 1 })).timer('h')
    expect(one.open).toEqual(['a', 'b'])
    expect(job(one, 'a').input).toEqual({ k: 1 })
    one.complete('b')
    expect(one.state.status).toBe('running')
    one.complete('a')
    expect(job(one, 'a').jobType).toBe('ghi')
    expect(one.complete('a').state.status).toBe('completed')
  })

  it('are told of a task deep inside when the case is cancelled, which has ended when they are done', async () => {
    const text = "start > s > end\ns: sub {\nstart-1 > a > end-1\na: user each='=[1, 2]' item=i tell=canceling:bao\n}"
    const one = (await play(text)).cancel()
    expect(one.state.status).toBe('running')
    expect(one.open).toEqual(['a', 'a'])
    expect(one.complete('a').complete('a').state.status).toBe('cancelled')
  })

  it('are not waited for when a case is cancelled twice', async () => {
    const one = (await play('start > a > end\na: user tell=canceling:bao')).cancel().cancel()
    expect(one.state.status).toBe('cancelled')
    expect(one.effects.map(({ type }) => type)).toEqual(['close', 'ended'])
  })

  it('are told of tasks that an uncaught error ends', async () => {
    const text = 'start > and > a > end\nand > b > end\na: user tell=canceling:bao\nb: service'
    const one = (await play(text)).fail('b', 'hong')
    expect(one.state.status).toBe('running')
    one.complete('a')
    expect(one.effects.at(-1)).toEqual({ type: 'ended', status: 'failed', code: 'hong' })
  })

  it('are asked when a task is assigned, at its creation too', async () => {
    const one = await play('start > a > end\na: user assignee=an tell=assigning:xet')
    const task = () => Object.values(one.state.waits).find(({ kind }) => kind === 'task')!
    const listener = () => Object.values(one.state.waits).find(({ kind }) => kind === 'job')!
    expect(task()).not.toHaveProperty('assignee')
    expect(() => one.send({ type: 'complete', wait: task().id, variables: {} })).toThrow('task-in-transition')
    one.send({ type: 'complete', wait: listener().id, variables: {} })
    expect(task()).toHaveProperty('assignee', 'an')
    expect(one.effects).toContainEqual({ type: 'change', wait: task() })
    one.send({ type: 'assign', wait: task().id, assignee: 'binh' })
    expect(listener()).toMatchObject({ headers: { 'io.camunda.zeebe:assignee': 'binh' } })
    one.send({ type: 'complete', wait: listener().id, variables: {}, result: { denied: true, deniedReason: 'bận' } })
    expect(one.effects.at(-1)).toEqual({ type: 'denied', wait: task().id, event: 'assigning', reason: 'bận' })
    expect(task()).toHaveProperty('assignee', 'an')
  })

  it('let a task be changed at once where there are none', async () => {
    const one = await play('start > a > end')
    one.send({ type: 'assign', wait: one.wait('a').id, assignee: 'an' })
    one.send({ type: 'update', wait: one.wait('a').id, due: '2026-03-05T00:00:00Z', roles: ['x'] })
    expect(one.wait('a')).toMatchObject({ assignee: 'an', due: '2026-03-05T00:00:00Z', roles: ['x'] })
    expect(short(one.trace)).toBe('')
    one.send({ type: 'assign', wait: one.wait('a').id, assignee: null })
    expect(one.wait('a')).not.toHaveProperty('assignee')
  })
})
