import { expect, it } from 'vitest'
import { step } from '../../step.ts'
import { MONDAY, playWorkflow, workflowOf } from '../../testing/play.ts'

const env = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }

it.each([
  ['an element is gone', 'start > a > end', 'start > b > end'],
  ['a task became a subprocess', 'start > a > end', 'start > a > end\na {\nstart-1 > c > end-1\n}'],
  [
    'a branch was added',
    'start > and1\nand1 > a > and2\nand1 > b > and2\nand2 > end',
    'start > and1\nand1 > a > and2\nand1 > b > and2\nand1 > c > and2\nand2 > end',
  ],
])('a state of another diagram is refused: %s', async (_what, before, after) => {
  const { state } = playWorkflow(await workflowOf(before))
  const workflow = await workflowOf(after)
  const wait = Object.keys(state.waits)[0]!
  expect(() => step(workflow, state, { type: 'complete', wait, variables: {} }, env)).toThrow('state-of-other-workflow')
})
