import { expect, it } from 'vitest'
import { dueOf } from './due.ts'

const calendar = { holidays: ['2026-03-04'], workingDays: [] }
const now = '2026-03-02T01:00:00Z'

it.each([
  ['date', '2026-03-10', '2026-03-09T17:00:00Z'],
  ['date', '2026-03-10T08:00:00', '2026-03-10T01:00:00Z'],
  ['date', '2026-03-10T08:00:00Z', '2026-03-10T08:00:00Z'],
  ['date', '2026-03-10T08:00:00+09:00', '2026-03-09T23:00:00Z'],
  ['date', '2026-03-10T08:00:00[Asia/Ho_Chi_Minh]', '2026-03-10T01:00:00Z'],
  ['duration', 'PT36H', '2026-03-03T13:00:00Z'],
  ['duration', 'P1M', '2026-04-02T01:00:00Z'],
  ['duration', 'PT0S', now],
  ['workingDays', 3, '2026-03-06T16:59:59Z'],
  ['workingDays', '3', '2026-03-06T16:59:59Z'],
] as const)('a timer of %s %s is due at %s', (kind, value, due) => {
  expect(dueOf(kind, value, now, calendar)).toEqual({ ok: true, value: due })
})

it.each([
  ['date', 'mai', 'timer-value-invalid'],
  ['date', null, 'timer-value-invalid'],
  ['duration', '-P1D', 'timer-value-invalid'],
  ['duration', 'P99999999Y', 'timer-value-invalid'],
  ['duration', 5, 'timer-value-invalid'],
  ['workingDays', 1.5, 'working-days-invalid'],
  ['workingDays', -1, 'working-days-invalid'],
  ['workingDays', 1e9, 'working-days-invalid'],
  ['workingDays', null, 'working-days-invalid'],
] as const)('refuses %s %s', (kind, value, code) => {
  expect(dueOf(kind, value, now, calendar)).toMatchObject({ ok: false, code })
})
