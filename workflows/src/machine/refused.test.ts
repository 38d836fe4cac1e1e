import { describe, expect, it } from 'vitest'
import { assign, fromPromise, setup } from 'xstate'
import { workflowWords } from '../locales/words.ts'
import { task } from './authoring.ts'
import { adoptMachine, createMachineWorkflow } from './create.ts'

const states = (a: object, more: object = {}) => ({ id: 'm', initial: 'a', states: { a, b: {} }, ...more })
const deep = (left: number): object => (left === 0 ? {} : { initial: 'a', states: { a: deep(left - 1) } })

/** What stands in the file, the code, and the state it is told at. */
const REFUSED: [string, object | string, string, string][] = [
  ['text that is no JSON', '{', 'machine-not-json', ''],
  ['no id', { initial: 'a', states: { a: {} } }, 'machine-id-invalid', ''],
  ['no states', { id: 'm' }, 'machine-without-states', ''],
  ['a beginning that is not there', { id: 'm', initial: 'x', states: { a: {} } }, 'machine-initial-unknown', ''],
  ['a target that is not there', states({ on: { GO: 'x' } }), 'machine-target-unknown', 'a'],
  ['a key it does not run', states({ activities: [] }), 'machine-key-unknown', 'a'],
  ['a guard nobody declared', states({ on: { GO: { target: 'b', guard: 'x' } } }), 'machine-guard-unknown', 'a'],
  ['an action nobody declared', states({ entry: 'notify' }), 'machine-action-unknown', 'a'],
  ['a function as text', states({ entry: '() => fetch("/")' }), 'machine-not-durable', 'a'],
  ['an actor nobody declared', states({ invoke: { src: 'fetchUser' } }), 'machine-actor-unknown', 'a'],
  [
    'a machine of no file',
    states({ invoke: { src: 'x' } }, { setup: { actors: { x: { machine: 'y' } } } }),
    'machine-file-missing',
    'x',
  ],
  ['a delay that is no duration', states({ after: { soon: 'b' } }), 'machine-delay-invalid', 'a'],
  [
    'a forged answer',
    states({ entry: { type: 'raise', params: { event: 'xstate.done.actor.a' } } }),
    'machine-event-reserved',
    'a',
  ],
  ['a listener for the clock of XState', states({ on: { 'xstate.after.1.m.a': 'b' } }), 'machine-event-reserved', 'a'],
  ['FEEL that cannot be read', states({ on: { GO: { target: 'b', guard: '= 1 +' } } }), 'expression-syntax', 'a'],
  [
    'a ring of always',
    states({ always: 'b' }, { states: { a: { always: 'b' }, b: { always: 'a' } } }),
    'machine-endless-always',
    'a',
  ],
  ['a job without its type', states({ invoke: { src: 'job', input: {} } }), 'machine-input-missing', 'a'],
  ['a system id', states({ invoke: { src: 'task', systemId: 'x' } }), 'machine-not-durable', 'a'],
  ['too many values inside one another', { id: 'm', ...deep(40) }, 'machine-too-deep', ''],
  [
    'a name that leads back to itself',
    states({}, { setup: { guards: { x: 'y', y: 'x' } } }),
    'machine-name-in-ring',
    '',
  ],
]

describe('a machine in JSON', () => {
  it.each(REFUSED)('is refused with %s', async (_, file, code, element) => {
    const text = typeof file === 'string' ? file : JSON.stringify(file)
    const { workflow, diagnostics } = await createMachineWorkflow(text)
    expect(workflow).toBeUndefined()
    const found = diagnostics.find((one) => one.code === code)
    expect([diagnostics.map((one) => one.code), found?.element || '']).toEqual([
      expect.arrayContaining([code]),
      element,
    ])
    expect(workflowWords(found!, 'vi').title).not.toMatch(/\{\w+\}/)
  })
})

describe('a machine in TypeScript', () => {
  const codes = (machine: never) =>
    adoptMachine('m', machine).diagnostics.map(({ code, params }) => `${code} ${params.reason ?? ''}`.trim())

  it('runs with waits, guards and assigns', () => {
    const machine = setup({ actors: { task } }).createMachine({
      id: 'm',
      context: { n: 0 },
      initial: 'a',
      states: {
        a: { invoke: { src: 'task', input: { roles: ['x'] }, onDone: { target: 'b', actions: assign({ n: 1 }) } } },
        b: { type: 'final' },
      },
    })
    expect(adoptMachine('m', machine as never).diagnostics).toEqual([])
  })

  it('is refused with what lives in memory only', () => {
    const live = setup({ actors: { load: fromPromise(async () => 1) } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { invoke: { src: 'load' } } },
    })
    expect(codes(live as never)).toContain('machine-not-durable live-actor')
    const custom = setup({}).createMachine({ id: 'm', initial: 'a', states: { a: { entry: () => {} } } })
    expect(codes(custom as never)).toContain('machine-not-durable custom-action')
  })
})
