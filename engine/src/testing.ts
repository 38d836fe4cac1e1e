import { legalDay } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import type { Membership, Principal } from './access/principal.ts'
import { createEngine, type EngineOptions, type RunningEngine } from './engine.ts'
import type { CompleteTaskCommand, StartCaseCommand } from './engine-api.ts'
import type { LoadedPlugin } from './plugin/loaded.ts'
import { legalZone } from './regulation/legal-day.ts'
import { putMembership, putPerson, putUnit } from './store/people.ts'
import { openStore, type Store } from './store/store.ts'
import type { TaskTable } from './store/tables.ts'
import { tasksOfCase } from './store/tasks.ts'

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
  /** An id for a command, new each time. */
  commandId(): string
}

export interface TestClock {
  now(): string
  /** Moves on by an ISO 8601 duration of calendar time, as in `P10D`; `runDue` then does what became due. */
  advance(duration: string): void
  /** Stands still at another instant. */
  set(instant: string): void
}

export interface TestEngineOptions extends Omit<Partial<EngineOptions>, 'clock'> {
  plugins: LoadedPlugin[]
  /** ISO 8601 instant the clock stands at, default 2026-11-24T02:00:00Z. */
  now?: string
  store?: Store
}

/** A clock that stands still. */
export function createTestClock(instant: string): TestClock {
  let now = new Date(instant).toISOString()
  return {
    now: () => now,
    advance: (duration) => {
      const there = Temporal.Instant.from(now).toZonedDateTimeISO(legalZone).add(Temporal.Duration.from(duration))
      now = new Date(there.epochMilliseconds).toISOString()
    },
    set: (next) => {
      now = new Date(next).toISOString()
    },
  }
}

/**
 * @example
 * const engine = await createTestEngine({ plugins: [await loadPlugin('examples/hello')] })
 * const { caseId } = await engine.open('don-nghi-phep', 'nhan-vien')
 * await engine.complete(caseId, 'lam-don', 'nhan-vien', { soNgay: 3 })
 * engine.clock.advance('P10D')
 * await engine.runDue()
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
    waiting: async (caseId: string) => {
      const row = await store.read
        .selectFrom('case_')
        .select('state')
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow()
      const { waits } = JSON.parse(row.state) as { waits: Record<string, { element: string }> }
      return Object.values(waits)
        .map((wait) => wait.element)
        .sort()
    },
  })
}

function counter(name: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${name}-${String(count).padStart(8, '0')}`
  }
}
