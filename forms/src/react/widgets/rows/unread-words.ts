import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import type { FormWords } from '../../words.vi.ts'

const MOST_TITLES = 8

/** Why a cell could not be read, and what its column takes. */
export function unreadWords(column: SheetColumn, text: string, words: FormWords): string {
  return words.importCell(column.title, text, wantedOf(column, words))
}

function wantedOf({ kind, options }: SheetColumn, { importCellKind: kinds }: FormWords): string {
  if (kind === 'date') return kinds.day
  if (kind === 'money') return kinds.money
  if (kind === 'number' || kind === 'integer') return kinds.number
  if (kind === 'yes-no') return kinds.yesNo
  if (options.length === 0) return kinds.other
  return options.length > MOST_TITLES ? kinds.list : kinds.choice(options.map(({ title }) => title).join(', '))
}
