import type { CaseState } from '../src/case-state.ts'
import type { Workflow } from '../src/compile.ts'
import { alternate, atMostTimes, type Figure, type Rounds } from './figure.ts'
import { branching, multiInstance } from './process-of.ts'
import { begin, repeated, sendOwned, timed, workflowOf } from './walk.ts'

const goal = 2.2

/** Twice as much beside once as much, so often that both sides take the same number of steps in a round. */
function doubled(rounds: number, times: number, side: (twice: number) => () => number): Promise<Rounds> {
  return alternate(
    rounds,
    () => repeated(times / 2, side(2)) / (times / 2),
    () => repeated(times, side(1)) / times,
  )
}

/** All items of a multi-instance, opened and done one by one: twice as many need about twice as long. */
export async function itemsFigure(items: number, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(multiInstance())
  const name = `multi-instance of ${2 * items} items, ms for all (at most ${goal} times that of ${items})`
  return atMostTimes(name, goal, await doubled(rounds, 2, (twice) => allItems(workflow, twice * items)))
}

const allItems = (workflow: Workflow, items: number) => () => {
  const variables = { ds: Array.from({ length: items }, (_, n) => n) }
  return timed(() => {
    let state = begin(workflow, variables)
    for (const id of Object.keys(state.waits)) state = answer(workflow, state, id)
    if (state.status !== 'completed') throw new Error('the items have not all been done')
  })
}

/** Paths that a non-interrupting event begins, all under way together, then ended one by one. */
export async function branchesFigure(branches: number, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(branching())
  const name = `${2 * branches} branches under way, ms for all (at most ${goal} times that of ${branches})`
  return atMostTimes(name, goal, await doubled(rounds, 10, (twice) => allBranches(workflow, twice * branches)))
}

const allBranches = (workflow: Workflow, branches: number) => () =>
  timed(() => {
    let state = begin(workflow, { so: 'HS-1' })
    const begun: string[] = []
    let message = Object.values(state.waits).find(({ kind }) => kind === 'message')!.id
    for (let turn = 0; turn < branches; turn += 1) {
      const told = sendOwned(workflow, state, { type: 'message', wait: message, variables: {} })
      for (const effect of told.effects) {
        if (effect.type !== 'open') continue
        if (effect.wait.kind === 'message') message = effect.wait.id
        else begun.push(effect.wait.id)
      }
      state = told.state
    }
    if (begun.length !== branches) throw new Error(`${begun.length} branches are under way instead of ${branches}`)
    for (const id of begun) state = answer(workflow, state, id)
  })

const answer = (workflow: Workflow, state: CaseState, wait: string): CaseState =>
  sendOwned(workflow, state, { type: 'complete', wait, variables: {} }).state
