import type { RecordView, RegisterView } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'
import { valueText } from '../value-text.ts'

type Column = RegisterView['columns'][number]

/** A record's value as people read it: a code by its title, the rest by its column's format. */
export function recordText(
  { data, titles }: Pick<RecordView, 'data' | 'titles'>,
  column: Column,
  t: TFunction,
): string {
  return titles[column.name] ?? valueText(data[column.name], t, column.format)
}

/** What stands right-aligned, so that figures stand below each other. */
export const isFigure = ({ format }: Column) => format === 'money' || format === 'integer' || format === 'number'

/** A column's title; those of a code list are the app's own. */
export function columnTitle({ name, title }: Column, kind: RegisterView['kind'], t: TFunction): string {
  if (kind !== 'code-list') return title
  return name === 'code' ? t('registers.code') : name === 'title' ? t('registers.codeTitle') : title
}
