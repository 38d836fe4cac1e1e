import { z } from 'zod'

export const Health = z.object({ status: z.literal('ok'), version: z.string() })

/** The database answers; `refused` names the plugins that do not run. Otherwise a problem `not-ready`. */
export const Ready = z.object({ status: z.literal('ready'), refused: z.array(z.string()) })
