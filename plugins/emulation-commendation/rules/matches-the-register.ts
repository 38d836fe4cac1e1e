import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'

/** Luật 06/2022/QH15 Điều 84: whom the rules check in the register is whom the decision will name, and nobody is named by hand twice. */
export default defineRule<DeNghi>({
  id: 'khop-voi-so',
  title: 'Tên khớp với sổ đăng ký',
  cites: ['06/2022/QH15:84'],
  form: 'de-nghi',
  reasons: ['khong-co-trong-so', 'ten-khac-so', 'nhap-tay-hai-lan'],
  reads: (data) => ['people', 'units'].map((register) => ({ register, subjects: subjectsOf(data) })),
  check: ({ data, registers }) => {
    const known = new Map(
      [...(registers.people ?? []), ...(registers.units ?? [])].map((record) => [
        record.id,
        record.hoTen ?? record.ten,
      ]),
    )
    const byHand = new Map<string, number>()
    return nomineesOf(data).flatMap((nominee): RuleFinding[] => {
      const path = `${nominee.path}/hoTen`
      if (nominee.subject !== null) {
        const name = known.get(nominee.subject)
        if (name === undefined)
          return [{ path, reason: 'khong-co-trong-so', params: { ...whom(nominee), ma: nominee.subject } }]
        return same(name, nominee.row.hoTen)
          ? []
          : [{ path, reason: 'ten-khac-so', params: { ...whom(nominee), tenTrongSo: name } }]
      }
      const key = folded(`${nominee.row.hoTen ?? ''}|${nominee.row.donVi ?? ''}`)
      const earlier = byHand.get(key)
      byHand.set(key, earlier ?? nominee.line)
      return earlier === undefined
        ? []
        : [{ path, reason: 'nhap-tay-hai-lan', params: { ...whom(nominee), dongTruoc: earlier } }]
    })
  },
})

function same(one: unknown, other: unknown): boolean {
  return folded(String(one ?? '')) === folded(String(other ?? ''))
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
}
