import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LoadedPlugin } from '../plugin/loaded.ts'

const day = z.iso.date()

const provinceShape = z.strictObject({
  name: z.string().min(1),
  units: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      kind: z.string().min(1),
      from: day,
      to: day.optional(),
      /** Parents over time, the first from the day the unit begins. */
      parents: z.array(z.strictObject({ unit: z.string().min(1), from: day, to: day.optional() })),
    }),
  ),
  accounts: z.array(
    z.strictObject({
      name: z.string().min(1),
      email: z.email(),
      password: z.string().min(8),
      role: z.string().min(1),
      unit: z.string().min(1),
    }),
  ),
})

/** Sample units and accounts of a province, all marked as samples. */
export type Province = z.infer<typeof provinceShape>

const registersShape = z.record(z.string(), z.array(z.looseObject({ id: z.string().min(1) })))

/** The sample province: a plugin's own (`demo/province.json`) or the engine's. */
export function readProvince(plugins: LoadedPlugin[]): Province {
  const own = plugins.map(({ folder }) => join(folder, 'demo/province.json')).find((file) => existsSync(file))
  return provinceShape.parse(JSON.parse(readFileSync(own ?? join(import.meta.dirname, 'province.json'), 'utf8')))
}

/** Sample records of a plugin (`demo/registers.json`), register id -> records; none without the file. */
export function readSampleRecords({ folder }: LoadedPlugin): z.infer<typeof registersShape> {
  const file = join(folder, 'demo/registers.json')
  return existsSync(file) ? registersShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}
