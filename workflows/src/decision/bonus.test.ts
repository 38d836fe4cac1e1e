import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dmn, literalDecision, tableDecision } from '../testing/dmn-sketch.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

/** Multiples of the base salary by title, NĐ 152/2025/NĐ-CP Điều 50 and 54. */
const multiples: Record<string, number> = {
  LDTT: 0.3,
  TTLDTT: 0.8,
  CSTDCS: 1,
  TTLDXS: 1.5,
  CSTD_TINH: 3,
  CSTD_TQ: 4.5,
  BK_TINH_COLL: 3,
  CO_TINH: 8,
  CO_CP: 12,
}

/** What is paid, in the order above: base salary x multiple, rounded up to ten thousand đồng (Điều 49). Worked out by hand. */
const payable: [from: string, salary: number, ...amounts: number[]][] = [
  ['2018-07-01', 1390000, 420000, 1120000, 1390000, 2090000, 4170000, 6260000, 4170000, 11120000, 16680000],
  ['2019-07-01', 1490000, 450000, 1200000, 1490000, 2240000, 4470000, 6710000, 4470000, 11920000, 17880000],
  ['2023-07-01', 1800000, 540000, 1440000, 1800000, 2700000, 5400000, 8100000, 5400000, 14400000, 21600000],
  ['2024-07-01', 2340000, 710000, 1880000, 2340000, 3510000, 7020000, 10530000, 7020000, 18720000, 28080000],
  ['2026-07-01', 2530000, 760000, 2030000, 2530000, 3800000, 7590000, 11390000, 7590000, 20240000, 30360000],
]

const file = dmn(
  tableDecision('luong', {
    hitPolicy: 'FIRST',
    inputs: [['ngayQuyetDinh', 'date']],
    outputs: [['muc']],
    rows: [...payable].reverse().map(([from, salary]) => `tu-${from}: >= date("${from}") -> ${salary}`),
  }) +
    tableDecision('heSo', {
      inputs: [['danhHieu']],
      outputs: [['x']],
      rows: Object.entries(multiples).map(([title, multiple]) => `${title}: "${title}" -> ${multiple}`),
    }) +
    literalDecision('tienThuong', 'ceiling(heSo * luong / 10000) * 10000', ['luong', 'heSo']),
)

it.each(
  payable.flatMap(([from, , ...amounts]) =>
    Object.keys(multiples).map((title, at) => [title, from, amounts[at]!] as [string, string, number]),
  ),
)('pays %s decided on %s exactly %i đồng', async (danhHieu, ngayQuyetDinh, amount) => {
  const { model } = await parseDecisions(file)
  const answer = evaluateDecision(model!, 'tienThuong', { danhHieu, ngayQuyetDinh }, { now: '2026-11-01T00:00:00Z' })
  expect(answer).toMatchObject({ ok: true, output: amount })
})

it('pays the same as whole numbers do, for any multiple in tenths', async () => {
  const { model } = await parseDecisions(dmn(literalDecision('tien', 'ceiling(heSo * luong / 10000) * 10000')))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (tenths, thousands) => {
      const context = { heSo: tenths / 10, luong: thousands * 10_000 }
      const exact = ((BigInt(tenths) * BigInt(thousands) * 1000n + 9_999n) / 10_000n) * 10_000n
      expect(evaluateDecision(model!, 'tien', context, { now: '2026-11-01T00:00:00Z' })).toMatchObject({
        output: Number(exact),
      })
    }),
  )
})
