import type { JsonObject } from '@statecraft/forms'
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
import { tellStep } from '../outbox/tell.ts'
import { updateCase } from '../store/cases.ts'
import { appendEvent, eventFormat } from '../store/events.ts'
import { searchText } from '../store/search-text.ts'
import type { Tx } from '../store/store.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import { earliestDue } from '../store/tasks.ts'
import { environmentNow, type KeptEnvironment, stepEnv } from './environment.ts'
import { mustBeExpected } from './event-guard.ts'
import type { Host } from './host.ts'
import { dropLargeState, isElsewhere, leaveLargeState, nextStateHash, storeState } from './kept-state.ts'
import { isNothing, type Made, makeNew } from './made.ts'
import { openedAs } from './opened-as.ts'
import { project } from './project.ts'
import { type Stepped, stepOver, stepWhole } from './step-over.ts'
import { mustNotBeSuspended } from './suspended.ts'

/** Who or what brings an event, and what was read to let it pass; all of it goes into the log. */
export interface Cause {
  at: string
  by: string | null
  commandId: string | null
  /** The element it answers, for the history. */
  element: string | null
  /** Whose work it is, where somebody else does it for him. */
  onBehalfOf?: string | null
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
  await mustNotBeSuspended(trx, row, event.type)
  const kept = environmentNow(host, cause.at, row)
  const env = stepEnv(kept, host.calendar.content, locked.definitions, row.plugin)
  const step = { kind: 'step', event: event.type, workflow: row.workflow } as const
  const stepped = observed(host, step, () => stepOrRefuse(locked, event, env))
  const { result } = stepped
  const delta = JSON.stringify(stepped.delta)
  const maker = makeNew(host.ids, cause.returned ?? null)
  const seq = Number(row.last_seq) + 1
  const place = { row, workflow, before: state, after: result.state, seq, at: cause.at, by: cause.by }
  await project(trx, result.effects, { ...place, maker, ids: host.ids })
  const logged = await log(trx, locked, event, cause, kept, { ...result, delta, made: maker.made })
  await tellStep(host, trx, { row, before: state, effects: result.effects, at: cause.at })
  dropLargeState(host, row)
  const after = stepped.settle()
  locked.row = await follow(trx, row, after, logged, delta.length)
  locked.state = after
  if (isElsewhere(locked.row)) leaveLargeState(host, locked.row, after)
  return { ...result, state: after }
}

/** Brings the row of a case up to an event that has moved it; `changed` is the length of what it changed of the state. */
export async function follow(
  trx: Tx,
  row: CaseTable,
  after: CaseState,
  { seq, at, hash, state_hash }: EventTable,
  changed: number,
): Promise<CaseTable> {
  const ended = after.status !== 'running'
  const change = {
    ...(await storeState(trx, row, after, Number(seq), changed)),
    state_hash,
    status: after.status,
    last_seq: Number(seq),
    last_hash: hash,
    ended_at: ended ? at : null,
    due: ended ? null : await earliestDue(trx, row.case_id),
    ...titleChange(row, after),
  }
  await updateCase(trx, row.case_id, change)
  return { ...row, ...change }
}

function stepOrRefuse({ row, workflow, state }: LockedCase, event: CaseEvent, env: StepEnv): Stepped {
  try {
    return state && isElsewhere(row) ? stepOver(workflow, state, event, env) : stepWhole(workflow, state, event, env)
  } catch (cause) {
    if (!(cause instanceof StepRefused)) throw cause
    throw new EngineError('step-refused', { number: row.number, type: event.type, why: cause.code }, { cause })
  }
}

function log(
  trx: Tx,
  { row }: LockedCase,
  event: CaseEvent,
  cause: Cause,
  env: KeptEnvironment,
  { delta, effects, trace, made }: Pick<StepResult, 'effects' | 'trace'> & { delta: string; made: Made },
): Promise<EventTable> {
  return appendEvent(trx, {
    case_id: row.case_id,
    seq: Number(row.last_seq) + 1,
    format: eventFormat,
    at: cause.at,
    type: event.type,
    element: cause.element,
    by_user: cause.by,
    on_behalf_of: cause.onBehalfOf ?? null,
    command_id: cause.commandId,
    input: JSON.stringify({ ...cause.input, event }),
    env: JSON.stringify(env),
    read: JSON.stringify(event.type === 'start' ? { ...cause.read, case: openedAs(row) } : cause.read),
    outcome: `{"delta":${delta},"effects":${JSON.stringify(effects)},"trace":${JSON.stringify(trace)}${
      isNothing(made) ? '' : `,"made":${JSON.stringify(made)}`
    }}`,
    state_hash: nextStateHash(row.state_hash, delta),
    prev_hash: row.last_hash,
  })
}

/** Something that happened in a case without moving it: claimed, assigned, a document added. It joins the same chain. */
export async function note(trx: Tx, row: CaseTable, type: string, cause: Cause): Promise<void> {
  const { seq, hash } = await appendEvent(trx, {
    case_id: row.case_id,
    seq: Number(row.last_seq) + 1,
    format: eventFormat,
    at: cause.at,
    type,
    element: cause.element,
    by_user: cause.by,
    on_behalf_of: cause.onBehalfOf ?? null,
    command_id: cause.commandId,
    input: JSON.stringify(cause.input ?? {}),
    env: '{}',
    read: JSON.stringify(cause.read),
    outcome: '{"delta":[],"effects":[],"trace":[]}',
    state_hash: row.state_hash,
    prev_hash: row.last_hash,
  })
  const end = { last_seq: seq, last_hash: hash }
  await updateCase(trx, row.case_id, end)
  // The next event of the same transaction goes on from here.
  Object.assign(row, end)
}

/** A case is named by its variable `title`, once it has one; it is found by its earlier names too. */
function titleChange(row: CaseTable, state: CaseState): Partial<CaseTable> {
  const given = state.instances[ROOT_INSTANCE]?.variables.title
  if (typeof given !== 'string' || given === '') return {}
  const title = given.slice(0, 500)
  return title === row.title ? {} : { title, search_text: searchText(row.search_text, title).slice(0, 5000) }
}
