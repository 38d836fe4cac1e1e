import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A secret that a receiver checks our signature by, as Standard Webhooks writes it. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64')
}

/** The headers of a message by Standard Webhooks: its id, the time of this attempt in seconds, and a signature over both and the body. */
export function signed(secret: string, message: { id: string; at: string; body: string }): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(message.at) / 1_000))
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const signature = createHmac('sha256', key).update(`${message.id}.${timestamp}.${message.body}`).digest('base64')
  return { 'webhook-id': message.id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
