import { useEffect, useMemo, useRef, useState } from 'react'
import type { JsonValue } from '../../../json.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { useFindingsUnder } from '../../form-context.ts'
import { orderOf, type RowFilter, type RowSort, rowsWith } from './row-view.ts'

/** Which rows of a table are shown and in which order. A row that was shown for its error stays while it is being mended. */
export function useRowView(rows: readonly JsonValue[], pointer: string, columns: readonly SheetColumn[] | undefined) {
  const findings = useFindingsUnder(pointer)
  const [filter, setFilter] = useState<RowFilter>('all')
  const [sort, setSort] = useState<RowSort | null>(null)
  const kept = useRef(new Set<number>())
  const found = useMemo(
    () => (filter === 'all' ? null : rowsWith(findings, filter, pointer)),
    [filter, findings, pointer],
  )
  // Numbers of rows mean other rows once rows come or go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is forgotten when one of these changes.
  useEffect(() => kept.current.clear(), [filter, rows.length])
  const shown = useMemo(() => {
    if (found === null) return null
    for (const row of found) kept.current.add(row)
    return new Set(kept.current)
  }, [found])
  const order = useMemo(() => orderOf(rows, shown, sort, columns ?? []), [rows, shown, sort, columns])
  return {
    order,
    filter,
    setFilter,
    sort,
    /** First to last, then last to first, then as they stand. */
    sortBy: (name: string) =>
      setSort(sort?.name !== name ? { name, down: false } : sort.down ? null : { name, down: true }),
    count: (severity: 'error' | 'warning') => findings.filter((finding) => finding.severity === severity).length,
  }
}
