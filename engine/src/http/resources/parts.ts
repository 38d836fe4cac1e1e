import { z } from 'zod'

/** ISO 8601, in UTC. */
export const instant = z.iso.datetime()
/** ISO date of the legal calendar, Asia/Ho_Chi_Minh. */
export const day = z.iso.date()
export const json = z.json()
/** Data by the names of its fields. */
export const variables = z.record(z.string(), json)

/** A page of a list, as it stands in an address. */
export const page = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number<number>().int().min(1).max(200).default(50),
}

/** What is looked for in a list. */
export const search = z.string().max(200).optional()

/** Short lists come whole, as `{ items }`. */
export const items = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) })

/** Named by the caller: the same id twice has the effect of one. */
export const commandId = z.string().min(8).max(64)
