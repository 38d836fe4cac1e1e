import type { Diagnostic } from '../finding.ts'
import type { JsonSchema, LogicLine, UiSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'

/** One field as an importer read it, before names are made fit and pointers exist. */
export interface Piece {
  /** As the other tool calls it. */
  name: string
  /** Without `properties`: those come from the children. */
  schema: JsonSchema
  required?: boolean
  ui?: UiSchema
  /** Fields of a group, or of each row where the schema is a list. */
  children?: Piece[]
  /** FEEL: when the field is shown, asked for, or may be filled in; and what it is computed from. */
  show?: string
  require?: string
  enable?: string
  computed?: string
}

/** A page as an importer read it, with what stands on it. */
export interface PiecePage {
  title: string
  pieces: Piece[]
}

/** What an importer makes of a file, and what it says of what it could not take. */
export interface Sketch {
  title: string
  pages: PiecePage[]
  logic?: LogicLine[]
  report: Diagnostic[]
}

/** A text, or the Vietnamese, then the default one of several languages; '' where there is none. HTML is taken out. */
export function textOf(value: JsonValue | undefined): string {
  const own = isObject(value) ? (value.vi ?? value.default ?? value.en ?? '') : value
  return typeof own === 'string' ? own.replace(/<[^>]*>/g, '').trim() : ''
}

export function listOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** The keywords that hold; those without a value are left out. */
export function keywords(entries: Record<string, JsonValue | undefined>): JsonObject {
  const kept = Object.entries(entries).filter(
    (entry): entry is [string, JsonValue] => entry[1] !== undefined && entry[1] !== null && entry[1] !== '',
  )
  return Object.fromEntries(kept)
}

export const numberOf = (value: JsonValue | undefined): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && value !== '' && Number.isFinite(Number(value))
      ? Number(value)
      : undefined

/** A choice: constants with titles, as our designer writes them. */
export function choiceOf(options: readonly { value: JsonValue; title: string }[], many: boolean): JsonObject {
  const oneOf = options.map(({ value, title }) => ({ const: value, title: title === '' ? String(value) : title }))
  const type = options.every(({ value }) => typeof value === 'number') && options.length > 0 ? 'number' : 'string'
  if (options.length === 0) return many ? { type: 'array', items: { type: 'string' } } : { type: 'string' }
  return many ? { type: 'array', uniqueItems: true, maxItems: options.length, items: { type, oneOf } } : { type, oneOf }
}

/** A text of FEEL. */
export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
