/*
 * What each address may hold after its `?`, read so that a mistyped or old address still opens its page: what is not known is left out.
 */

type Raw = Record<string, unknown>

const text = (value: unknown) =>
  typeof value === 'string' && value !== ''
    ? value.slice(0, 200)
    : typeof value === 'number'
      ? String(value)
      : undefined
const oneOf = <Value extends string>(value: unknown, ...known: Value[]) =>
  known.find((candidate) => candidate === value)

export type InboxFilter = 'all' | 'mine' | 'unassigned' | 'done'
export type InboxSize = 'list' | 'split' | 'task'

export interface InboxSearch {
  filter?: InboxFilter
  search?: string
  workflow?: string
  sort?: 'due' | 'newest'
  size?: InboxSize
  /** The task the split shows. */
  task?: string
}

export const inbox = (raw: Raw): InboxSearch => ({
  filter: oneOf(raw.filter, 'all', 'mine', 'unassigned', 'done'),
  search: text(raw.search),
  workflow: text(raw.workflow),
  sort: oneOf(raw.sort, 'due', 'newest'),
  size: oneOf(raw.size, 'list', 'split', 'task'),
  task: text(raw.task),
})

export type CaseStatus = 'running' | 'completed' | 'failed' | 'cancelled'

export interface CasesSearch {
  search?: string
  status?: CaseStatus
  workflow?: string
}

export const cases = (raw: Raw): CasesSearch => ({
  search: text(raw.search),
  status: oneOf(raw.status, 'running', 'completed', 'failed', 'cancelled'),
  workflow: text(raw.workflow),
})

export const newCase = (raw: Raw): { workflow?: string } => ({ workflow: text(raw.workflow) })
export const register = (raw: Raw): { search?: string } => ({ search: text(raw.search) })
export const studio = (raw: Raw): { kind?: string; search?: string } => ({
  kind: text(raw.kind),
  search: text(raw.search),
})
export const tab = (raw: Raw): { tab?: string } => ({ tab: text(raw.tab) })

/** A page of one definition: which tab, and the element a diagnostic leads to. */
export const designer = (raw: Raw): { tab?: string; element?: string } => ({
  tab: text(raw.tab),
  element: text(raw.element),
})

export function reports(raw: Raw): { year?: number } {
  const year = Number(raw.year)
  return { year: Number.isInteger(year) && year > 1945 && year < 9999 ? year : undefined }
}

/** Only an address of this app is gone back to, never another site's. */
export function signIn(raw: Raw): { back?: string; expired?: boolean } {
  const back = text(raw.back)
  return { back: back && /^\/(?![/\\])/.test(back) ? back : undefined, expired: raw.expired === true || undefined }
}

export const firstAdministrator = (raw: Raw): { token?: string } => ({ token: text(raw.token) })
