import { Temporal } from 'temporal-polyfill'

/** The zone in which legal days begin and end. */
export const legalZone = 'Asia/Ho_Chi_Minh'

/** The instant a legal day begins at, ISO 8601 in UTC. */
export function startOfLegalDay(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: legalZone }).toInstant().toString()
}

/** The last instant of a legal day that counts: a deadline on that day is kept until then. */
export function endOfLegalDay(day: string): string {
  return Temporal.Instant.from(startOfLegalDay(addDays(day, 1)))
    .subtract({ milliseconds: 1 })
    .toString()
}

/** A legal day some days later or, with a negative number, earlier. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** `2025-07-01` -> `01/7/2025`, as citations write it: the month has no zero in front from March on. */
export function formatLegalDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}
