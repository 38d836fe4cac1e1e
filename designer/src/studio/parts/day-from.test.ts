import { expect, it } from 'vitest'
import { dayFrom } from './day-from.ts'

it.each([
  ['01/01/2027', '2027-01-01'],
  ['1-1-2027', '2027-01-01'],
  [' 29.02.2028 ', '2028-02-29'],
  ['29/02/2027', ''],
  ['31/04/2027', ''],
  ['00/01/2027', ''],
  ['2027-01-01', ''],
  ['', ''],
])('reads “%s” as “%s”', (text, day) => expect(dayFrom(text)).toBe(day))
