import type { Variables } from '../process.ts'
import { closeWait } from './draft.ts'
import type { Walk } from './model.ts'

/** A signal reaches every wait of its name that is open now, each if it still is when its turn comes, and all other cases. */
export function sendSignal(walk: Walk, name: string, variables: Variables, thrower?: string): void {
  const { draft, queue } = walk
  const reached = Object.values(draft.waits).filter((wait) => wait.kind === 'signal' && wait.name === name)
  for (const wait of reached)
    queue.push(() => {
      if (!draft.waits[wait.id]) return
      closeWait(draft, wait.id, 'answered')
      walk.driver.answerWait(walk, wait, variables)
    })
  if (thrower !== undefined) draft.effects.push({ type: 'signal', element: thrower, name, variables })
}
