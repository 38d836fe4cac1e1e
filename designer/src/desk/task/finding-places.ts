import type { TaskDetail } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'

type Json = TaskDetail['data'][string]

/** A JSON Pointer as its steps. */
export const stepsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The innermost row a pointer leads into: its number from 1 and its value. */
export function rowOf(path: string, data: Json): { number: number; row: Json } | null {
  let value: Json | undefined = data
  let found: { number: number; row: Json } | null = null
  for (const step of stepsOf(path)) {
    if (Array.isArray(value)) {
      value = value[Number(step)]
      if (value !== undefined) found = { number: Number(step) + 1, row: value }
    } else if (value !== null && typeof value === 'object') value = value[step]
    else break
  }
  return found
}

const naming = ['name', 'fullName', 'title', 'label']

/** What a row is called: its name, or the first text it holds. */
function nameOf(row: Json): string | null {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return null
  const texts = [...naming.map((key) => row[key]), ...Object.values(row)]
  return texts.find((value): value is string => typeof value === 'string' && value !== '') ?? null
}

/** Whom a finding is about: "Hoàng Văn E, dòng 3"; null for one about the whole. */
export function subjectOf({ path }: { path: string }, data: TaskDetail['data'], t: TFunction): string | null {
  const found = rowOf(path, data)
  if (!found) return null
  const row = t('finding.row', { number: found.number })
  const name = nameOf(found.row)
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
  return name ? `${name}, ${row}` : (subjectOf({ path }, data, t) ?? row)
}

/** The title of the field at a pointer, from the form's schema; null for the whole form and for a row itself. */
export function fieldName(path: string, form: unknown): string | null {
  let schema: unknown = property(form, 'schema')
  let last: string | undefined
  for (const step of stepsOf(path)) {
    const items = property(schema, 'items')
    schema = items && /^\d+$/.test(step) ? items : property(property(schema, 'properties'), step)
    last = items && /^\d+$/.test(step) ? undefined : step
  }
  const title = property(schema, 'title')
  return last === undefined ? null : typeof title === 'string' ? title : last
}

const property = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
