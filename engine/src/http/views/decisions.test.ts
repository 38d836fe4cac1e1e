import type { Effect, Process } from '@statecraft/workflows'
import { expect, it } from 'vitest'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import { decisionViews } from './decisions.ts'

const process = { nodes: new Map([['tien-thuong', { name: 'Tính mức tiền thưởng' }]]) } as unknown as Process
const words = { 'data.mucLuong': 'Mức lương cơ sở', 'unit.mucLuong': 'đồng' }
const plugin = { forms: new Map(), locales: new Map([['vi', { findings: {}, words }]]) } as unknown as LoadedPlugin
const source = { plugins: [plugin], regulations: [], language: 'vi' as const }

const step = (decision: string, name: string, matched: string[], unverified: string[] = []) => ({
  ...{ decision, name, matched, unverified, output: null, noMatch: false },
  citations: matched.map((row) => `01/2026:${row}`),
})
const decided: Effect = {
  type: 'decided',
  element: 'tien-thuong',
  decision: 'muc-thuong',
  matched: ['1', '2'],
  inputs: {},
  output: { mucLuong: 2_530_000, heSo: 1.5 },
  citations: [],
  unverified: ['2'],
  steps: [step('luong', 'Mức lương', ['1']), step('he-so', '', ['2'], ['2']), step('muc-thuong', 'Mức thưởng', [])],
}
const shown = (effect: object) => decisionViews([{ effects: [effect as Effect] }], process, plugin, source)

it('names values by the plugin’s words, with what they are counted in', () => {
  expect(shown(decided)).toMatchObject([
    {
      name: 'Tính mức tiền thưởng',
      values: [
        { name: 'mucLuong', title: 'Mức lương cơ sở', value: 2_530_000, unit: 'đồng' },
        { name: 'heSo', title: 'heSo', value: 1.5, unit: null },
      ],
    },
  ])
})

it('rests on the tables that matched, and says which rows nobody has compared with the law', () => {
  expect(shown(decided)[0]?.basis).toMatchObject([
    { decision: 'luong', title: 'Mức lương', verified: true, citations: [{ ref: '01/2026:1', verified: false }] },
    { decision: 'he-so', title: 'he-so', verified: false, citations: [{ text: '01/2026, Điều 2' }] },
  ])
})

it('calls an output without names by its step', () => {
  expect(shown({ ...decided, output: 5 })[0]?.values).toEqual([
    { name: 'muc-thuong', title: 'Tính mức tiền thưởng', value: 5, unit: null },
  ])
})

it('reads decisions that were logged before they kept their steps', () => {
  const { steps: _, ...older } = decided as Effect & { type: 'decided' }
  expect(shown(older)[0]?.basis).toEqual([])
})
