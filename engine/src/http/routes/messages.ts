import type { AppParts } from '../parts.ts'
import {
  ConditionsEvaluated,
  EvaluateConditions,
  MessageSent,
  SendMessage,
  SendSignal,
  SignalSent,
} from '../resources.ts'
import { type Route, route } from '../route.ts'

/** What reaches cases from outside. */
export function messageRoutes({ engine }: AppParts): Route[] {
  return [
    route({
      method: 'post',
      path: '/messages',
      permission: 'operations.manage',
      summary:
        'Sends a message to the case that waits for it, or begins the workflow that starts by it; kept for a while when nobody does.',
      body: SendMessage,
      answer: MessageSent,
      handle: ({ body }) => engine.deliverMessage({ variables: {}, ...body }),
    }),
    route({
      method: 'post',
      path: '/signals',
      permission: 'operations.manage',
      summary: 'Sends a signal to every case that waits for it and every workflow that starts by it.',
      body: SendSignal,
      answer: SignalSent,
      handle: async ({ body }) => {
        await engine.sendSignal(body)
        return { sent: true as const }
      },
    }),
    route({
      method: 'post',
      path: '/conditions',
      permission: 'operations.manage',
      summary: 'Begins a case at each start event by condition that holds over the variables given.',
      body: EvaluateConditions,
      answer: ConditionsEvaluated,
      handle: async ({ body }) => {
        const started = await engine.evaluateConditions(body)
        return {
          started: started.map(({ workflow, element, caseId, number }) => ({
            workflow,
            element,
            case: { id: caseId, number },
          })),
        }
      },
    }),
  ]
}
