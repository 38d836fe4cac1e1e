import fc from 'fast-check'
import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import {
  dueLong,
  dueShort,
  formatDay,
  formatNumber,
  formatRecent,
  formatShare,
  formatSize,
  formatTime,
} from './dates.ts'

const t = ((key: string, params?: object) => `${key} ${JSON.stringify(params ?? {})}`) as unknown as TFunction

it('writes days as Vietnamese does, in the legal time zone', () => {
  expect(formatDay('2026-11-26')).toBe('26/11/2026')
  expect(formatDay('2026-11-25T18:00:00.000Z')).toBe('26/11/2026')
  expect(formatTime('2026-11-26T03:32:00.000Z')).toBe('10:32')
})

it('shortens what is near', () => {
  const now = '2026-11-26T03:32:00.000Z'
  expect(formatRecent('2026-11-26T03:28:00.000Z', now, t)).toBe('10:28')
  expect(formatRecent('2026-11-25T03:28:00.000Z', now, t)).toContain('dates.yesterday')
  expect(formatRecent('2026-11-20T03:28:00.000Z', now, t)).toBe('20/11')
  expect(formatRecent('2025-11-20T03:28:00.000Z', now, t)).toBe('20/11/2025')
})

it('writes numbers, shares and sizes as Vietnamese does', () => {
  expect(formatNumber(1204)).toBe('1.204')
  expect(formatShare(241, 463)).toBe('52 %')
  expect(formatShare(0, 0)).toBe('0 %')
  expect(formatSize(24_576)).toBe('24 KB')
  expect(formatSize(1_572_864)).toBe('1,5 MB')
})

it('says that a deadline has passed, and by how much', () => {
  const at = '2026-11-26T10:00:00.000Z'
  expect(dueShort({ at, workingDays: -1, state: 'overdue' }, t)).toBe('due.overdue {"count":1}')
  expect(dueShort({ at, workingDays: 0, state: 'overdue' }, t)).toContain('due.overdueToday')
  expect(dueLong({ at, workingDays: 0, state: 'today' }, t)).toBe('due.todayAt {"time":"17:00"}')
  expect(dueLong({ at, workingDays: 2, state: 'soon' }, t)).toContain('26/11/2026')
})

it('keeps a legal day as it is written, whatever day it is', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1945-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(formatDay(iso).split('/').reverse().join('-')).toBe(iso)
    }),
  )
})
