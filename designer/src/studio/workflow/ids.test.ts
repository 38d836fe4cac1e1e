import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeId, idFromName, isId, isUnnamedId, unnamedId } from './ids.ts'

describe('an id', () => {
  it.each([
    ['Lấy ý kiến Thanh tra', 'lay-y-kien-thanh-tra'],
    ['Đã ký?', 'da-ky'],
    ['2 ngày công khai', 'buoc-2-ngay-cong-khai'],
    ['  ', ''],
    ['Công khai — trên cổng (tỉnh)', 'cong-khai-tren-cong-tinh'],
  ])('of “%s” is “%s”', (name, id) => expect(idFromName(name)).toBe(id))

  it('is one that XML takes, whatever the name, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = idFromName(name)
        expect(id === '' || (isId(id) && id.length <= 48)).toBe(true)
      }),
    )
  })

  it('is free after it was made free', () => {
    const taken = new Set(['tham-dinh', 'tham-dinh-2'])
    expect(freeId('tham-dinh', (id) => taken.has(id))).toBe('tham-dinh-3')
    expect(freeId('ky', (id) => taken.has(id))).toBe('ky')
  })

  it('that nobody chose is known again', () => {
    expect(isUnnamedId(`${unnamedId('bpmn:UserTask')}-4`)).toBe(true)
    expect(isUnnamedId(unnamedId('bpmn:TextAnnotation'))).toBe(true)
    expect(isUnnamedId('tham-dinh')).toBe(false)
  })
})
