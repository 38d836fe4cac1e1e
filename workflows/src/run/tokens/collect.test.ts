import { expect, it } from 'vitest'
import { play } from '../../testing/play.ts'

const text = (more = '') => `start > x > end\nx: adhoc gather=cac_y gatherElement='=y' ${more} {\na > b\nc\n}`

it('collects what each path gives, in the order they end', async () => {
  const one = await play(text())
  one.complete('c', { y: 'c' }).complete('a', { y: 'a' }).complete('b')
  expect(one.state.status).toBe('completed')
  expect(one.variables).toEqual({ cac_y: ['c', 'a'] })
})

it('begins each path with nothing, and shows the list to the completion condition', async () => {
  const one = await play(text("complete='=count(cac_y) = 1'"))
  expect(one.complete('c').state.status).toBe('completed')
  expect(one.variables).toEqual({ cac_y: [null] })
})

it('gives the list beside what output mappings choose', async () => {
  const one = await play(text("out.n='=count(cac_y)'"))
  one.complete('c').complete('a').complete('b', { y: 1 })
  expect(one.variables).toEqual({ n: 2, cac_y: [null, 1] })
})

it('collects in each instance of a loop', async () => {
  const one = await play("start > x > end\nx: adhoc gather=l gatherElement='=y' times=2 {\nc\n}")
  one.complete('c', { y: 1 }).complete('c', { y: 2 })
  expect(one.variables).toEqual({ l: [2] })
})
