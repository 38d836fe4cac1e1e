import { parentPort } from 'node:worker_threads'
import { runModel } from '../src/oracle/run-models.ts'
import { shrink } from '../src/oracle/shrink.ts'
import { tell, writeTrial } from '../src/oracle/tell.ts'

/** Models of a run of seeds. */
export interface Batch {
  from: number
  count: number
}

export interface BatchResult {
  models: number
  steps: number
  /** How many came to which end. */
  ends: Record<string, number>
  /** Each difference, shrunk, in lines to read and as the case to keep. */
  different: string[]
  /** Unsound models whose counter-examples were played, and of those that show nothing, why. */
  unsound: number
  notShown: string[]
}

parentPort?.on('message', (batch: Batch) => parentPort!.postMessage(runBatch(batch)))

/** Plays the models of a batch. */
export function runBatch({ from, count }: Batch): BatchResult {
  const result: BatchResult = { models: 0, steps: 0, ends: {}, different: [], unsound: 0, notShown: [] }
  for (let seed = from; seed < from + count; seed++) {
    const { steps, end, found, notShown } = runModel(seed)
    result.models++
    result.steps += steps
    result.ends[end] = (result.ends[end] ?? 0) + 1
    if (notShown !== undefined) result.unsound++
    if (notShown) result.notShown.push(`model ${seed}: ${notShown}`)
    if (!found) continue
    // A long line of differences says no more than the first ones.
    const trial = result.different.length < 3 ? shrink(found.trial) : found.trial
    result.different.push(`model ${seed}\n${tell(trial, found.difference)}\n${writeTrial(trial)}`)
  }
  return result
}
