import { z } from 'zod'
import { CitationView } from './findings.ts'
import { items } from './parts.ts'
import { UnitRef } from './people.ts'

export const EntryPointView = z.object({
  workflow: z.string(),
  title: z.string(),
  description: z.string(),
  cites: z.array(CitationView),
  /** Units for which the user may start it. */
  units: z.array(UnitRef),
})

export const EntryPoints = items(EntryPointView)
