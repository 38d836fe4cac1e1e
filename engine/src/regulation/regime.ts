import type { Regulation } from '../plugin/manifest.ts'
import { formatLegalDay } from './legal-day.ts'

/** The regulations in force on a legal day, both ends of their validity included. */
export function inForce<R extends Pick<Regulation, 'inForce'>>(regulations: Iterable<R>, day: string): R[] {
  return [...regulations].filter(({ inForce: { from, to } }) => from <= day && day <= (to ?? '9999-12-31'))
}

/**
 * How people name the set of regulations in force on a day: `Từ 01/7/2025 (NĐ 152/2025/NĐ-CP)`. The text that names it is the one
 * marked `namesRegime`; where a day has several, the youngest.
 */
export function regimeLabel(regulations: Iterable<Regulation>, day: string, language: 'vi' | 'en' = 'vi'): string {
  const naming = inForce(regulations, day).filter((regulation) => regulation.namesRegime === true)
  const named = naming.sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1))[0]
  if (named === undefined) return language === 'vi' ? 'Chưa xác định căn cứ' : 'No regime known'
  const from = formatLegalDay(named.inForce.from)
  const to = named.inForce.to === undefined ? null : formatLegalDay(named.inForce.to)
  if (language === 'vi') return `Từ ${from}${to === null ? '' : ` đến ${to}`} (${named.shortTitle})`
  return `From ${from}${to === null ? '' : ` to ${to}`} (${named.shortTitle})`
}
