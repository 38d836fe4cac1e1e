import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placedBack, type RowOrigins, remember } from './place-back.ts'

it('puts mended rows where they stood in the first file, whichever were taken out', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (isBad) => {
      const all = isBad.map((bad, index) => ({ bad, number: index + 2 }))
      const [good, bad] = [all.filter((row) => !row.bad), all.filter((row) => row.bad)]
      const origins: RowOrigins = new WeakMap()
      remember(
        origins,
        good,
        good.map(({ number }) => number),
      )
      expect(
        placedBack(
          good,
          bad,
          bad.map(({ number }) => number),
          origins,
        ),
      ).toEqual(all)
    }),
  )
})

it('puts rows of unknown origin at the end', () => {
  expect(placedBack([{ name: 'A' }], [{ name: 'B' }, { name: 'C' }], [null, 1], new WeakMap())).toEqual([
    { name: 'A' },
    { name: 'B' },
    { name: 'C' },
  ])
})
