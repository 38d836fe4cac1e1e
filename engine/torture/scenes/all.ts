import { clockSetBack } from './clock-set-back.ts'
import { draftOfTwo } from './draft-of-two.ts'
import { dueToTheMillisecond } from './due-to-the-millisecond.ts'
import { forgedEvent } from './forged-event.ts'
import { jobHeldByOne } from './job-held-by-one.ts'
import { messageFindsAnother } from './message-finds-another.ts'
import { overdueInOrder } from './overdue-in-order.ts'
import { deliveryOnce, messageOnce } from './two-workers.ts'

/** Small walks that need no chance: each says what does not hold. */
export const scenes: Record<string, () => Promise<string[]>> = {
  overdueInOrder,
  dueToTheMillisecond,
  clockSetBack,
  jobHeldByOne,
  messageOnce,
  deliveryOnce,
  messageFindsAnother,
  draftOfTwo,
  forgedEvent,
}
