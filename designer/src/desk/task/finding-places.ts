import type { TaskDetail } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'

type Json = TaskDetail['data'][string]

const decoded = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** A JSON Pointer as its steps. */
export const stepsOf = (pointer: string) => pointer.split('/').slice(1).map(decoded)

/** The innermost row a pointer leads into: its number from 1 and its value. */
export function rowOf(path: string, data: Json): { number: number; row: Json; path: string } | null {
  let value: Json | undefined = data
  let found: { number: number; row: Json; path: string } | null = null
  const walked: string[] = []
  for (const step of path.split('/').slice(1)) {
    walked.push(step)
    if (Array.isArray(value)) {
      value = value[Number(step)]
      if (value !== null && typeof value === 'object') {
        found = { number: Number(step) + 1, row: value, path: `/${walked.join('/')}` }
      }
    } else if (value !== null && typeof value === 'object') value = value[decoded(step)]
    else break
  }
  return found
}

/** What a row is called: the first plain text field of its schema that is filled in. */
function nameOf(row: Json, schema: unknown): string | null {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return null
  const fields = Object.entries(Object(property(schema, 'properties')))
  const names = fields.filter(([, field]) => isPlainText(field)).map(([name]) => row[name])
  return names.find((value): value is string => typeof value === 'string' && value !== '') ?? null
}

const isPlainText = (field: unknown) =>
  property(field, 'type') === 'string' &&
  ['format', 'enum', 'oneOf', 'x-register', 'x-code-list', 'x-field'].every(
    (name) => property(field, name) === undefined,
  )

/** Whom a finding is about: "Hoàng Văn E, dòng 3"; null for one about the whole. */
export function subjectOf(
  { path }: { path: string },
  form: unknown,
  data: TaskDetail['data'],
  t: TFunction,
): string | null {
  const found = rowOf(path, data)
  if (!found) return null
  const row = t('finding.row', { number: found.number })
  const name = nameOf(found.row, schemaAt(found.path, form))
  return name ? `${name}, ${row}` : row
}

/** Where a finding's path leads: "dòng 3", or the field's name outside of rows. */
export function placeOf(path: string, form: unknown, data: TaskDetail['data'], t: TFunction): string | null {
  const found = rowOf(path, data)
  return found ? t('finding.row', { number: found.number }) : fieldName(path, form)
}

/** How a link to a field reads: "Ngày tờ trình", "Lý do, dòng 9". */
export function linkName(path: string, form: unknown, data: TaskDetail['data'], t: TFunction): string {
  const found = rowOf(path, data)
  const name = fieldName(path, form)
  if (!found) return name ?? t('finding.wholeForm')
  const row = t('finding.row', { number: found.number })
  return name ? `${name}, ${row}` : (subjectOf({ path }, form, data, t) ?? row)
}

/** The title of the field at a pointer, from the form's schema; null for the whole form and for a row itself. */
export function fieldName(path: string, form: unknown): string | null {
  // A value in a list of values has no title of its own: the list names it.
  const steps = stepsOf(path)
  const last = steps.at(-1)
  if (last === undefined) return null
  if (/^\d+$/.test(last)) {
    const row = schemaAt(path, form)
    return property(row, 'properties') ? null : fieldName(path.slice(0, path.lastIndexOf('/')), form)
  }
  const title = property(schemaAt(path, form), 'title')
  return typeof title === 'string' ? title : last
}

/** The schema of what a pointer leads to. */
function schemaAt(path: string, form: unknown): unknown {
  let schema: unknown = property(form, 'schema')
  for (const step of stepsOf(path)) {
    const items = property(schema, 'items')
    schema = items && /^\d+$/.test(step) ? items : property(property(schema, 'properties'), step)
  }
  return schema
}

const property = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
