import { createWebhook, listWebhooks, removeWebhook, settleWebhook, testWebhook } from '../../outbox/webhooks.ts'
import type { AppParts } from '../parts.ts'
import {
  Command,
  CreateWebhook,
  WebhookCreated,
  WebhookRemoved,
  WebhookSettled,
  Webhooks,
  WebhookTested,
} from '../resources.ts'
import { type Route, route } from '../route.ts'

/** Who is told outside what happens. */
export function webhookRoutes({ host }: AppParts): Route[] {
  const settle = (how: 'retry' | 'discard', summary: string) =>
    route({
      method: 'post',
      path: `/webhooks/:webhook/${how}`,
      permission: 'operations.manage',
      summary,
      body: Command,
      answer: WebhookSettled,
      handle: async ({ params, body, by }) => ({ count: await settleWebhook(host, { ...params, ...body, how }, by) }),
    })
  return [
    route({
      method: 'get',
      path: '/webhooks',
      permission: 'operations.manage',
      summary: 'Webhooks, and how much is on its way to each.',
      answer: Webhooks,
      handle: async () => ({ items: await listWebhooks(host) }),
    }),
    route({
      method: 'post',
      path: '/webhooks',
      permission: 'operations.manage',
      summary: 'Makes a webhook; its secret is shown once.',
      body: CreateWebhook,
      answer: WebhookCreated,
      handle: ({ body, by }) => createWebhook(host, body, by),
    }),
    route({
      method: 'delete',
      path: '/webhooks/:webhook',
      permission: 'operations.manage',
      summary: 'Takes a webhook away, and what was on its way to it.',
      answer: WebhookRemoved,
      handle: async ({ params, by }) => {
        await removeWebhook(host, params.webhook, by)
        return { removed: true as const }
      },
    }),
    route({
      method: 'post',
      path: '/webhooks/:webhook/test',
      permission: 'operations.manage',
      summary: 'Sends a message of the type webhook.test at once, and says what became of it.',
      answer: WebhookTested,
      handle: ({ params, by }) => testWebhook(host, params.webhook, by),
    }),
    settle('retry', 'Sends again what the webhook did not take in the end.'),
    settle('discard', 'Drops what the webhook did not take in the end; what is behind it goes on.'),
  ]
}
