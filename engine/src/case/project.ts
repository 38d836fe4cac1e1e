import type { Effect, Wait } from '@statecraft/workflows'
import { closePosting, insertPosting } from '../store/papers.ts'
import { findUnit } from '../store/people.ts'
import { searchText } from '../store/search-text.ts'
import type { Tx } from '../store/store.ts'
import { changeOpenTask, endTask, insertTask, wasDoneBefore } from '../store/tasks.ts'
import {
  closeJob,
  closeTimer,
  deleteSubscription,
  insertIncident,
  insertJob,
  insertSubscription,
  insertTimer,
  resolveIncidents,
} from '../store/work.ts'
import { rowInstant } from './clock.ts'
import { submittedCounts } from './finding-counts.ts'
import { sendOn } from './outgoing.ts'
import type { Projection } from './projection.ts'

/** Makes the effects of a step true: rows of waits opened and closed, incidents, and what is to reach other cases. */
export async function project(trx: Tx, effects: Effect[], to: Projection): Promise<void> {
  await projectWaits(trx, effects, to)
  if (to.after === null) return
  for (const effect of effects) {
    if (effect.type === 'close') await resolveOfJob(trx, effect, to)
    else if (effect.type === 'incident') await openStepIncident(trx, effect, to)
    else if (effect.type === 'resolved') await resolveIncidents(trx, to.row.case_id, effect, to.at)
    else if (effect.type === 'ended') await resolveIncidents(trx, to.row.case_id, 'all', to.at)
  }
  await sendOn(trx, effects, to)
}

/** The rows of waits alone: what can be made again from the log. */
async function projectWaits(trx: Tx, effects: Effect[], to: Projection): Promise<void> {
  // First what closes, so that an element visited again finds its place free.
  for (const effect of effects) if (effect.type === 'close') await close(trx, effect, to)
  for (const effect of effects) {
    if (effect.type === 'open') await openWait(trx, effect.wait, to)
    else if (effect.type === 'change') await changeTask(trx, effect.wait, to)
  }
}

/** Nobody need look any more at a job that has ended. */
async function resolveOfJob(trx: Tx, { wait }: Effect & { type: 'close' }, { before, row, at }: Projection) {
  if (before?.waits[wait]?.kind === 'job') await resolveIncidents(trx, row.case_id, { wait }, at)
}

async function close(trx: Tx, effect: Effect & { type: 'close' }, { before, row, at, by }: Projection): Promise<void> {
  const wait = before?.waits[effect.wait]
  // A wait opened and closed within one step has no row.
  if (!wait) return
  const answered = effect.why === 'answered'
  const id = row.case_id
  if (wait.kind === 'task') {
    const state = answered ? 'completed' : 'cancelled'
    await endTask(trx, id, wait.id, { state, ended_at: at, ended_by: answered ? by : null })
  } else if (wait.kind === 'job') {
    await closeJob(trx, id, wait.id, answered ? 'done' : 'cancelled')
  } else if (wait.kind === 'timer') {
    await closeTimer(trx, id, wait.id, answered ? 'fired' : 'cancelled')
    await closePosting(trx, id, wait.id)
  } else if (wait.kind === 'message' || wait.kind === 'signal') await deleteSubscription(trx, id, wait.id)
}

async function openWait(trx: Tx, wait: Wait, to: Projection): Promise<void> {
  const place = { case_id: to.row.case_id, wait: wait.id, element: wait.element }
  if (wait.kind === 'task') await openTask(trx, wait, to)
  else if (wait.kind === 'job') {
    await insertJob(trx, {
      ...place,
      job_id: to.maker.idFor(wait.id),
      type: wait.jobType,
      headers: JSON.stringify(wait.headers),
      input: JSON.stringify(wait.input),
      state: 'waiting',
      attempts: 0,
      max_attempts: Math.max(1, wait.retries),
      run_at: to.at,
      lease: null,
      leased_until: null,
      worker: null,
      last_error: null,
      since: to.at,
    })
  } else if (wait.kind === 'timer') {
    await insertTimer(trx, { ...place, due: rowInstant(wait.due), state: 'waiting' })
    if (wait.posting) await openPosting(trx, wait, to)
  } else if (wait.kind === 'message' || wait.kind === 'signal') {
    const correlation_key = wait.kind === 'message' ? (wait.correlationKey ?? null) : null
    const { kind, name } = wait
    await insertSubscription(trx, { ...place, kind, name, correlation_key, since: to.at })
  }
}

async function openTask(trx: Tx, wait: Wait & { kind: 'task' }, to: Projection): Promise<void> {
  const node = to.workflow.process.nodes.get(wait.element)
  const step = node?.name || wait.element
  const unitName = await to.maker.unitName(async () => (await findUnit(trx, to.row.unit))?.name)
  const { returned } = to.maker.made
  const again = returned !== undefined && (await wasDoneBefore(trx, to.row.case_id, wait.element))
  await insertTask(
    trx,
    {
      case_id: to.row.case_id,
      task_id: to.maker.idFor(wait.id),
      wait: wait.id,
      element: wait.element,
      step,
      form: wait.form ?? null,
      decides: node?.type === 'userTask' && node.decides ? 1 : 0,
      unit: to.row.unit,
      workflow: to.workflow.id,
      number: to.row.number,
      assignee: wait.assignee ?? null,
      delegated_by: null,
      due: wait.due ?? null,
      state: 'open',
      since: to.at,
      ended_at: null,
      ended_by: null,
      ...(await submittedCounts(trx, to.row.case_id, wait.form ?? null)),
      returned: again ? returned : null,
      version: 0,
      search_text: searchText(to.row.number, to.row.title, step, unitName),
    },
    wait.roles,
  )
}

/** What listeners of a task let it become; who may do it stays as it was handed out. */
async function changeTask(trx: Tx, wait: Wait, to: Projection): Promise<void> {
  if (wait.kind !== 'task') return
  const before = to.before?.waits[wait.id]
  const was = before?.kind === 'task' ? before : undefined
  // A task that was claimed has an assignee of which its wait knows nothing, so only what is another now is written.
  const change = {
    ...(was?.assignee === wait.assignee ? {} : { assignee: wait.assignee ?? null, delegated_by: null }),
    ...(was?.due === wait.due ? {} : { due: wait.due ?? null }),
  }
  await changeOpenTask(trx, { case_id: to.row.case_id, wait: wait.id }, change)
}

async function openPosting(trx: Tx, wait: Wait & { kind: 'timer' }, to: Projection): Promise<void> {
  await insertPosting(trx, {
    case_id: to.row.case_id,
    posting_id: to.maker.idFor(wait.id),
    wait: wait.id,
    number: to.row.number,
    unit: to.row.unit,
    title: wait.posting?.title ?? '',
    items: JSON.stringify(wait.posting?.items ?? []),
    from_at: to.at,
    to_at: wait.due,
    state: 'open',
  })
}

async function openStepIncident(trx: Tx, effect: Effect & { type: 'incident' }, to: Projection): Promise<void> {
  await insertIncident(trx, {
    case_id: to.row.case_id,
    incident_id: to.ids(),
    kind: 'step',
    element: effect.element,
    instance: effect.instance ?? null,
    wait: null,
    code: effect.code,
    params: JSON.stringify(effect.params),
    at: to.at,
    state: 'open',
    resolved_at: null,
  })
}
