import type { JsonObject, JsonValue } from '@statecraft/forms'
import {
  type CaseEvent,
  type CaseState,
  ROOT_INSTANCE,
  type StepEnv,
  StepRefused,
  type StepResult,
} from '@statecraft/workflows'
import type { Definitions } from '../definition/catalog.ts'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import { EngineError } from '../errors.ts'
import { observed } from '../operate/observe.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { updateCase } from '../store/cases.ts'
import { appendEvent, endOfChain, eventFormat } from '../store/events.ts'
import { searchText } from '../store/search-text.ts'
import type { Tx } from '../store/store.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import { earliestDue } from '../store/tasks.ts'
import { deltaOf } from './delta.ts'
import { environmentNow, type KeptEnvironment, stepEnv } from './environment.ts'
import { mustBeExpected } from './event-guard.ts'
import type { Host } from './host.ts'
import { project } from './project.ts'

/** Format of the state in a case's row; raised when its meaning changes. */
export const stateFormat = 1

/** Who or what brings an event, and what was read to let it pass; all of it goes into the log. */
export interface Cause {
  at: string
  by: string | null
  commandId: string | null
  /** The element it answers, for the history. */
  element: string | null
  read: JsonObject
  /** More of the input than the event itself says: the outcome pressed, the attempt of a job. */
  input?: JsonObject
  returned?: string | null
}

/** A case under its lock, with the definitions it keeps. `state` is null before its first event. */
export interface LockedCase {
  row: CaseTable
  state: CaseState | null
  definitions: Definitions
  workflow: RunnableWorkflow
}

/**
 * Moves a case by one event, inside the transaction that holds its lock: steps, appends to the log, and makes the rows of waits follow.
 * Throws when the event is not expected; then nothing of it is kept, as the transaction rolls back.
 */
export function deliver(host: Host, trx: Tx, locked: LockedCase, event: CaseEvent, cause: Cause): Promise<StepResult> {
  const { case_id, workflow } = locked.row
  const happening = { kind: 'delivery', event: event.type, workflow, case: case_id, command: cause.commandId } as const
  return observed(host, happening, () => move(host, trx, locked, event, cause))
}

async function move(host: Host, trx: Tx, locked: LockedCase, event: CaseEvent, cause: Cause): Promise<StepResult> {
  const { row, workflow, state } = locked
  mustBeExpected(event, state, row.number)
  const kept = environmentNow(host, cause.at, row)
  const env = stepEnv(kept, host.calendar.content, locked.definitions, row.plugin)
  const step = { kind: 'step', event: event.type, workflow: row.workflow } as const
  const result = observed(host, step, () => stepOrRefuse(locked, event, env))
  const { hash, seq } = await log(trx, locked, event, cause, kept, result)
  await project(trx, result.effects, {
    row,
    workflow,
    before: state,
    after: result.state,
    seq: Number(seq),
    at: cause.at,
    by: cause.by,
    returned: cause.returned ?? null,
    ids: host.ids,
  })
  const ended = result.state.status !== 'running'
  const change = {
    state: JSON.stringify(result.state),
    status: result.state.status,
    last_hash: hash,
    ended_at: ended ? cause.at : null,
    due: ended ? null : await earliestDue(trx, row.case_id),
    ...titleChange(row, result.state),
  }
  await updateCase(trx, row.case_id, change)
  locked.row = { ...row, ...change }
  locked.state = result.state
  return result
}

function stepOrRefuse({ row, workflow, state }: LockedCase, event: CaseEvent, env: StepEnv): StepResult {
  try {
    return workflow.step(state, event, env)
  } catch (cause) {
    if (!(cause instanceof StepRefused)) throw cause
    throw new EngineError('step-refused', { number: row.number, type: event.type, why: cause.code }, { cause })
  }
}

async function log(
  trx: Tx,
  { row, state }: LockedCase,
  event: CaseEvent,
  cause: Cause,
  env: KeptEnvironment,
  result: StepResult,
): Promise<EventTable> {
  const end = await endOfChain(trx, row.case_id)
  const delta = deltaOf(state as unknown as JsonValue, result.state as unknown as JsonValue)
  return appendEvent(trx, {
    case_id: row.case_id,
    seq: Number(end.seq) + 1,
    format: eventFormat,
    at: cause.at,
    type: event.type,
    element: cause.element,
    by_user: cause.by,
    on_behalf_of: null,
    command_id: cause.commandId,
    input: JSON.stringify({ ...cause.input, event }),
    env: JSON.stringify(env),
    read: JSON.stringify(cause.read),
    outcome: JSON.stringify({ delta, effects: result.effects, trace: result.trace }),
    state_hash: stateHash(result.state),
    prev_hash: end.hash,
  })
}

/** Something that happened in a case without moving it: claimed, assigned, a document added. It joins the same chain. */
export async function note(trx: Tx, row: CaseTable, type: string, cause: Cause): Promise<void> {
  const end = await endOfChain(trx, row.case_id)
  const appended = await appendEvent(trx, {
    case_id: row.case_id,
    seq: Number(end.seq) + 1,
    format: eventFormat,
    at: cause.at,
    type,
    element: cause.element,
    by_user: cause.by,
    on_behalf_of: null,
    command_id: cause.commandId,
    input: JSON.stringify(cause.input ?? {}),
    env: '{}',
    read: JSON.stringify(cause.read),
    outcome: '{"delta":[],"effects":[],"trace":[]}',
    state_hash: stateHash(JSON.parse(row.state) as CaseState),
    prev_hash: end.hash,
  })
  await updateCase(trx, row.case_id, { last_hash: appended.hash })
}

/** Names a state, whatever the order of its keys. */
export function stateHash(state: CaseState | null): string {
  return sha256(canonicalJson(state as unknown as JsonValue))
}

/** A case is named by its variable `title`, once it has one; it is found by its earlier names too. */
function titleChange(row: CaseTable, state: CaseState): Partial<CaseTable> {
  const given = state.instances[ROOT_INSTANCE]?.variables.title
  if (typeof given !== 'string' || given === '') return {}
  const title = given.slice(0, 500)
  return title === row.title ? {} : { title, search_text: searchText(row.search_text, title).slice(0, 5000) }
}
