import type { Live } from './model.ts'

/** Whether it is an instance's turn: what is pending in the case, and instances that were stirred before, go first. */
export function isItsTurn(live: Live): boolean {
  const { walk } = live.run
  if (walk.queue.length === 0 && (walk.moving === live || walk.stirred.isEmpty)) return true
  standBack(live)
  return false
}

/** Something goes first; an instance whose turn it is keeps its place, others wait in theirs. */
export function standBack(live: Live): void {
  const { walk } = live.run
  if (walk.moving === live) walk.stirred.pause(live)
  else walk.stirred.add(live)
}
