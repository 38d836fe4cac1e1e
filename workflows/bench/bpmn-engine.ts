import { Engine } from 'bpmn-engine'
import type { CaseState } from '../src/case-state.ts'
import type { Workflow } from '../src/compile.ts'
import { alternate, atLeastTimesTheSteps, type Figure } from './figure.ts'
import { lineOf, processOf } from './process-of.ts'
import { begin, complete, firstWait, repeated, timed, walksFor, wayOf, workflowOf } from './walk.ts'

const variables = { dat: true }

/** People's work, opinions side by side and decisions. */
export const mixedThroughput = (nodes: number, rounds: number): Promise<Figure> =>
  throughput(`${nodes} nodes`, processOf(nodes), rounds)

/**
 * One task after another. bpmn-engine follows every path through a diagram before it begins, which doubles with each split: a mixed process of
 * 100 nodes needs 9 s, one of 200 does not end.
 */
export const lineThroughput = (nodes: number, rounds: number): Promise<Figure> =>
  throughput(`${nodes} nodes in one line`, lineOf(nodes), rounds)

/** Steps a second with the state written to JSON after each; ours also reads it back before the next, as a server does. */
async function throughput(what: string, xml: string, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(xml)
  const way = wayOf(workflow, variables)
  const walks = walksFor(way)
  const ours = () => repeated(walks, () => walkOurs(workflow)) / walks
  const taken = await alternate(rounds, ours, () => walkBpmnEngine(xml, way))
  return atLeastTimesTheSteps(
    `steps a second of ${what}, state written after each (at least 30 times bpmn-engine)`,
    30,
    way.length,
    taken,
  )
}

function walkOurs(workflow: Workflow): number {
  let state = begin(workflow, variables)
  return timed(() => {
    for (let wait = firstWait(state); wait; wait = firstWait(state))
      state = JSON.parse(JSON.stringify(complete(workflow, state, wait.id))) as CaseState
  })
}

/** The same diagram, the same tasks done in the same order. Its condition `=dat` is fixed text to bpmn-engine, which takes it for true. */
async function walkBpmnEngine(xml: string, way: string[]): Promise<number> {
  const engine = new Engine({ name: 'bench', source: xml })
  const execution = await engine.execute()
  const begun = performance.now()
  for (const element of way) {
    const task = execution.getPostponed().find(({ id }) => id === element)
    if (!task) throw new Error(`bpmn-engine does not wait at ${element}`)
    task.signal()
    JSON.stringify(await engine.getState())
  }
  const needed = performance.now() - begun
  if (engine.state !== 'idle') throw new Error(`bpmn-engine has not ended: ${engine.state}`)
  return needed
}
