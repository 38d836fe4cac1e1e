import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'
import type { JsonValue } from './json.ts'

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>

it('is JSON of the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('does not depend on the order of keys', () => {
  const entries = fc.uniqueArray(fc.tuple(fc.string(), json), { selector: ([key]) => key, maxLength: 6 })
  fc.assert(
    fc.property(entries, (pairs) => {
      const [forwards, backwards] = [Object.fromEntries(pairs), Object.fromEntries([...pairs].reverse())]
      expect(canonicalJson(forwards)).toBe(canonicalJson(backwards))
    }),
  )
})

it('keeps the order of lists', () => {
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]))
})
