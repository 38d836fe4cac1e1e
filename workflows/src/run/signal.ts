import type { Wait } from '../case-state.ts'
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
    // Each by itself, and next: tokens rest until the last has been reached.
    queue.unshift(...reached.map((wait) => () => reach(walk, wait, variables)))
  })
  if (thrower !== undefined) draft.effects.push({ type: 'signal', element: thrower, name, variables })
}

function reach(walk: Walk, wait: Wait, variables: Variables): void {
  if (!walk.draft.waits[wait.id]) return
  closeWait(walk.draft, wait.id, 'answered')
  walk.driver.answerWait(walk, wait, variables)
}
