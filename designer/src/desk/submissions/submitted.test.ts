import type { RuleResult, SubmissionView } from '@statecraft/engine/client'
import { expect, it } from 'vitest'
import { byForm, latestOf, titleOf } from './submitted.ts'

const submitted = (element: string, form: string, at: string) =>
  ({ element, at, form: { id: form } }) as unknown as SubmissionView
const rule = (id: string, form: string) => ({ rule: id, form: { id: form, title: form } }) as unknown as RuleResult

it('takes of a form used at two steps what was submitted later, in whatever order the steps come', () => {
  const items = [
    submitted('bo-sung', 'de-nghi', '2026-11-26T02:00:00Z'),
    submitted('lap', 'de-nghi', '2026-11-24T02:00:00Z'),
    submitted('tham-dinh', 'tham-dinh', '2026-11-27T02:00:00Z'),
  ]
  expect(latestOf(items, 'de-nghi')?.element).toBe('bo-sung')
  expect(latestOf([...items].reverse(), 'de-nghi')?.element).toBe('bo-sung')
  expect(latestOf(items, 'ky')).toBeUndefined()
})

it('calls a form by its title in the reader’s language, else by the Vietnamese one', () => {
  const definition = { title: 'Đề nghị', translations: { en: { '/title': 'Proposal' } } }
  expect(titleOf(definition, 'en')).toBe('Proposal')
  expect(titleOf(definition, 'vi')).toBe('Đề nghị')
  expect(titleOf(null, 'vi')).toBeUndefined()
})

it('keeps rules together by the form they looked at, the first form first', () => {
  const groups = byForm([rule('a', 'tham-dinh'), rule('b', 'de-nghi'), rule('c', 'tham-dinh')])
  expect(groups.map(({ form, rules }) => [form.id, rules.map((one) => one.rule)])).toEqual([
    ['tham-dinh', ['a', 'c']],
    ['de-nghi', ['b']],
  ])
})
