import { describe, expect, it } from 'vitest'
import type { Regulation } from '../plugin/manifest.ts'
import { addWorkingDays, isWorkingDay, shippedCalendarDays, workingCalendar, workingDaysBetween } from './calendar.ts'
import { citationText, parseCitation } from './citation.ts'
import { endOfLegalDay, startOfLegalDay } from './legal-day.ts'
import { inForce, regimeLabel } from './regime.ts'

const decree = (id: string, from: string, to?: string): Regulation => ({
  id,
  kind: 'Nghị định',
  title: id,
  shortTitle: `NĐ ${id}`,
  inForce: to === undefined ? { from } : { from, to },
  namesRegime: true,
  provisions: [
    { id: '4', text: 'Nguyên tắc khen thưởng.', verified: true },
    { id: '4.3', text: 'Kết quả khen thưởng đột xuất không dùng làm căn cứ.', verified: true },
  ],
  verified: true,
  source: 'ví dụ',
})
const regulations = [decree('98/2023/NĐ-CP', '2024-01-01', '2025-06-30'), decree('152/2025/NĐ-CP', '2025-07-01')]

describe('regulations', () => {
  it('are in force from their first day to their last', () => {
    expect(inForce(regulations, '2025-06-30').map(({ id }) => id)).toEqual(['98/2023/NĐ-CP'])
    expect(inForce(regulations, '2025-07-01').map(({ id }) => id)).toEqual(['152/2025/NĐ-CP'])
  })

  it('name the regime', () => {
    expect(regimeLabel(regulations, '2026-11-24')).toBe('Từ 01/7/2025 (NĐ 152/2025/NĐ-CP)')
    expect(regimeLabel(regulations, '2025-06-30')).toBe('Từ 01/01/2024 đến 30/6/2025 (NĐ 98/2023/NĐ-CP)')
    expect(regimeLabel(regulations, '2003-01-01')).toBe('Chưa xác định căn cứ')
  })
})

describe('a citation', () => {
  it.each([
    [
      '152/2025/NĐ-CP:4.3',
      'NĐ 152/2025/NĐ-CP, Điều 4 khoản 3',
      true,
      'Kết quả khen thưởng đột xuất không dùng làm căn cứ.',
    ],
    ['152/2025/NĐ-CP:4.9.d', 'NĐ 152/2025/NĐ-CP, Điều 4 khoản 9 điểm d', false, 'Nguyên tắc khen thưởng.'],
    ['152/2025/NĐ-CP', 'NĐ 152/2025/NĐ-CP', true, undefined],
    ['5007/BNV-TĐKT:III.5.c', '5007/BNV-TĐKT, mục III khoản 5 điểm c', false, undefined],
  ])('%s', (ref, text, verified, provision) => {
    expect(citationText(ref, regulations)).toEqual({
      text,
      verified,
      ...(provision === undefined ? {} : { provision }),
    })
  })

  it('is told in English too, and taken apart', () => {
    expect(citationText('152/2025/NĐ-CP:4.3', regulations, 'en').text).toBe('NĐ 152/2025/NĐ-CP, Article 4 clause 3')
    expect(parseCitation('06/2022/QH15:74.1.d')).toEqual({ regulation: '06/2022/QH15', provision: '74.1.d' })
  })
})

describe('the calendar', () => {
  const calendar = workingCalendar()

  it('knows weekends, holidays and days worked in exchange', () => {
    expect(isWorkingDay('2026-11-23', calendar)).toBe(true)
    expect(isWorkingDay('2026-11-22', calendar)).toBe(false)
    expect(isWorkingDay('2026-09-02', calendar)).toBe(false)
    expect(isWorkingDay('2025-04-26', calendar)).toBe(true)
  })

  it('counts working days across Tết', () => {
    expect(addWorkingDays('2026-02-13', 1, calendar)).toBe('2026-02-23')
    expect(addWorkingDays('2026-11-25', 0, calendar)).toBe('2026-11-25')
    expect(workingDaysBetween('2026-02-13', '2026-02-23', calendar)).toBe(1)
    expect(workingDaysBetween('2026-02-23', '2026-02-13', calendar)).toBe(-1)
  })

  it('agrees with itself: adding and counting are each other’s inverse', () => {
    for (let count = 1; count < 600; count += 7) {
      expect(workingDaysBetween('2024-12-30', addWorkingDays('2024-12-30', count, calendar), calendar)).toBe(count)
    }
  })

  it('puts Tết and Giỗ Tổ where the lunar calendar has them', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    const dates = (name: string) =>
      shippedCalendarDays.filter((day) => day.name.startsWith(name)).map((day) => lunar.format(new Date(day.date)))
    expect(dates('Giỗ Tổ Hùng Vương')).toEqual(['3/10', '3/10', '3/10', '3/10'])
    expect(dates('Tết Nguyên đán').filter((date) => date === '1/1')).toHaveLength(4)
  })

  it('marks what nobody has compared', () => {
    const days = shippedCalendarDays.filter(
      (day) => day.date.endsWith('-11-24') || day.name.startsWith('Tết Nguyên đán'),
    )
    expect(days.every((day) => !day.verified)).toBe(true)
  })
})

describe('a legal day', () => {
  it('begins and ends at midnight in Vietnam', () => {
    expect(startOfLegalDay('2026-11-24')).toBe('2026-11-23T17:00:00Z')
    expect(endOfLegalDay('2026-11-24')).toBe('2026-11-24T16:59:59.999Z')
  })
})
