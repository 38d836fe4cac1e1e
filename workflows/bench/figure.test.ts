import { expect, it } from 'vitest'
import { alternate, atLeastTimesTheSteps, atMostTimes, withinMs } from './figure.ts'

it('takes both sides in turn and leaves the first rounds out', async () => {
  const order: string[] = []
  const side = (name: string) => () => order.push(name)
  const { ours, reference } = await alternate(3, side('ours'), side('reference'), 0)
  expect(order.slice(0, 4)).toEqual(['ours', 'reference', 'ours', 'reference'])
  expect({ ours, reference }).toEqual({ ours: [5, 7, 9], reference: [6, 8, 10] })
})

it('judges by the middle of the rounds', () => {
  const rounds = { ours: [1, 90, 3], reference: [2, 2, 0] }
  expect(atMostTimes('a', 1.5, rounds)).toEqual({ name: 'a', ours: 3, reference: 2, ratio: 1.5, goal: 1.5, pass: true })
  expect(atMostTimes('a', 1.4, rounds).pass).toBe(false)
  expect(withinMs('a', 3, rounds).pass).toBe(false)
  expect(withinMs('a', 3.1, rounds).pass).toBe(true)
})

it('counts steps a second', () => {
  const rounds = { ours: [10], reference: [400] }
  const figure = atLeastTimesTheSteps('a', 30, 20, rounds)
  expect(figure).toEqual({ name: 'a', ours: 2000, reference: 50, ratio: 40, goal: 30, pass: true })
  expect(atLeastTimesTheSteps('a', 41, 20, rounds).pass).toBe(false)
})
