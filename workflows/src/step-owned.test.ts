import { expect, it } from 'vitest'
import type { CaseEvent, CaseState, StepEnv, Wait } from './case-state.ts'
import { step, stepOwned } from './step.ts'
import { MONDAY, workflowOf } from './testing/play.ts'

const env: StepEnv = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }
const copy = (state: CaseState) => JSON.parse(JSON.stringify(state)) as CaseState

const answerOf = (wait: Wait): CaseEvent =>
  wait.kind === 'message'
    ? { type: 'message', wait: wait.id, variables: {} }
    : { type: 'complete', wait: wait.id, variables: {} }

it.each([
  ['paths beside a step', 'start > viec > end\ngop-y: message on=viec cancels=false key==so\ngop-y > xem > end-2'],
  ['items of a list', "start > viec > end\nviec: user each='=ds' item=x collect=kq collectElement='=x'"],
  ['items one after another', "start > viec > end\nviec: user each='=ds' item=x sequential=true"],
  [
    'an inclusive join',
    'start > or-1\nor-1 > a > or-2 if =true\nor-1 > b > or-2 if =true\nor-2 > end\nor-1: or\nor-2: or',
  ],
  ['a subprocess that is repeated', "start > x > end\nx: sub each='=ds' {\nstart-1 > a > end-1\n}"],
])('a state that is used up gives what one that is kept gives: %s', async (_, text) => {
  const workflow = await workflowOf(text)
  let { state } = step(workflow, undefined, { type: 'start', variables: { so: 'HS-1', ds: [1, 2, 3] } }, env)
  let owned = copy(state)
  let messages = 0
  for (let at = 0; state.status === 'running'; at++) {
    const waits = Object.values(state.waits).filter(({ kind }) => kind !== 'message' || messages < 4)
    const wait = waits[(at * 7) % waits.length]!
    if (wait.kind === 'message') messages++
    const before = JSON.stringify(state)
    const kept = step(workflow, state, answerOf(wait), env)
    expect(JSON.stringify(state)).toBe(before)
    const used = stepOwned(workflow, owned, answerOf(wait), env)
    expect(used).toEqual(kept)
    state = kept.state
    owned = used.state
    expect(at).toBeLessThan(50)
  }
  expect(state.status).toBe('completed')
})
