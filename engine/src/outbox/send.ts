import { later } from '../case/clock.ts'
import type { Host } from '../case/host.ts'
import { createReach } from '../reach/reach.ts'
import { deleteOutbox, findWebhook, leaseOutbox, nextOutbox, putBackOutbox, webhooks } from '../store/outbox.ts'
import type { OutboxTable, WebhookTable } from '../store/tables.ts'
import { type Beside, hasPlace, inPlace } from '../worker/job-slots.ts'
import { signed } from './sign.ts'

const minute = 60_000
/** The pauses after each attempt; after the last one a person decides. */
const pausesMs = [5_000, minute, 5 * minute, 30 * minute, 120 * minute, 300 * minute, 600 * minute]
const timeoutMs = 15_000
const leaseMs = 60_000

/** What a receiver said of a message. */
export interface Sent {
  taken: boolean
  /** Its HTTP status; null when it could not be asked. */
  status: number | null
  error: string | null
}

/**
 * Sends the event that waits longest to its webhook; false when there is none. Events of one case go one after another, the next only when the one before
 * was taken or given up by a person. It is sent again until the receiver says 2xx, under one id, so that it can tell repetitions.
 */
export async function sendNext(host: Host, beside?: Beside): Promise<boolean> {
  const now = host.clock.now()
  const row = await nextOutbox(host.store.read, now, beside ? await busyWebhooks(host) : [])
  if (!row) return false
  const lease = { token: host.ids(), until: later(now, leaseMs) }
  if (!(await host.store.transaction((trx) => leaseOutbox(trx, row, lease)))) return true
  const work = () => sendOne(host, { ...row, attempts: Number(row.attempts) + 1 }, lease.token)
  if (beside) beside(inPlace(host, kindOf(row.webhook_id), work))
  else await work()
  return true
}

const kindOf = (webhookId: string) => `webhook ${webhookId}`

async function busyWebhooks(host: Host): Promise<string[]> {
  const all = await webhooks(host.store.read)
  return all.map(({ webhook_id }) => webhook_id).filter((id) => !hasPlace(host, kindOf(id)))
}

async function sendOne(host: Host, row: OutboxTable, lease: string): Promise<void> {
  const hook = await findWebhook(host.store.read, row.webhook_id)
  const sent = hook ? await sendTo(host, hook, { id: row.message_id, body: row.body }) : null
  await host.store.transaction(async (trx) => {
    if (sent === null || sent.taken) return deleteOutbox(trx, row, lease)
    const pause = pausesMs[row.attempts - 1]
    const now = host.clock.now()
    await putBackOutbox(trx, row, lease, {
      state: pause === undefined ? 'failed' : 'waiting',
      run_at: pause === undefined ? row.run_at : later(now, pause),
      last_error: (sent.error ?? '').slice(0, 1000),
    })
  })
}

/** Sends one message, signed; whatever goes wrong is told, not thrown. */
export async function sendTo(host: Host, hook: WebhookTable, message: { id: string; body: string }): Promise<Sent> {
  const { id, body } = message
  const headers = { 'content-type': 'application/json', ...signed(hook.secret, { id, at: host.clock.now(), body }) }
  try {
    const reach = host.reach ?? createReach({ hosts: [] })
    const { status } = await reach.call({ method: 'POST', url: hook.url, headers, body, timeoutMs })
    const taken = status >= 200 && status <= 299
    return { taken, status, error: taken ? null : `HTTP ${status}` }
  } catch (error) {
    const told = error instanceof Error ? error.message || error.name : String(error)
    return { taken: false, status: null, error: told }
  }
}
