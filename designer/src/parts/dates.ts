import type { Due } from '@statecraft/engine/client'
import type { TFunction } from 'i18next'

/** Legal days and office hours are those of Việt Nam, wherever the reader's clock stands. */
const timeZone = 'Asia/Ho_Chi_Minh'

const dayParts = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const numbers = new Intl.NumberFormat('vi-VN')

/** An instant or an ISO date as `26/11/2026`. */
export function formatDay(value: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return day ? `${day[3]}/${day[2]}/${day[1]}` : dayParts.format(new Date(value))
}

/** An instant as `10:32`. */
export const formatTime = (instant: string) => clock.format(new Date(instant))

/** An instant as `26/11/2026 10:46`. */
export const formatInstant = (instant: string) => `${formatDay(instant)} ${formatTime(instant)}`

/** An instant as it reads in a list beside `now`: `10:28`, `Hôm qua`, `20/11`, `20/11/2025`. */
export function formatRecent(instant: string, now: string, t: TFunction): string {
  const [day, today] = [formatDay(instant), formatDay(now)]
  if (day === today) return formatTime(instant)
  if (day === formatDay(new Date(Date.parse(now) - 86_400_000).toISOString())) return t('dates.yesterday')
  return day.slice(6) === today.slice(6) ? day.slice(0, 5) : day
}

/** A number as Vietnamese writes it: `1.204`. */
export const formatNumber = (value: number) => numbers.format(value)

/** Whole đồng: `1.204.000 đồng`. */
export const formatMoney = (value: number, t: TFunction) => t('dates.money', { amount: numbers.format(value) })

/** A share as Vietnamese writes it: `52 %`. */
export const formatShare = (part: number, whole: number) =>
  whole === 0 ? '0 %' : `${Math.round((part * 100) / whole)} %`

/** Size of a file: `24 KB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${numbers.format(Math.round(bytes / 1024))} KB`
  return `${numbers.format(Math.round(bytes / 1024 / 102.4) / 10)} MB`
}

/** How a deadline reads in a row: `Quá hạn 1 ngày`, `Hôm nay`, `Còn 2 ngày`. */
export function dueShort(due: Due, t: TFunction): string {
  if (due.state === 'overdue') {
    const count = Math.abs(due.workingDays)
    return count === 0 ? t('due.overdueToday') : t('due.overdue', { count })
  }
  if (due.state === 'today') return t('due.today')
  return t('due.left', { count: due.workingDays })
}

/** How a deadline reads in a head: `Hạn hôm nay, 17:00`, `Còn 2 ngày làm việc, đến 28/11/2026`. */
export function dueLong(due: Due, t: TFunction): string {
  if (due.state === 'overdue') return dueShort(due, t)
  if (due.state === 'today') return t('due.todayAt', { time: formatTime(due.at) })
  return t('due.leftWorking', { count: due.workingDays, day: formatDay(due.at) })
}
