import type { Finding } from '../../../finding.ts'
import type { JsonObject } from '../../../json.ts'
import { pointerOf, stepsOf } from '../../../pointer.ts'
import type { ReadRow } from '../../../spreadsheet/read-rows.ts'
import { type DataPath, withValueAt } from '../../data-path.ts'

/** What is asked of the form in one go: few enough rows that a slice is shorter than a blink. */
const SLICE_ROWS = 40
/** So long the page may wait before it is drawn again. */
const FRAME_MS = 24

interface CheckedRows {
  data: JsonObject
  path: DataPath
  rows: readonly ReadRow[]
  findingsOf(data: JsonObject): readonly Finding[]
  onProgress(done: number): void
  signal: AbortSignal
}

/**
 * The errors the form itself finds in rows that are about to come in, row by row: the verdict the server will give. The table is asked in
 * slices, so that the page lives on; what is wrong between two rows is told in the table, where both can be seen.
 */
export async function checkRows(check: CheckedRows): Promise<Finding[][]> {
  const errors: Finding[][] = check.rows.map(() => [])
  let drawn = performance.now()
  for (let first = 0; first < check.rows.length && !check.signal.aborted; first += SLICE_ROWS) {
    const slice = check.rows.slice(first, first + SLICE_ROWS).map(({ value }) => value)
    for (const [row, finding] of errorsOf(slice, check)) errors[first + row]?.push(finding)
    if (performance.now() - drawn < FRAME_MS) continue
    check.onProgress(first + slice.length)
    await new Promise((resume) => setTimeout(resume))
    drawn = performance.now()
  }
  return errors
}

function errorsOf(rows: JsonObject[], { data, path, findingsOf }: CheckedRows): [number, Finding][] {
  const table = pointerOf(path)
  const findings = findingsOf(withValueAt(data, path, rows) as JsonObject)
  return findings.flatMap((finding) => {
    const row = finding.path.startsWith(`${table}/`) ? stepsOf(finding.path.slice(table.length))[0] : undefined
    return row === undefined || finding.severity !== 'error' ? [] : [[Number(row), finding] as [number, Finding]]
  })
}
