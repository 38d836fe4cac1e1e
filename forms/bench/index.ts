import { type Figure, timesBetter, withinMs } from './figure.ts'
import { timeImport, timeReferenceImport } from './import.ts'
import { costsInBrowser } from './in-browser.ts'
import { serverValidation } from './on-server.ts'

export type { Figure }

const ROWS = 500
const IMPORTED = 5_000

/**
 * Everything that is measured of forms, in a real browser where people meet it, beside stock RJSF with the same schema, theme and data.
 * Times on the wall need a machine with nothing else to do; script is counted by the thread's own clock.
 */
export async function runFormBenchmarks(): Promise<Figure[]> {
  const { fields, rows } = await costsInBrowser(ROWS)
  const server = serverValidation(ROWS)
  const imported = await timeImport(IMPORTED)
  return [
    withinMs(
      '300 fields and 60 conditions, keystroke to paint, p95 ms',
      50,
      fields.ours.toPaintMs,
      fields.stock.toPaintMs,
    ),
    timesBetter(
      '300 fields and 60 conditions, script a keystroke, p95 ms (goal: times better)',
      10,
      fields.ours.scriptMs,
      fields.stock.scriptMs,
    ),
    withinMs('300 fields, first paint, ms', 1_000, fields.ours.firstPaintMs, fields.stock.firstPaintMs),
    withinMs(
      'table of 500 rows and 12 columns, keystroke to paint, p95 ms',
      50,
      rows.ours.toPaintMs,
      rows.stock.toPaintMs,
    ),
    withinMs('submission of 500 rows checked on the server, p95 ms', 50, server.ours, server.reference),
    withinMs('import of 5,000 rows, ms', 10_000, imported, await timeReferenceImport(IMPORTED)),
  ]
}
