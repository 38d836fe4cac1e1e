import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, figure, median } from './figure.ts'
import { timeCompletions } from './http-completion.ts'
import { timeRawTransactions } from './raw-transaction.ts'

/** Milliseconds within which a completed task must be answered, at the median with one user. */
const completionGoalMs = 25
const warmUp = 20

/** Runs every benchmark in a folder of its own, each beside its reference. */
export async function runBenchmarks(times: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-bench-'))
  try {
    const completions = await timeCompletions(folder, times + warmUp)
    const raw = await timeRawTransactions(folder, times + warmUp)
    const settled = (durations: number[]) => median(durations.slice(warmUp))
    return [figure('task completion through HTTP, ms', settled(completions), settled(raw), completionGoalMs)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
