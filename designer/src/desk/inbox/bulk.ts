import type { TaskSummary } from '@statecraft/engine/client'
import { isOffline, problemOf } from '../../api/api.ts'

/** What became of one task of a bulk action. */
export interface BulkResult {
  task: TaskSummary
  /** Why it failed; null when it was done. */
  refusal: { text: string; code: string } | null
}

/** Does the same to many tasks, one after the other, and says of each what became of it. */
export async function forEachTask(
  tasks: TaskSummary[],
  act: (task: TaskSummary) => Promise<unknown>,
  words: { offline: string; unknown: string },
  onProgress: (done: number) => void = () => {},
): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const task of tasks) {
    results.push({ task, refusal: await attempt(() => act(task), words) })
    onProgress(results.length)
  }
  return results
}

async function attempt(
  act: () => Promise<unknown>,
  words: { offline: string; unknown: string },
): Promise<BulkResult['refusal']> {
  try {
    await act()
    return null
  } catch (error) {
    if (isOffline(error)) return { text: words.offline, code: 'network' }
    const problem = problemOf(error)
    return {
      text: problem?.problem.detail ?? problem?.problem.title ?? words.unknown,
      code: problem?.code ?? 'app-error',
    }
  }
}
