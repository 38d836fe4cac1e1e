import { listenersOf } from '../listener-job.ts'
import type { Active, Live } from '../model.ts'
import { variablesAt } from '../variables.ts'
import { listens } from './listeners.ts'
import { newActivation } from './tokens.ts'

/**
 * The listeners of a task that is cancelled are told of it. What cancels it does not wait for them: they stand at the process, which is complete
 * when they are done, and see what the task saw.
 */
export function tellCancelled(live: Live, active: Active): void {
  const { process, walk } = live.run
  if (!active.task || active.phase !== 'open' || listenersOf(process, active.element, 'canceling').length === 0) return
  const root = walk.root()
  const { wait } = active.task
  const locals = { ...variablesAt(live, active.element), ...active.locals }
  walk.touched.add(root)
  listens(root, newActivation(root, active.element, { phase: 'canceling', locals, task: { wait } }), 'canceling')
}
