import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as searches from './searches.ts'

it('keeps what it knows and leaves out the rest', () => {
  expect(searches.inbox({ filter: 'mine', size: 'huge', search: 'dong hung', other: 1 })).toMatchObject({
    filter: 'mine',
    size: undefined,
    search: 'dong hung',
  })
  expect(searches.reports({ year: 2026 })).toEqual({ year: 2026 })
  expect(searches.reports({ year: 'x' })).toEqual({ year: undefined })
})

it('goes back to addresses of this app only', () => {
  expect(searches.signIn({ back: '/tasks?filter=mine' }).back).toBe('/tasks?filter=mine')
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    expect(searches.signIn({ back }).back).toBeUndefined()
  }
})

it('reads any address without failing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
      for (const read of Object.values(searches)) expect(() => read(raw)).not.toThrow()
    }),
  )
})
