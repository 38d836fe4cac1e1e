import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonText } from './json-text.ts'
import { isInRange } from './version-range.ts'

describe('a JSON file', () => {
  it('gives every JSON value back that JSON.stringify wrote', () => {
    const safe = fc
      .jsonValue({ maxDepth: 5 })
      .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)))
    fc.assert(
      fc.property(safe, (value) => {
        const text = JSON.stringify(value)
        expect(parseJsonText(text, 'a.json').value).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each([
    ['{\n  "a": 1,\n}', 'json-broken', { line: 3, column: 1, near: '}' }],
    ['{ "a": ', 'json-broken', { line: 1, column: 8 }],
    ['', 'json-broken', { line: 1, column: 1 }],
    ['{ "a": [{ "__proto__": {} }] }', 'json-key-refused', { key: '__proto__', path: '/a/0/__proto__' }],
    ['['.repeat(200_000) + ']'.repeat(200_000), 'json-too-deep', { limit: 100 }],
  ])('%.20s is refused with its place', (text, code, params) => {
    expect(parseJsonText(text, 'a.json').diagnostic).toMatchObject({ code, params, file: 'a.json' })
  })
})

describe('a range of versions', () => {
  it.each([
    ['0.1.0', '>=0.1.0', true],
    ['0.1.0', '*', true],
    ['0.2.0', '^0.1.0', false],
    ['0.1.9', '^0.1.0', true],
    ['1.9.0', '^1.2', true],
    ['2.0.0', '^1.2', false],
    ['1.2.9', '~1.2.3', true],
    ['1.3.0', '~1.2.3', false],
    ['1.5.0', '>=1.0.0 <2', true],
    ['2.0.0', '>=1.0.0 <2 || 2.0.0', true],
    ['2.1.0', '>=1.0.0 <2 || 2.0.0', false],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected)
  })
})
