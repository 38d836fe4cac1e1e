import type { MachineContext } from '../model.ts'

/** Whether an element stands still. */
export function hasFailed(context: MachineContext, element: string): boolean {
  return Object.hasOwn(context.incidents, element) || context.run.failures.has(element)
}
