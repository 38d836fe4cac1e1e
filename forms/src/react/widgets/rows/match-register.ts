import type { JsonObject } from '../../../json.ts'
import { plain } from '../../../text/plain.ts'
import type { LookupItem } from '../../form-view-props.ts'
import { lookupOf } from '../register-choice.ts'
import type { Column } from './columns.ts'

/** So many questions are on their way to the register at a time. */
const AT_ONCE = 6
const TOLD_ROWS = 100

type Search = (register: string, text: string) => Promise<LookupItem[]>

/**
 * Links pasted rows to the registers: where the name in a row names exactly one record and nothing beside it speaks against that,
 * the row gets the record's id and the texts it lacks. A namesake of another unit is left for people to choose.
 */
export async function matchRegisters(
  rows: readonly JsonObject[],
  columns: readonly Column[],
  search: Search,
  onProgress: (done: number) => void = () => {},
): Promise<JsonObject[]> {
  const lookups = columns.filter(({ kind }) => kind === 'register')
  const answers = new Map<string, Promise<LookupItem[]>>()
  const once: Search = (register, text) => {
    const key = `${register} ${text}`
    const answer = answers.get(key) ?? search(register, text)
    answers.set(key, answer)
    return answer
  }
  const linked = [...rows]
  if (lookups.length === 0) return linked
  let next = 0
  let done = 0
  const linkNext = async (): Promise<void> => {
    for (let index = next++; index < rows.length; index = next++) {
      linked[index] = await linkRow(rows[index]!, lookups, once)
      done += 1
      if (done % TOLD_ROWS !== 0 && done !== rows.length) continue
      onProgress(done)
      // Answers that are known at once would else never let the page draw how far it is.
      await new Promise((resume) => setTimeout(resume))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, linkNext))
  return linked
}

async function linkRow(row: JsonObject, lookups: readonly Column[], search: Search): Promise<JsonObject> {
  for (const column of lookups) {
    const { register, prefill } = lookupOf(column.schema, column.ui)
    const item = await theOneRecord(row, prefill, (text) => search(register, text))
    if (item === undefined) continue
    const lacking = Object.entries(prefill).filter(([field]) => !isGiven(row[field]))
    const filled = lacking.flatMap(([field, property]) => {
      const value = item.data[property]
      return value === undefined || value === null ? [] : [[field, value] as const]
    })
    return { ...row, ...Object.fromEntries(filled), [column.name]: item.id }
  }
  return row
}

/** The first field that the record fills is its name; the others given must not all differ. */
async function theOneRecord(
  row: JsonObject,
  prefill: Record<string, string>,
  search: (text: string) => Promise<LookupItem[]>,
): Promise<LookupItem | undefined> {
  const [name, ...beside] = Object.entries(prefill)
  if (name === undefined || !isGiven(row[name[0]])) return undefined
  const same = (item: LookupItem, [field, property]: [string, string]) =>
    plain(String(row[field])) === plain(String(item.data[property] ?? ''))
  const given = beside.filter(([field]) => typeof row[field] === 'string' && isGiven(row[field]))
  const found = (await search(String(row[name[0]]))).filter(
    (item) => same(item, name) && (given.length === 0 || given.some((entry) => same(item, entry))),
  )
  return found.length === 1 ? found[0] : undefined
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
