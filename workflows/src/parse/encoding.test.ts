import { expect, it } from 'vitest'
import { decodeXml } from './encoding.ts'

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

it('reads the encoding that the file declares and says UTF-8 from then on', () => {
  const bytes = latin('<?xml version="1.0" encoding="windows-1252"?>\n<a name="Prüfung \x96 é"/>')
  expect(decodeXml(bytes)).toEqual({ xml: '<?xml version="1.0" encoding="UTF-8"?>\n<a name="Prüfung – é"/>' })
})

it('believes a byte order mark more than the declaration', () => {
  const text = '<?xml version="1.0" encoding="utf-16"?><a name="Thẩm định"/>'
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 + i * 2, text.charCodeAt(i), true)
  expect(decodeXml(bytes)).toEqual({ xml: text.replace('utf-16', 'UTF-8') })
  expect(decodeXml(new TextEncoder().encode('\uFEFF<a name="Ký"/>'))).toEqual({ xml: '<a name="Ký"/>' })
})

it.each([
  ['bytes that are not UTF-8', latin('<a name="Pr\xfcfung"/>'), 'utf-8'],
  ['an encoding that nobody knows', latin('<?xml version="1.0" encoding="x-tcvn3"?><a/>'), 'x-tcvn3'],
])('refuses %s', (_, bytes, encoding) => {
  expect(decodeXml(bytes)).toEqual({
    diagnostic: { code: 'xml-encoding-unreadable', severity: 'error', element: '', params: { encoding } },
  })
})
