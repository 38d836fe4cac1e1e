import type { Variables } from '../process.ts'
import { closeWait } from './draft.ts'
import type { Walk } from './model.ts'

/**
 * A signal reaches every wait of its name that is open when its turn comes, before any token moves, each if it still is then; and all other
 * cases. One that is thrown twice finds again what stays open.
 */
export function sendSignal(walk: Walk, name: string, variables: Variables, thrower?: string): void {
  const { draft, queue } = walk
  queue.push(() => {
    const reached = Object.values(draft.waits).filter((wait) => wait.kind === 'signal' && wait.name === name)
    for (const wait of reached) {
      if (!draft.waits[wait.id]) continue
      closeWait(draft, wait.id, 'answered')
      walk.driver.answerWait(walk, wait, variables)
    }
  })
  if (thrower !== undefined) draft.effects.push({ type: 'signal', element: thrower, name, variables })
}
