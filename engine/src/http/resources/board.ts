import { z } from 'zod'
import { commandId, day, items, variables } from './parts.ts'
import { UnitRef } from './people.ts'

export const PostingView = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.string() }),
  title: z.string(),
  unit: UnitRef,
  /** What the items have, in the order in which it first occurs, as people call it. */
  columns: z.array(z.object({ name: z.string(), title: z.string() })),
  items: z.array(variables),
  from: day,
  to: day,
  workingDaysLeft: z.number(),
  opinions: z.number(),
})

export const SendOpinion = z.object({
  commandId,
  name: z.string().min(1).max(200),
  contact: z.string().max(200),
  text: z.string().min(1).max(5000),
})

export const OpinionReceived = z.object({ received: z.literal(true) })

export const Postings = items(PostingView)
