import { randomBytes } from 'node:crypto'
import type { WorkingCalendar } from '@statecraft/workflows'
import type { Catalog } from '../definition/catalog.ts'
import type { Observed } from '../operate/observe.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { RuleRunner } from '../plugin/rule-runner.ts'
import type { Reach } from '../reach/reach.ts'
import type { Store } from '../store/store.ts'
import type { JobHandlers } from '../worker/job-handler.ts'
import type { Clock } from './clock.ts'

/** What every use of a case stands on; made once by `createEngine`. */
export interface Host extends Observed {
  store: Store
  clock: Clock
  /** The days worked; an operator replaces them each year, so an open case takes the newest. */
  calendar: { content: WorkingCalendar; hash: string }
  /** Makes an id nobody else has. */
  ids: () => string
  plugins: LoadedPlugin[]
  catalog: Catalog
  rules: RuleRunner
  jobs: JobHandlers
  /** Types of jobs that workers outside are known for; without a handler here they wait for those. */
  jobsOutside?: ReadonlySet<string> | undefined
  /** How many jobs of one type run at once beside a turn of the worker. */
  jobsATypeAtOnce?: number | undefined
  /** How webhooks are reached; without it none is. */
  reach?: Reach | undefined
  /** How long one attempt of a handler may take. */
  attemptMs?: number | undefined
}

/** An id that sorts by the time it was made (UUID version 7), so that indexes grow at their end. */
export function timeOrderedId(): string {
  const random = randomBytes(10)
  const time = Date.now().toString(16).padStart(12, '0')
  random[0] = (random[0]! & 0x0f) | 0x70
  random[2] = (random[2]! & 0x3f) | 0x80
  const hex = time + random.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
