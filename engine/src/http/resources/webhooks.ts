import { z } from 'zod'
import { outsideEvents } from '../../outbox/events.ts'
import { commandId, instant, items } from './parts.ts'

const OutsideEvent = z.enum(outsideEvents)

export const CreateWebhook = z.object({
  commandId,
  url: z.string().min(1).max(2000),
  events: z.array(OutsideEvent).min(1).max(outsideEvents.length),
})

/** The secret is shown here and never again. */
export const WebhookCreated = z.object({ id: z.string(), secret: z.string() })

export const WebhookView = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(OutsideEvent),
  createdAt: instant,
  /** Events on their way, and those that were given up and wait for a person. */
  waiting: z.number(),
  failed: z.number(),
  lastError: z.string().nullable(),
})

export const Webhooks = items(WebhookView)

export const WebhookRemoved = z.object({ removed: z.literal(true) })

/** `status` is the receiver's, null when it could not be asked. */
export const WebhookTested = z.object({
  taken: z.boolean(),
  status: z.number().nullable(),
  error: z.string().nullable(),
})

export const WebhookSettled = z.object({ count: z.number() })
