import { clockSetBack } from './clock-set-back.ts'
import { dueToTheMillisecond } from './due-to-the-millisecond.ts'
import { overdueInOrder } from './overdue-in-order.ts'

/** Small walks that need no chance: each says what does not hold. */
export const scenes: Record<string, () => Promise<string[]>> = {
  overdueInOrder,
  dueToTheMillisecond,
  clockSetBack,
}
