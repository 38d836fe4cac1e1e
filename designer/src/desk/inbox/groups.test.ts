import type { Due, TaskSummary } from '@statecraft/engine/client'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupByDeadline } from './groups.ts'

const task = (id: string, state: Due['state'] | null) =>
  ({ id, due: state && { at: '2026-11-26T10:00:00Z', workingDays: 0, state } }) as TaskSummary

it('puts late tasks first and those without a deadline last', () => {
  const groups = groupByDeadline([
    task('a', 'later'),
    task('b', 'overdue'),
    task('c', null),
    task('d', 'soon'),
    task('e', 'today'),
  ])
  expect(groups.map(({ id, tasks }) => [id, tasks.map(({ id }) => id)])).toEqual([
    ['overdue', ['b']],
    ['near', ['d', 'e']],
    ['later', ['a', 'c']],
  ])
})

it('loses no task', () => {
  const states = fc.constantFrom<Due['state'] | null>('overdue', 'today', 'soon', 'later', null)
  fc.assert(
    fc.property(fc.array(states), (all) => {
      const tasks = all.map((state, index) => task(String(index), state))
      const grouped = groupByDeadline(tasks).flatMap((group) => group.tasks)
      expect(grouped.map(({ id }) => id).sort()).toEqual(tasks.map(({ id }) => id).sort())
    }),
  )
})
