import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markedParts, plain } from './plain.ts'

it('finds Vietnamese without accents', () => {
  expect(plain('UBND xã Đông Hưng')).toBe('ubnd xa dong hung')
  expect(plain('Thẩm định'.normalize('NFD'))).toBe('tham dinh')
})

it('marks what was found in the words as they are written', () => {
  expect(markedParts('UBND xã Đông Hưng', 'dong hung')).toEqual([
    { text: 'UBND xã ', hit: false },
    { text: 'Đông Hưng', hit: true },
  ])
  expect(markedParts('Báo cáo', 'x')).toEqual([{ text: 'Báo cáo', hit: false }])
})

it('loses no letter of what it marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const whole = markedParts(text, query)
        .map((part) => part.text)
        .join('')
      expect(whole.normalize('NFC')).toBe(text.normalize('NFC'))
    }),
  )
})
