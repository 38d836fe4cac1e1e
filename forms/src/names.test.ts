import { describe, expect, it } from 'vitest'
import { elementName, wordsOfForm } from './names.ts'
import { leaveRequest } from './testing/leave-request.ts'

describe('elementName', () => {
  const form = leaveRequest({ pages: [{ id: 'a', title: 'Chung', fields: ['kind'] }] })
  const cases: [string, string][] = [
    ['', 'Biểu mẫu'],
    ['/id', 'Biểu mẫu'],
    ['/schema', 'Biểu mẫu'],
    ['/schema/properties/note/pattern', 'Ghi chú'],
    ['/schema/properties/stays/items/properties/nights', 'Số đêm'],
    ['/logic/2/when', 'Điều kiện 3'],
    ['/pages/0/fields/1', 'Trang “Chung”'],
    ['/uiSchema/a', 'Cách hiển thị'],
  ]
  it.each(cases)('calls %s %s', (element, name) => expect(elementName(form, element, 'vi')).toBe(name))

  it('takes what is no form', () => {
    for (const candidate of [null, 1, {}, { schema: 1 }, { pages: 1 }]) {
      for (const element of ['', '/schema/properties/a', '/pages/0', '/logic/0']) {
        expect(typeof elementName(candidate, element, 'en')).toBe('string')
      }
    }
  })
})

it('finds the words of a form in its translations', () => {
  const translations = { en: { '/logic/6/then/finding/message': '{from} has passed.' } }
  expect(wordsOfForm(leaveRequest({ translations }), 'en')).toEqual({ 'in-the-past': { title: '{from} has passed.' } })
  expect(wordsOfForm(leaveRequest(), 'vi')).toEqual({ 'in-the-past': { title: 'Ngày {from} đã qua.' } })
})
