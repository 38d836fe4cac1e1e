import { formatDateLong, formatDateShort, formatMoney, formatMoneyInWords } from './format.ts'

/**
 * What a tag of a template may say: a dotted path of names, then filters after `|`, as in `{quyetDinh.ngayKy | ngay}`. Only own
 * properties of plain data are read; there is nothing to call, so a template can do no harm.
 */
export interface TagExpression {
  /** Empty for `.`: the row itself. */
  path: string[]
  filters: string[]
}

/** Filter -> what it makes of a value. A value it cannot take is an error that names the tag. */
export const filters: Record<string, (value: unknown) => string> = {
  ngay: (value) => formatDateLong(String(value)),
  ngayNgan: (value) => formatDateShort(String(value)),
  tien: (value) => formatMoney(Number(value)),
  bangChu: (value) => formatMoneyInWords(Number(value)),
  hoa: (value) => String(value).toLocaleUpperCase('vi'),
}

const name = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u

/** null when it is no expression of ours. */
export function parseTag(tag: string): TagExpression | null {
  const [path = '', ...rest] = tag.split('|').map((part) => part.trim())
  const names = path === '.' ? [] : path.split('.')
  const known = names.every((part) => name.test(part)) && rest.every((filter) => Object.hasOwn(filters, filter))
  return known ? { path: names, filters: rest } : null
}

/** Follows the path into one scope; undefined when a name on the way is not there. */
export function readPath(scope: unknown, path: string[]): unknown {
  let at = scope
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<string, unknown>)[part]
  }
  return at
}
