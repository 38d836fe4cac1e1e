import type { CaseState } from '../src/case-state.ts'
import type { Workflow } from '../src/compile.ts'
import { alternate, atMostTimes, type Figure } from './figure.ts'
import { branching, multiInstance } from './process-of.ts'
import { begin, firstWait, sendOwned, timed, workflowOf } from './walk.ts'

const goal = 2.2

/** All items of a multi-instance, opened and done one by one: twice as many need about twice as long. */
export async function itemsFigure(items: number, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(multiInstance())
  const name = `multi-instance of ${2 * items} items, ms for all (at most ${goal} times that of ${items})`
  return atMostTimes(name, goal, await alternate(rounds, allItems(workflow, 2 * items), allItems(workflow, items)))
}

const allItems = (workflow: Workflow, items: number) => () => {
  const variables = { ds: Array.from({ length: items }, (_, n) => n) }
  return timed(() => {
    let state = begin(workflow, variables)
    for (let wait = firstWait(state); wait; wait = firstWait(state)) state = answer(workflow, state, wait.id)
    if (state.status !== 'completed') throw new Error('the items have not all been done')
  })
}

/** Paths that a non-interrupting event begins, all under way together, then ended one by one. */
export async function branchesFigure(branches: number, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(branching())
  const name = `${2 * branches} branches under way, ms for all (at most ${goal} times that of ${branches})`
  const side = (count: number) => allBranches(workflow, count)
  return atMostTimes(name, goal, await alternate(rounds, side(2 * branches), side(branches)))
}

const allBranches = (workflow: Workflow, branches: number) => () =>
  timed(() => {
    let state = begin(workflow, { so: 'HS-1' })
    const message = Object.values(state.waits).find(({ kind }) => kind === 'message')!.id
    for (let turn = 0; turn < branches; turn += 1)
      state = sendOwned(workflow, state, { type: 'message', wait: messageOf(state, message), variables: {} })
    const begun = Object.values(state.waits).filter(({ element }) => element === 'xem')
    if (begun.length !== branches) throw new Error(`${begun.length} branches are under way instead of ${branches}`)
    for (const { id } of begun) state = answer(workflow, state, id)
  })

/** The wait for the message, which stays open or is opened anew each time. */
function messageOf(state: CaseState, last: string): string {
  return state.waits[last] ? last : Object.values(state.waits).find(({ kind }) => kind === 'message')!.id
}

const answer = (workflow: Workflow, state: CaseState, wait: string): CaseState =>
  sendOwned(workflow, state, { type: 'complete', wait, variables: {} })
