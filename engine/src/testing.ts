import { legalDay } from '@statecraft/forms'
import type { Membership, Principal } from './access/principal.ts'
import { createEngine, type EngineOptions, type RunningEngine } from './engine.ts'
import type { CompleteTaskCommand, DeliveredMessage, MessageCommand, StartCaseCommand } from './engine-api.ts'
import type { LoadedPlugin } from './plugin/loaded.ts'
import { putMembership, putPerson, putUnit } from './store/people.ts'
import { openStore, type Store } from './store/store.ts'
import type { TaskTable } from './store/tables.ts'
import { tasksOfCase } from './store/tasks.ts'
import { advance } from './testing/advance.ts'
import { caseOf, mustWaitAt, type TestCase } from './testing/case.ts'
import { createTestClock, type TestClock } from './testing/clock.ts'

export type { TestCase } from './testing/case.ts'
export { createTestClock, type TestClock } from './testing/clock.ts'
export { loadTestPlugin } from './testing/plugin.ts'

/** An engine for tests: in memory, its clock still until it is moved, its ids counted. */
export interface TestEngine extends RunningEngine {
  clock: TestClock
  /** The unit that cases belong to unless a test says otherwise. */
  unit: string
  /** A user who holds the role in `unit`, the same user for the same role and name. */
  user(role: string, options?: { name?: string; unit?: string }): Promise<Principal>
  /** Opens a case as a user of the role. */
  open(
    workflow: string,
    role: string,
    variables?: StartCaseCommand['variables'],
  ): Promise<{ caseId: string; number: string }>
  /** Completes the open task of an element as a user of the role. */
  complete(
    caseId: string,
    element: string,
    role: string,
    data?: CompleteTaskCommand['data'],
    outcome?: string,
  ): ReturnType<RunningEngine['completeTask']>
  /** The open task of an element; throws when there is none. */
  task(caseId: string, element: string): Promise<TaskTable>
  /** Elements that wait, sorted. */
  waiting(caseId: string): Promise<string[]>
  /** Throws, and says what waits instead, unless the case waits at exactly these elements. */
  expectOpen(caseId: string, ...elements: string[]): Promise<void>
  /** How a case stands: its status, its variables, the cases it called. */
  case(caseId: string): Promise<TestCase>
  /** Sends a message from outside, and does what follows. */
  message(
    name: string,
    options?: Omit<MessageCommand, 'commandId' | 'name' | 'variables'> & { variables?: MessageCommand['variables'] },
  ): Promise<DeliveredMessage>
  /** Sends a signal from outside, and does what follows. */
  signal(name: string, variables?: MessageCommand['variables']): Promise<void>
  /** Moves the clock on by an ISO 8601 duration, as in `P10D`, and does on the way what becomes due, each at its instant. */
  advance(duration: string): Promise<void>
  /** An id for a command, new each time. */
  commandId(): string
}

export interface TestEngineOptions extends Omit<Partial<EngineOptions>, 'clock'> {
  plugins: LoadedPlugin[]
  /** ISO 8601 instant the clock stands at, default 2026-11-24T02:00:00Z. */
  now?: string
  store?: Store
}

/**
 * The real engine over a database in memory, with a clock that stands still until a test moves it.
 *
 * @example
 * const engine = await createTestEngine({ plugins: [await loadTestPlugin('examples/hello')] })
 * const { caseId } = await engine.open('leave-request', 'employee')
 * await engine.complete(caseId, 'request', 'employee', { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 7, reason: 'Việc gia đình' })
 * await engine.advance('P10D')
 * await engine.expectOpen(caseId, 'review')
 */
export async function createTestEngine(options: TestEngineOptions): Promise<TestEngine> {
  const clock = createTestClock(options.now ?? '2026-11-24T02:00:00.000Z')
  const store = options.store ?? (await openStore({ file: ':memory:' }))
  const counted = counter('id')
  const commandId = counter('command')
  const engine = await createEngine({ ids: counted, ...options, store, clock })
  const unit = 'don-vi-mau'
  const addUnit = (id: string) =>
    store.transaction((trx) =>
      putUnit(trx, { unit_id: id, name: `Đơn vị ${id}`, kind: 'unit', from_day: '1900-01-01', to_day: null }),
    )
  await addUnit(unit)

  async function user(role: string, { name = role, unit: where = unit } = {}): Promise<Principal> {
    if (where !== unit) await addUnit(where)
    const id = `user-${name}`
    const membership: Membership = { role, unit: where, from: '1900-01-01' }
    await store.transaction(async (trx) => {
      await putPerson(trx, { user_id: id, name: `Nguyễn Văn A (${name})`, email: `${name}@example.vn` })
      const row = { role, unit: where, from_day: membership.from, to_day: null }
      await putMembership(trx, { membership_id: `${id}-${role}`, user_id: id, ...row })
    })
    return { user: { id, name: `Nguyễn Văn A (${name})` }, memberships: [membership] }
  }

  async function task(caseId: string, element: string): Promise<TaskTable> {
    const all = await tasksOfCase(store.read, caseId)
    const open = all.filter((one) => one.state === 'open')
    const found = open.find((one) => one.element === element)
    if (found) return found
    throw new Error(`No task "${element}" is open on ${legalDay(clock.now())}; open: ${open.map((one) => one.element)}`)
  }

  return Object.assign(engine, {
    clock,
    unit,
    user,
    task,
    commandId,
    open: async (workflow: string, role: string, variables = {}) =>
      engine.startCase({ commandId: commandId(), workflow, unit, variables }, await user(role)),
    complete: async (caseId: string, element: string, role: string, data = {}, outcome?: string) => {
      const { task_id } = await task(caseId, element)
      const command = { commandId: commandId(), task: task_id, data, ...(outcome === undefined ? {} : { outcome }) }
      return engine.completeTask(command, await user(role))
    },
    waiting: async (caseId: string) => (await caseOf(store.read, caseId)).open,
    case: (caseId: string) => caseOf(store.read, caseId),
    expectOpen: (caseId: string, ...elements: string[]) => mustWaitAt(store.read, caseId, elements),
    message: async (name: string, { variables = {}, ...more } = {}) => {
      const answer = await engine.deliverMessage({ commandId: commandId(), name, variables, ...more })
      await engine.runDue()
      return answer
    },
    signal: async (name: string, variables = {}) => {
      await engine.sendSignal({ commandId: commandId(), name, variables })
      await engine.runDue()
    },
    advance: (duration: string) => advance(engine, clock, duration),
  })
}

function counter(name: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${name}-${String(count).padStart(8, '0')}`
  }
}
