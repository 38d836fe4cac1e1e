import { expect, it } from 'vitest'
import { play } from '../testing/play.ts'

const text = (filter: string) =>
  `start > and > c > end\nand > a > b > d > end\nc: condition condition='=n > 1' ${filter}`

it('asks a filtered condition when it begins to wait, whatever has changed', async () => {
  expect((await play(text('changes=update'), { n: 2 })).open).toEqual(['a'])
})

it('asks again only when a variable has changed in the way that is named', async () => {
  const updates = (await play(text('changes=update'))).complete('a', { n: 2 })
  expect(updates.open).toEqual(['b', 'c'])
  expect(updates.complete('b', { n: 3 }).open).toEqual(['d'])
  const creates = await play(text('changes=create'), { n: 0 })
  expect(creates.complete('a', { n: 2 }).open).toEqual(['b', 'c'])
})

it('watches the variables that are named instead of those it reads', async () => {
  const one = await play(text('filter=m'))
  expect(one.complete('a', { n: 2 }).open).toEqual(['b', 'c'])
  expect(one.complete('b', { m: 1 }).open).toEqual(['d'])
})
