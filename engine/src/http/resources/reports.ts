import { z } from 'zod'

export const Report = z.object({
  year: z.number(),
  casesByState: z.array(z.object({ state: z.string(), title: z.string(), count: z.number() })),
  onTime: z.object({ done: z.number(), late: z.number() }),
  awards: z.array(
    z.object({ award: z.string(), kind: z.string(), count: z.number(), directWorkers: z.number(), bonus: z.number() }),
  ),
})

export const ReportQuery = z.object({ year: z.coerce.number<number>().int().min(1945).max(9998).optional() })
