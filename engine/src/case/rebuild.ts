import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseEvent, CaseState, Effect } from '@statecraft/workflows'
import type { VerifyReport } from '../engine-api.ts'
import { projectMigration } from '../migration/rows.ts'
import { insertCase, lockCase, updateCase } from '../store/cases.ts'
import { eventsOf, noHash } from '../store/events.ts'
import { caseIdsWithLog, dropRows, putWorkInHand, readWorkInHand } from '../store/rebuild.ts'
import type { Tx } from '../store/store.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import { closeTimer } from '../store/work.ts'
import { follow } from './deliver.ts'
import { applyDelta, type Change } from './delta.ts'
import type { KeptEnvironment } from './environment.ts'
import { stateFormat } from './kept-state.ts'
import { type Made, makeAgain } from './made.ts'
import type { OpenedAs } from './opened-as.ts'
import { project } from './project.ts'
import { keepSubmission, takeNote } from './rebuild-note.ts'
import { brokenLink, foldEvents, type VerifyHost } from './verify.ts'

export interface RebuildReport {
  /** Cases whose rows were made again. */
  rebuilt: number
  /** Cases that began before their log told enough; their rows stay. */
  kept: number
  /** Logs that are broken; the rows of such a case stay, as they may be all there is. */
  faults: VerifyReport['faults']
}

const pageSize = 200

/**
 * Drops the rows that are told from the logs (cases, tasks, jobs, timers, subscriptions, postings, submissions) and makes them again from there, each
 * case in one transaction under its lock. What no log tells stays: drafts and what was said of them, attempts and leases of jobs.
 */
export async function rebuild(host: VerifyHost): Promise<RebuildReport> {
  const report: RebuildReport = { rebuilt: 0, kept: 0, faults: [] }
  for (let after = ''; ; ) {
    const ids = await caseIdsWithLog(host.store.read, after, pageSize)
    for (const caseId of ids) {
      const outcome = await host.store.transaction((trx) => rebuildCase(host, trx, caseId))
      if (outcome === 'rebuilt' || outcome === 'kept') report[outcome] += 1
      else report.faults.push({ caseId, ...outcome })
    }
    if (ids.length < pageSize) return report
    after = ids.at(-1)!
  }
}

type Fault = Omit<VerifyReport['faults'][number], 'caseId'>

async function rebuildCase(host: VerifyHost, trx: Tx, caseId: string): Promise<'rebuilt' | 'kept' | Fault> {
  const known = await lockCase(trx, caseId)
  const events = await eventsOf(trx, caseId)
  const fault = brokenLink(known ?? { last_hash: events.at(-1)!.hash }, events) ?? foldEvents(events).fault
  if (fault) return fault
  const opened = (JSON.parse(events[0]!.read) as { case?: OpenedAs }).case
  if (!opened) return 'kept'
  const inHand = await readWorkInHand(trx, caseId)
  await dropRows(trx, caseId)
  // A lock raises the version, also this one.
  const version = known ? Number(known.version) - 1 : 1
  const row = firstRow(events[0]!, opened, version)
  await insertCase(trx, row)
  const walk: Walk = { host, trx, row, state: null }
  for (const event of events) await takeEvent(walk, event)
  await putWorkInHand(trx, caseId, inHand)
  return 'rebuilt'
}

function firstRow(first: EventTable, opened: OpenedAs, version: number): CaseTable {
  const { case: told } = JSON.parse(first.env) as KeptEnvironment
  const text = (name: string) => told[name] as string
  return {
    ...opened,
    case_id: first.case_id,
    number: text('number'),
    unit: text('unit'),
    proposer: text('proposer'),
    governing_date: text('governingDate'),
    status: 'running',
    ended_at: null,
    state: 'null',
    state_format: stateFormat,
    state_seq: 0,
    state_credit: 0,
    state_hash: noHash,
    version,
    last_seq: 0,
    last_hash: noHash,
    due: null,
    suspended_at: null,
  }
}

interface Walk {
  host: VerifyHost
  trx: Tx
  row: CaseTable
  state: CaseState | null
}

interface Outcome {
  delta: Change[]
  effects: Effect[]
  made?: Made
}

const migrations = new Set(['migrate', 'migrate-undo'])

async function takeEvent(walk: Walk, event: EventTable): Promise<void> {
  const { trx, row } = walk
  const input = JSON.parse(event.input) as { event?: CaseEvent; to?: string } & JsonObject
  if (input.event === undefined && !migrations.has(event.type)) {
    const change = await takeNote(trx, event, input)
    const end = { ...change, last_seq: Number(event.seq), last_hash: event.hash }
    await updateCase(trx, row.case_id, end)
    walk.row = { ...row, ...end }
    return
  }
  if (event.type === 'complete') await keepSubmission(trx, event)
  const bundle = migrations.has(event.type) ? input.to! : row.bundle
  const outcome = JSON.parse(event.outcome) as Outcome
  await makeRows(walk, event, bundle, outcome)
  if (input.event?.type === 'timer') await closeTimer(trx, row.case_id, input.event.wait, 'fired')
  walk.state = applyDelta(walk.state as unknown as JsonValue, outcome.delta) as unknown as CaseState
  walk.row = await follow(trx, row, walk.state, event, JSON.stringify(outcome.delta).length)
  if (bundle === row.bundle) return
  await updateCase(trx, row.case_id, { bundle })
  walk.row.bundle = bundle
}

async function makeRows({ host, trx, row, state }: Walk, event: EventTable, bundle: string, outcome: Outcome) {
  const definitions = await host.catalog.definitions(trx, bundle)
  const workflow = await definitions.workflow(trx, row.workflow, row.process)
  if (!workflow) throw new Error(`The workflow ${row.workflow} of case ${row.number} is missing from the database.`)
  const { effects, made = { ids: {} } } = outcome
  const maker = makeAgain(made)
  const to = {
    row,
    workflow,
    before: state,
    after: null,
    seq: Number(event.seq),
    at: event.at,
    by: event.by_user,
    maker,
  }
  // No other id is asked for: what has one of another kind is not made again.
  const ids = () => ''
  if (migrations.has(event.type)) await projectMigration(trx, effects, { ...to, ids })
  else await project(trx, effects, { ...to, ids })
}
