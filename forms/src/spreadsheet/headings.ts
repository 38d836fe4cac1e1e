import { plain } from '../text/plain.ts'
import { headingWords } from './heading-words.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'
import { isBlank } from './trim.ts'

/** A heading is looked for in so many rows from the top: above it stand the names of the office and of the list. */
const searchedRows = 25

/** The heading as an export writes it: the title, and the field's name too where two titles are the same. */
export function headingOf(column: SheetColumn, columns: readonly SheetColumn[]): string {
  const twin = columns.some((other) => other !== column && words(other.title) === words(column.title))
  return twin ? `${column.title} (${column.name})` : column.title
}

/**
 * Which field each column of a sheet is, told by its heading: the same words first, then the words that lists use for it today, then
 * words of which one holds the other. `null` where none fits. No field is given twice.
 *
 * @param ours headings that we put into a file ourselves, such as that of the reasons; they are no field
 */
export function matchHeadings(
  heading: readonly SheetCell[],
  columns: readonly SheetColumn[],
  ours: readonly string[] = [],
): (string | null)[] {
  return matchFrom(1, heading, columns, ours)
}

function matchFrom(
  leastScore: number,
  heading: readonly SheetCell[],
  columns: readonly SheetColumn[],
  ours: readonly string[] = [],
): (string | null)[] {
  const pairs = heading.flatMap((cell, place) =>
    ours.includes(String(cell))
      ? []
      : columns.map((column) => ({ place, name: column.name, score: scoreOf(String(cell), column, columns) })),
  )
  const matched: (string | null)[] = heading.map(() => null)
  const taken = new Set<string>()
  for (const { place, name, score } of pairs.sort((a, b) => b.score - a.score || a.place - b.place)) {
    if (score < leastScore || matched[place] !== null || taken.has(name)) continue
    matched[place] = name
    taken.add(name)
  }
  return matched
}

/**
 * The row that holds the headings: the one among the first in which most columns are known, at least two of them (or the only one
 * there is). `null` when no row is a heading. Of two equal rows one below the other the lower holds the finer headings.
 */
export function findHeading(rows: readonly SheetCell[][], columns: readonly SheetColumn[]): number | null {
  let best: { row: number; known: number } | null = null
  rows.slice(0, searchedRows).forEach((row, index) => {
    const filled = row.filter((cell) => !isBlank(cell)).length
    // Words of which one only holds the other stand in data as well.
    const known = matchFrom(2, row, columns).filter(Boolean).length
    const enough = known >= Math.min(2, filled) && known > 0
    const finer = best !== null && known === best.known && index === best.row + 1
    if (enough && (best === null || known > best.known || finer)) best = { row: index, known }
  })
  return (best as { row: number } | null)?.row ?? null
}

/** How sure it is that a heading means a column; 0 for not at all. */
function scoreOf(heading: string, column: SheetColumn, columns: readonly SheetColumn[]): number {
  const wanted = words(heading)
  if (wanted === '') return 0
  if (wanted === words(headingOf(column, columns)) || plain(heading) === plain(headingOf(column, columns))) return 6
  if (wanted === words(column.title) || plain(heading) === plain(column.title)) return 5
  if (plain(heading) === plain(column.name)) return 4
  const titles = [words(column.title), ...parts(column.title)]
  const headings = [wanted, ...parts(heading)]
  if (titles.some((title) => headings.includes(title))) return 3
  const known = headingWords.find((line) => headings.some((text) => line.includes(text)))
  if (known && titles.some((title) => known.includes(title))) return 2
  return titles.some((title) => within(wanted, title) || within(title, wanted)) ? 1 : 0
}

/** Lower case, no accents, no brackets with what they hold, no signs. */
function words(text: string): string {
  return bare(text.replace(/\([^)]*\)/g, ' '))
}

function bare(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Họ và tên, tên tập thể" names two things. */
function parts(text: string): string[] {
  const found = text.replace(/\([^)]*\)/g, ' ').split(/[,;/–\n]/)
  return found.length > 1 ? found.map(bare).filter((part) => part !== '') : []
}

// Two words at least, or "tên" would be found in every second heading.
function within(text: string, whole: string): boolean {
  return text.includes(' ') && ` ${whole} `.includes(` ${text} `)
}
