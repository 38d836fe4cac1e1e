import { useEffect, useMemo, useRef, useState } from 'react'
import type { JsonObject } from '../../../json.ts'
import { findHeading, matchHeadings } from '../../../spreadsheet/headings.ts'
import { type ReadRow, readRows } from '../../../spreadsheet/read-rows.ts'
import type { SheetCell, SheetColumn, SheetProblem, SheetRead } from '../../../spreadsheet/sheet.ts'
import type { BadRow } from '../../../spreadsheet/write-rows.ts'
import type { DataPath } from '../../data-path.ts'
import { useForm } from '../../form-context.ts'
import en from '../../words.en.ts'
import vi from '../../words.vi.ts'
import { checkRows } from './check-rows.ts'
import { readSheetFile } from './sheet-thread.ts'
import { unreadWords } from './unread-words.ts'

/** What a list of bad rows says beside the columns of its file, whichever language it was made in. */
const OURS = [vi, en].flatMap((words) => [words.importReasons, words.importNumber])

/** How far an import has come. */
export type ImportPhase =
  | { at: 'reading' }
  | { at: 'refused'; problem: SheetProblem }
  | { at: 'review'; read: SheetRead }
  | { at: 'checking'; done: number; of: number }
  | { at: 'result'; good: ReadRow[]; bad: BadRow[] }

/** A file on its way into a table: read, matched, checked; nothing enters the table here. */
export function useImport(file: File, columns: SheetColumn[] | undefined, blank: JsonObject, path: DataPath) {
  const { words, store, findingsOf, wordsOf } = useForm()
  const [phase, setPhase] = useState<ImportPhase>({ at: 'reading' })
  const [sheet, setSheet] = useState<string>()
  const [chosen, setChosen] = useState<Record<number, string | null>>({})
  const stop = useRef<AbortController>(null)

  useEffect(() => {
    let current = true
    setPhase({ at: 'reading' })
    setChosen({})
    readSheetFile(file, sheet).then((result) => {
      if (!current) return
      setPhase(result.ok ? { at: 'review', read: result.read } : { at: 'refused', problem: result.problem })
    })
    return () => {
      current = false
      stop.current?.abort()
    }
  }, [file, sheet])

  const read = phase.at === 'review' ? phase.read : undefined
  const kept = useRef<SheetRead>(undefined)
  if (read) kept.current = read
  const table = (read ?? kept.current)?.table
  const heading = useMemo(() => (table && columns ? findHeading(table.rows, columns) : null), [table, columns])
  const matched = useMemo(() => {
    if (!table || !columns) return []
    const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    const found = heading === null ? [] : matchHeadings(table.rows[heading] ?? [], columns, OURS)
    return Array.from({ length: width }, (_, place) =>
      chosen[place] !== undefined ? chosen[place] : (found[place] ?? null),
    )
  }, [table, columns, heading, chosen])
  const rows = useMemo(
    () => (table && columns ? readRows(table.rows, heading, matched, columns, blank) : []),
    [table, columns, heading, matched, blank],
  )

  const check = async () => {
    stop.current = new AbortController()
    const { signal } = stop.current
    setPhase({ at: 'checking', done: 0, of: rows.length })
    const onProgress = (done: number) => setPhase({ at: 'checking', done, of: rows.length })
    const errors = await checkRows({ data: store.data(), path, rows, findingsOf, onProgress, signal })
    if (signal.aborted) return
    const good: ReadRow[] = []
    const bad: BadRow[] = []
    rows.forEach((row, index) => {
      const reasons = reasonsOf(row, errors[index] ?? [])
      if (reasons.length === 0) good.push(row)
      else bad.push({ row, reasons })
    })
    setPhase({ at: 'result', good, bad })
  }

  const reasonsOf = (row: ReadRow, errors: Awaited<ReturnType<typeof checkRows>>[number]): string[] => {
    const unread = row.unread.flatMap(({ column: name, text }) => {
      const column = columns?.find((candidate) => candidate.name === name)
      return column ? [unreadWords(column, text, words)] : []
    })
    // What could not be read is told once, and in the words of the file.
    const others = errors.filter(
      ({ path: place }) => !row.unread.some(({ column }) => place.split('/').includes(column)),
    )
    const told = others.map((finding) => {
      // The row has another number in the file than in the slice it was checked in.
      const { row: _slice, ...params } = finding.params
      const { title, because } = wordsOf({ ...finding, params })
      return because ? `${title} ${because}` : title
    })
    return [...unread, ...told]
  }

  const headingCells: SheetCell[] = heading === null ? [] : (table?.rows[heading] ?? [])
  return {
    phase,
    heading,
    headingCells,
    matched,
    rows,
    sheet: read?.sheet ?? sheet,
    chooseSheet: setSheet,
    match: (place: number, name: string | null) => setChosen({ ...chosen, [place]: name }),
    check,
  }
}
