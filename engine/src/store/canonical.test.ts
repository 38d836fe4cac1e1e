import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, hashOfParts } from './canonical.ts'
import { searchText } from './search-text.ts'

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [2, { d: null, c: 'x' }] })).toBe('{"a":[2,{"c":"x","d":null}],"b":1}')
  })

  it('keeps every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })

  it('hashes no two lists of texts alike', () => {
    expect(hashOfParts(['ab', 'c'])).not.toBe(hashOfParts(['a', 'bc']))
    expect(hashOfParts(['1:a'])).not.toBe(hashOfParts(['', 'a']))
  })
})

describe('search text', () => {
  it('has no accents and no capitals', () => {
    expect(searchText('Hồ sơ', null, 'ĐỐNG  Đa')).toBe('ho so dong da')
  })
})
