import type { JsonObject } from '@statecraft/forms'
import type { CaseState, Effect } from '@statecraft/workflows'
import type { Host } from '../case/host.ts'
import { lockCase } from '../store/cases.ts'
import { insertOutbox, webhooks } from '../store/outbox.ts'
import type { Db, Tx } from '../store/store.ts'
import type { CaseTable, IncidentTable, WebhookTable } from '../store/tables.ts'
import type { OutsideEvent } from './events.ts'

/** How long the list of webhooks is believed; a new one on another node is told of what happens after that. */
const believedMs = 1_000

const known = new WeakMap<object, { at: number; rows: WebhookTable[] }>()

/** The webhooks there are: asked for at most once a second, so that a province without any pays nothing for them. */
async function knownWebhooks({ store }: Pick<Host, 'store'>, db: Db): Promise<WebhookTable[]> {
  const found = known.get(store.kysely)
  if (found && performance.now() - found.at < believedMs) return found.rows
  const rows = await webhooks(db)
  known.set(store.kysely, { at: performance.now(), rows })
  return rows
}

/** The list was changed here. */
export function forgetWebhooks({ store }: Pick<Host, 'store'>): void {
  known.delete(store.kysely)
}

type Told = Pick<CaseTable, 'case_id' | 'number' | 'workflow' | 'unit'>

/** A step of a case, as it is told outside. */
export interface ToldStep {
  row: Told
  before: CaseState | null
  effects: Effect[]
  at: string
}

/**
 * Writes down what a step means to those outside who asked to be told, in its own transaction; the worker sends it after the commit. Of what people
 * entered nothing is told: who may read the case asks for it.
 */
export async function tellStep(host: Host, trx: Tx, step: ToldStep): Promise<void> {
  const hooks = await knownWebhooks(host, trx)
  if (hooks.length === 0) return
  if (step.before === null) await tell(host, trx, hooks, step, 'case.started', {})
  for (const effect of step.effects) {
    const event = await eventOf(trx, effect, step)
    if (event) await tell(host, trx, hooks, step, event.type, event.data)
  }
}

/** Tells of an incident outside a step: of a job, a timer, a rule, a delivery. */
export async function tellIncident(host: Host, trx: Tx, incident: IncidentTable): Promise<void> {
  const hooks = await knownWebhooks(host, trx)
  if (hooks.length === 0) return
  const row = await lockCase(trx, incident.case_id)
  const { incident_id: id, element, code, kind } = incident
  if (row)
    await tell(host, trx, hooks, { row, at: incident.at }, 'incident.opened', { incident: { id, kind, element, code } })
}

async function eventOf(
  trx: Tx,
  effect: Effect,
  { row, before }: ToldStep,
): Promise<{ type: OutsideEvent; data: JsonObject } | undefined> {
  if (effect.type === 'open' && effect.wait.kind === 'task')
    return { type: 'task.opened', data: { task: await taskOf(trx, row, effect.wait.id) } }
  if (effect.type === 'close' && effect.why === 'answered' && before?.waits[effect.wait]?.kind === 'task')
    return { type: 'task.completed', data: { task: await taskOf(trx, row, effect.wait) } }
  if (effect.type === 'ended') return { type: 'case.ended', data: { status: effect.status } }
  if (effect.type !== 'incident') return undefined
  const { element, code } = effect
  return { type: 'incident.opened', data: { incident: { kind: 'step', element, code } } }
}

async function taskOf(trx: Tx, { case_id }: Told, wait: string): Promise<JsonObject> {
  const task = await trx
    .selectFrom('task')
    .select(['task_id', 'element', 'step', 'due'])
    .where('case_id', '=', case_id)
    .where('wait', '=', wait)
    .executeTakeFirst()
  return task ? { id: task.task_id, element: task.element, step: task.step, due: task.due } : { id: null }
}

async function tell(
  host: Host,
  trx: Tx,
  hooks: WebhookTable[],
  { row, at }: Pick<ToldStep, 'row' | 'at'>,
  type: OutsideEvent,
  data: JsonObject,
): Promise<void> {
  const { case_id, number, workflow, unit } = row
  const body = JSON.stringify({ type, timestamp: at, data: { case: { id: case_id, number, workflow, unit }, ...data } })
  for (const { webhook_id, events } of hooks) {
    if (!(JSON.parse(events) as string[]).includes(type)) continue
    await insertOutbox(trx, {
      case_id,
      webhook_id,
      message_id: `msg_${host.ids()}`,
      type,
      body,
      at,
      run_at: at,
      attempts: 0,
      state: 'waiting',
      lease: null,
      leased_until: null,
      last_error: null,
    })
  }
}
