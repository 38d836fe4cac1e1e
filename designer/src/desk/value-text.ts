import type { RecordView } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'
import { formatDay, formatMoney, formatNumber } from '../parts/dates.ts'

type Json = RecordView['data'][string]

/** A value as people read it: days, numbers and money as Vietnamese writes them; lists by commas. */
export function valueText(value: Json | undefined, t: TFunction, format?: string): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? t('values.yes') : t('values.no')
  if (typeof value === 'number') return format === 'money' ? formatMoney(value, t) : plainNumber(value)
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}(T.*Z)?$/.test(value) ? formatDay(value) : value
  if (Array.isArray(value)) return value.map((item) => valueText(item, t, format)).join(', ')
  return Object.entries(value)
    .map(([name, item]) => `${name}: ${valueText(item, t)}`)
    .join('; ')
}

/** Four figures are as likely a year as a quantity, so they stay ungrouped. */
const plainNumber = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : formatNumber(value)
