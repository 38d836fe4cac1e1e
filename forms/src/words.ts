import type { Diagnostic, Finding } from './finding.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { en } from './locales/en.ts'
import type { Language, Words } from './locales/locale.ts'
import { vi } from './locales/vi.ts'

export type { Language, Words } from './locales/locale.ts'

const locales: Record<Language, Record<string, Words>> = { vi, en }
const numbers: Record<Language, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
}

/** Types and formats as people call them; params carry their names in JSON Schema. */
const terms: Record<Language, Record<string, string>> = {
  vi: {
    'type.string': 'chữ',
    'type.number': 'số',
    'type.integer': 'số nguyên',
    'type.boolean': 'có hoặc không',
    'type.array': 'danh sách',
    'type.object': 'nhóm thông tin',
    'type.null': 'để trống',
    'format.date': 'ngày',
    'format.time': 'giờ',
    'format.date-time': 'ngày giờ',
    'format.email': 'thư điện tử',
    'format.uri': 'địa chỉ trang web',
    'format.uuid': 'mã định danh',
    row: ' (dòng {row})',
    'limit.minimum': 'từ {n} trở lên',
    'limit.exclusiveMinimum': 'lớn hơn {n}',
    'limit.minLength': 'ít nhất {n} ký tự',
    'limit.minItems': 'ít nhất {n} mục',
    'limit.minProperties': 'ít nhất {n} thông tin',
    'limit.maximum': 'không quá {n}',
    'limit.exclusiveMaximum': 'nhỏ hơn {n}',
    'limit.maxLength': 'tối đa {n} ký tự',
    'limit.maxItems': 'tối đa {n} mục',
    'limit.maxProperties': 'tối đa {n} thông tin',
    none: 'không có',
    whole: 'Hồ sơ',
  },
  en: {
    'type.string': 'text',
    'type.number': 'a number',
    'type.integer': 'a whole number',
    'type.boolean': 'yes or no',
    'type.array': 'a list',
    'type.object': 'a group',
    'type.null': 'nothing',
    'format.date': 'a date',
    'format.time': 'a time',
    'format.date-time': 'a date and time',
    'format.email': 'an e-mail address',
    'format.uri': 'a web address',
    'format.uuid': 'an identifier',
    row: ' (row {row})',
    'limit.minimum': '{n} or more',
    'limit.exclusiveMinimum': 'more than {n}',
    'limit.minLength': 'at least {n} characters',
    'limit.minItems': 'at least {n} items',
    'limit.minProperties': 'at least {n} entries',
    'limit.maximum': '{n} or less',
    'limit.exclusiveMaximum': 'less than {n}',
    'limit.maxLength': 'at most {n} characters',
    'limit.maxItems': 'at most {n} items',
    'limit.maxProperties': 'at most {n} entries',
    none: 'none',
    whole: 'The submission',
  },
}

/** Whether forms has words for a code. */
export function hasWords(code: string): boolean {
  return Object.hasOwn(vi, code)
}

/**
 * The words of a finding or diagnostic. `extra` are a plugin's own words by code and win; a finding of a form's logic brings its
 * Vietnamese message in `params.message`. A sentence whose places cannot be filled is left out of `because`.
 *
 * @example wordsOf({ code: 'required', path: '/days', … , params: { field: 'Số ngày' } }, 'vi').title // 'Chưa nhập “Số ngày”.'
 */
export function wordsOf(found: Finding | Diagnostic, language: Language, extra: Record<string, Words> = {}): Words {
  const words = wordsFor(found, language, extra)
  const params = namedParams(found.params, language)
  const title = fill(words.title, params, language)
  const because =
    words.because !== undefined && isFillable(words.because, params) ? fill(words.because, params, language) : ''
  return because === '' ? { title } : { title, because }
}

function wordsFor({ code, params }: Finding | Diagnostic, language: Language, extra: Record<string, Words>): Words {
  const own = Object.hasOwn(extra, code) ? extra[code] : undefined
  if (own) return own
  if (typeof params.message === 'string') return { title: params.message }
  const known = Object.hasOwn(locales[language], code) ? locales[language][code] : undefined
  return known ?? { title: code }
}

/** The params as sentences use them: the field with its row, types and formats in words. */
function namedParams(params: JsonObject, language: Language): JsonObject {
  const named: JsonObject = { ...params }
  const own = terms[language]
  if (typeof params.field === 'string' && typeof params.row === 'number') {
    named.field = params.field + (own.row ?? '').replace('{row}', String(params.row))
  }
  if (params.field === undefined) named.field = own.whole ?? ''
  for (const name of ['type', 'format']) {
    const list = Array.isArray(params[name]) ? params[name] : [params[name]]
    const words = list.map((entry) => own[`${name}.${String(entry)}`])
    if (words.every((word) => word !== undefined)) named[name] = words.join(', ')
  }
  return named
}

const place = /\{([\p{L}\p{N}_]+)\}/gu

/** A limit in words: `{ maxLength: 200 }` is "tối đa 200 ký tự". null is said as "không có"; anything else stays as it is. */
export function limitInWords(limit: JsonValue, language: Language): JsonValue {
  if (limit === null) return terms[language].none ?? ''
  const [name, value] = typeof limit === 'object' && !Array.isArray(limit) ? (Object.entries(limit)[0] ?? []) : []
  const words = name === undefined ? undefined : terms[language][`limit.${name}`]
  return words === undefined || value === undefined ? limit : words.replace('{n}', shown(value, language))
}

/** Fills the `{name}` places of a text. Places without a value stay as they are. */
export function fill(text: string, params: JsonObject, language: Language): string {
  return text.replace(place, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    return value === undefined ? whole : shown(value, language)
  })
}

function isFillable(text: string, params: JsonObject): boolean {
  return [...text.matchAll(place)].every(([, name]) => name !== undefined && Object.hasOwn(params, name))
}

/** Years and other numbers of up to four digits are not grouped. */
function shown(value: JsonValue, language: Language): string {
  if (typeof value === 'number')
    return Math.abs(value) < 10_000
      ? String(value).replace('.', language === 'vi' ? ',' : '.')
      : numbers[language].format(value)
  if (Array.isArray(value)) return value.map((item) => shown(item, language)).join(', ')
  if (typeof value === 'boolean') return language === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
