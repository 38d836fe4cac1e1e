import type { Principal } from '../access/principal.ts'
import { mustBeAllowed, policyNow } from '../case/access.ts'
import { answerOnce } from '../case/command.ts'
import type { Host } from '../case/host.ts'
import { EngineError } from '../errors.ts'
import { createReach } from '../reach/reach.ts'
import { deleteWebhook, findWebhook, insertWebhook, outboxStock, settleFailed, webhooks } from '../store/outbox.ts'
import type { Db, Tx } from '../store/store.ts'
import type { WebhookTable } from '../store/tables.ts'
import type { OutsideEvent } from './events.ts'
import { type Sent, sendTo } from './send.ts'
import { newSecret } from './sign.ts'
import { forgetWebhooks } from './tell.ts'

const webhooksAtMost = 50

export interface Webhook {
  id: string
  url: string
  events: OutsideEvent[]
  createdAt: string
  /** What is on its way to it, and what it did not take in the end. */
  waiting: number
  failed: number
  lastError: string | null
}

/** Makes a webhook. Throws `webhook-url-refused` when the operator's list does not allow its address, and `webhooks-too-many`. */
export async function createWebhook(
  host: Host,
  command: { commandId: string; url: string; events: OutsideEvent[] },
  by: Principal,
): Promise<{ id: string; secret: string }> {
  const { commandId, url, events } = command
  const head = { commandId, kind: 'webhook.create', by: by.user.id, request: { url, events } }
  // The answer that is kept names the webhook only; its secret stands in one place.
  const id = await answerOnce(host, head, async (trx) => {
    await mustOperate(host, trx, by)
    mustBeReachable(host, url)
    if ((await webhooks(trx)).length >= webhooksAtMost)
      throw new EngineError('webhooks-too-many', { most: webhooksAtMost })
    const row = { webhook_id: host.ids(), url, secret: newSecret(), events: JSON.stringify(events) }
    await insertWebhook(trx, { ...row, created_at: host.clock.now(), created_by: by.user.id })
    return row.webhook_id
  })
  forgetWebhooks(host)
  const { secret } = await getWebhook(host.store.read, id)
  return { id, secret }
}

function mustBeReachable({ reach = createReach({ hosts: [] }) }: Host, url: string): void {
  try {
    reach.mustBeAllowed(url)
  } catch (cause) {
    throw new EngineError('webhook-url-refused', { url: url.slice(0, 300) }, { cause })
  }
}

export async function listWebhooks(host: Host): Promise<Webhook[]> {
  const stock = await outboxStock(host.store.read)
  return (await webhooks(host.store.read)).map(({ webhook_id: id, url, events, created_at }) => {
    const own = stock.filter(({ webhook_id }) => webhook_id === id)
    const count = (isFailed: boolean) =>
      own.reduce((sum, row) => sum + ((row.state === 'failed') === isFailed ? row.count : 0), 0)
    return {
      id,
      url,
      events: JSON.parse(events) as OutsideEvent[],
      createdAt: created_at,
      waiting: count(false),
      failed: count(true),
      lastError: own.map(({ last_error }) => last_error).find((error) => error !== null) ?? null,
    }
  })
}

/** Takes a webhook away, and with it what was still to be told. */
export async function removeWebhook(host: Host, id: string, by: Principal): Promise<void> {
  await host.store.transaction(async (trx) => {
    await mustOperate(host, trx, by)
    if (!(await deleteWebhook(trx, id))) throw new EngineError('webhook-not-found', { webhook: id })
  })
  forgetWebhooks(host)
}

/** Sends one message of the type `webhook.test`, at once, and says what became of it. */
export async function testWebhook(host: Host, id: string, by: Principal): Promise<Sent> {
  await mustOperate(host, host.store.read, by)
  const hook = await getWebhook(host.store.read, id)
  const body = JSON.stringify({ type: 'webhook.test', timestamp: host.clock.now(), data: {} })
  return sendTo(host, hook, { id: `msg_${host.ids()}`, body })
}

/** Sends again what a webhook did not take, or drops it so that what is behind it goes on; returns how many. */
export function settleWebhook(
  host: Host,
  command: { commandId: string; webhook: string; how: 'retry' | 'discard' },
  by: Principal,
): Promise<number> {
  const { commandId, webhook, how } = command
  return answerOnce(host, { commandId, kind: `webhook.${how}`, by: by.user.id, request: { webhook } }, async (trx) => {
    await mustOperate(host, trx, by)
    await getWebhook(trx, webhook)
    return settleFailed(trx, webhook, host.clock.now(), how)
  })
}

async function getWebhook(db: Db, id: string): Promise<WebhookTable> {
  const hook = await findWebhook(db, id)
  if (!hook) throw new EngineError('webhook-not-found', { webhook: id })
  return hook
}

async function mustOperate(host: Host, db: Db | Tx, by: Principal): Promise<void> {
  mustBeAllowed(await policyNow(host, db), by, 'operations.manage')
}
