import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseState, StepEnv } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import { step } from '../step.ts'
import { createMachineWorkflow } from './create.ts'

const env: StepEnv = {
  now: '2026-03-02T01:00:00Z',
  calendar: { holidays: [], workingDays: [] },
  context: { settings: {}, case: { id: 'case-1' } },
}

async function made(file: object): Promise<Workflow> {
  const { workflow, diagnostics } = await createMachineWorkflow(JSON.stringify(file))
  expect(diagnostics).toEqual([])
  return workflow!
}

function play(workflow: Workflow, ...events: CaseEvent[]) {
  let state: CaseState | undefined
  let effects: ReturnType<typeof step>['effects'] = []
  for (const event of [{ type: 'start', variables: {} } as CaseEvent, ...events]) {
    const result = step(workflow, state && JSON.parse(JSON.stringify(state)), event, env)
    state = result.state
    effects = result.effects
  }
  return { state: state!, effects, waits: Object.values(state!.waits) }
}

const done = { b: { type: 'final' } }

describe('a case of a machine', () => {
  it('waits by rows: a task, an event from outside with the id of the case for its key, a deadline', async () => {
    const a = { invoke: { src: 'task', input: { roles: ['x'] } }, after: { PT2H: 'b' }, on: { GO: 'b' } }
    const { waits } = play(await made({ id: 'm', initial: 'a', states: { a, ...done } }))
    expect(waits).toEqual([
      expect.objectContaining({ kind: 'task', element: 'a', roles: ['x'] }),
      expect.objectContaining({ kind: 'timer', element: 'a.after.PT2H', due: '2026-03-02T03:00:00Z' }),
      expect.objectContaining({ kind: 'message', name: 'GO', correlationKey: 'case-1' }),
    ])
  })

  it('opens no wait for what it sends itself, nor for the events of XState', async () => {
    const a = {
      entry: { type: 'raise', params: { event: 'IN', delay: 10 } },
      on: { IN: 'b', 'xstate.done.actor.x': 'b' },
    }
    const { waits } = play(await made({ id: 'm', initial: 'a', states: { a, ...done } }))
    expect(waits.map(({ kind }) => kind)).toEqual(['timer'])
  })

  it('keeps an answer that cannot be taken as an incident, and takes it when it is retried', async () => {
    const a = { invoke: { src: 'task', onDone: { target: 'b', guard: '= event.output.yes = true or ok' } } }
    const workflow = await made({ id: 'm', initial: 'a', context: {}, states: { a, ...done } })
    const failed = play(workflow, { type: 'complete', wait: 'a~1', variables: {} })
    expect(failed.effects).toContainEqual(
      expect.objectContaining({ type: 'incident', element: 'a', code: 'condition-not-boolean' }),
    )
    expect(failed.waits).toEqual([])
    const { state } = step(workflow, failed.state, { type: 'retry', element: 'a', variables: { ok: true } }, env)
    expect(state.status).toBe('completed')
  })

  it('stops a ring that rests nowhere, and keeps the event', async () => {
    const a = { on: { GO: 'c' } }
    const c = { always: { target: 'd', guard: '= n < 1000000', actions: { type: 'assign', params: { n: '= n + 1' } } } }
    const d = { always: { target: 'c', guard: '= true' } }
    const workflow = await made({ id: 'm', initial: 'a', context: { n: 0 }, states: { a, c, d } })
    const { effects, state } = play(workflow, { type: 'message', wait: 'GO~1', variables: {} })
    expect(effects).toContainEqual(expect.objectContaining({ type: 'incident', code: 'machine-endless-loop' }))
    expect(state.instances.main!.snapshot).toMatchObject({ value: 'a' })
  })

  it('refuses a late answer, a timer before its time, and a second start', async () => {
    const a = { invoke: { src: 'task', onDone: 'c' }, after: { PT1H: 'b' } }
    const workflow = await made({ id: 'm', initial: 'a', states: { a, c: { after: { PT1H: 'b' } }, ...done } })
    const { state } = play(workflow, { type: 'complete', wait: 'a~1', variables: {} })
    const code = (event: CaseEvent) => {
      try {
        step(workflow, state, event, env)
      } catch (error) {
        return (error as { code: string }).code
      }
      return 'taken'
    }
    expect(code({ type: 'complete', wait: 'a~1', variables: {} })).toBe('wait-closed')
    expect(code({ type: 'timer', wait: 'a.after.PT1H~2' })).toBe('wait-closed')
    expect(code({ type: 'timer', wait: 'c.after.PT1H~3' })).toBe('timer-not-due')
    expect(code({ type: 'start', variables: {} })).toBe('case-already-started')
  })

  it('takes no state of another revision: neither a state that is gone nor a region that was added', async () => {
    const { state } = play(await made({ id: 'm', initial: 'a', states: { a: { on: { GO: 'b' } }, ...done } }))
    const event: CaseEvent = { type: 'message', wait: 'GO~1', variables: {} }
    for (const states of [
      { x: {}, ...done },
      { a: { type: 'parallel', states: { p: {}, q: {} } }, ...done },
    ]) {
      const other = await made({ id: 'm', initial: Object.keys(states)[0], states })
      expect(() => step(other, state, event, env)).toThrow('state-of-other-workflow')
    }
  })

  it('ends as failed with the code of an error that nothing handles', async () => {
    const workflow = await made({
      id: 'm',
      initial: 'a',
      states: { a: { invoke: { src: 'job', input: { type: 'x' } } } },
    })
    const { effects, state } = play(workflow, { type: 'error', wait: 'a~1', code: 'hong' })
    expect(effects).toContainEqual({ type: 'ended', status: 'failed', code: 'hong' })
    expect(state.waits).toEqual({})
  })
})

describe('a case of a machine that a person corrects', () => {
  it('reads the new data with its next event, and a condition at once', async () => {
    const a = { invoke: { src: 'task', onDone: [{ target: 'b', guard: '= ok' }, { target: 'c' }] } }
    const c = { invoke: { src: 'task' } }
    const workflow = await made({ id: 'm', initial: 'a', context: { ok: false }, states: { a, c, ...done } })
    const correct: CaseEvent = { type: 'variables', variables: { ok: true } }
    const one = play(workflow, correct, { type: 'complete', wait: 'a~1', variables: {} })
    expect(one.state.status).toBe('completed')
    expect(() => play(workflow, { ...correct, instance: 'x' })).toThrow('instance-unknown')
  })

  it('has a task with another due instant or assignee', async () => {
    const a = { invoke: { src: 'task', input: { roles: ['x'] }, onDone: 'b' } }
    const workflow = await made({ id: 'm', initial: 'a', states: { a, ...done } })
    const { waits, effects } = play(workflow, { type: 'update', wait: 'a~1', due: '2026-03-05T00:00:00Z' })
    expect(waits).toEqual([expect.objectContaining({ roles: ['x'], due: '2026-03-05T00:00:00Z' })])
    expect(effects).toEqual([{ type: 'change', wait: waits[0] }])
  })
})
