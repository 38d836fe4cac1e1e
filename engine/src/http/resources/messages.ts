import { z } from 'zod'
import { commandId, instant, variables } from './parts.ts'

export const SendMessage = z.object({
  commandId,
  name: z.string().min(1).max(200),
  correlationKey: z.string().max(500).optional(),
  variables: variables.optional(),
  /** How long it is kept when nobody waits for it yet. */
  timeToLiveMs: z.number().int().min(0).optional(),
  /** The unit of a case that it begins. */
  unit: z.string().optional(),
})

export const MessageSent = z.object({
  delivered: z.boolean(),
  /** The case it began. */
  started: z.string().optional(),
  keptUntil: instant.optional(),
})

export const SendSignal = z.object({
  commandId,
  name: z.string().min(1).max(200),
  variables: variables.optional(),
  unit: z.string().optional(),
})

export const EvaluateConditions = z.object({
  commandId,
  /** What the conditions read, and what a case that begins has. */
  variables: variables.optional(),
  /** Only the conditions of this workflow. */
  workflow: z.string().max(200).optional(),
  /** The unit of a case that begins. */
  unit: z.string().optional(),
})

export const ConditionsEvaluated = z.object({
  /** A case for each start event whose condition holds. */
  started: z.array(
    z.object({ workflow: z.string(), element: z.string(), case: z.object({ id: z.string(), number: z.string() }) }),
  ),
})

export const SignalSent = z.object({ sent: z.literal(true) })
