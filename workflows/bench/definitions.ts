import { createMachine } from 'xstate'
import { checkWorkflow } from '../src/check/check.ts'
import { compileWorkflow } from '../src/compile.ts'
import { parseWorkflow } from '../src/parse.ts'
import { alternate, type Figure, withinMs } from './figure.ts'
import { processOf } from './process-of.ts'
import { timed, workflowOf } from './walk.ts'

/** Process to config; beside it what XState needs to read that config. */
export async function compileFigure(nodes: number, goalMs: number, rounds: number): Promise<Figure> {
  const { machine, process } = await workflowOf(processOf(nodes))
  const ours = () => timed(() => void compileWorkflow(process))
  const reference = () => timed(() => void createMachine(machine as never))
  const name = `compile of ${nodes} nodes, ms (under ${goalMs}; beside it XState's createMachine of the config)`
  return withinMs(name, goalMs, await alternate(rounds, ours, reference))
}

/** Every check, the proof of soundness among them; beside it the compiling of the same process. */
export async function soundnessFigure(nodes: number, goalMs: number, rounds: number): Promise<Figure> {
  const xml = processOf(nodes)
  // Each round proves a process read afresh, so that nothing remembered from the round before helps.
  const ours = async () => {
    const { process } = await parseWorkflow(xml)
    return timed(() => void checkWorkflow(process!))
  }
  const { process } = await workflowOf(xml)
  const reference = () => timed(() => void compileWorkflow(process))
  const name = `checks and soundness of ${nodes} nodes, ms (under ${goalMs}; beside it their compile)`
  return withinMs(name, goalMs, await alternate(rounds, ours, reference))
}
