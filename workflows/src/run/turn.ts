import type { Live } from './model.ts'

/** Whether it is an instance's turn: what is pending in the case, and instances that were stirred before, go first. */
export function isItsTurn(live: Live): boolean {
  const { walk } = live.run
  if (walk.queue.length === 0 && (walk.moving === live || walk.stirred.isEmpty)) return true
  walk.stirred.add(live)
  return false
}
