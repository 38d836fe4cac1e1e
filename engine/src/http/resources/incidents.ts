import { z } from 'zod'
import { instant, items } from './parts.ts'

export const IncidentView = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  element: z.string(),
  code: z.string(),
  message: z.string(),
  at: instant,
})

export const IncidentRetried = z.object({ resolved: z.boolean() })

export const Incidents = items(IncidentView)
