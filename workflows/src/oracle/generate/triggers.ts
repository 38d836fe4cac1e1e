import type { CatchTrigger, Mapping, SingleCatchTrigger, TimerDefinition } from '../../process.ts'
import type { Dials } from './dials.ts'
import type { Drawing } from './drawing.ts'

/** Names that messages, signals, errors and escalations go by in drawn processes. */
export const NAMES = {
  message: ['m1', 'm2'],
  signal: ['s1', 's2'],
  error: ['e1', 'e2'],
  escalation: ['c1', 'c2'],
  link: ['l1', 'l2'],
}

/** A condition over what answers bring. */
export function condition({ random }: Drawing): string {
  const name = random.pick(['k', 'k', 'a', 'b'])
  return `=${name} ${random.pick(['=', '>', '<', '!='])} ${random.below(3)}`
}

const TIMERS: TimerDefinition[] = [
  { kind: 'duration', value: 'PT1H' },
  { kind: 'duration', value: '=if k > 1 then "P1D" else "PT30M"' },
  { kind: 'date', value: '2026-03-03T09:00:00+07:00' },
  { kind: 'workingDays', value: '=k' },
]

/** When a timer is due. Only an event that does not interrupt repeats. */
function timer(drawing: Drawing): SingleCatchTrigger {
  const { random } = drawing
  if (drawing.does('cycle', 0.3))
    return { type: 'timer', kind: 'cycle', value: random.pick(['R2/PT1H', 'R3/PT20M', 'R1/P1D']) }
  return { type: 'timer', ...random.pick(TIMERS) }
}

function single(drawing: Drawing, but: string[] = []): SingleCatchTrigger | undefined {
  const { random, dials } = drawing
  const weight = (family: keyof Dials) => (but.includes(family) ? 0 : dials[family])
  const type = random.weighted(
    (['timer', 'message', 'signal', 'conditional'] as const).map((family) => [family, weight(family)] as const),
  )
  switch (type) {
    case 'timer':
      return timer(drawing)
    case 'message':
      return { type, name: random.pick(NAMES.message), ...(random.chance(0.3) && { correlationKey: '=k' }) }
    case 'signal':
      return { type, name: random.chance(0.2) ? '=if k > 1 then "s1" else "s2"' : random.pick(NAMES.signal) }
    case 'conditional':
      return { type, condition: condition(drawing) }
    default:
      return undefined
  }
}

/** Something an event can wait for; undefined when no family of triggers is drawn. */
export function catchTrigger(drawing: Drawing, mayMultiple = true, but: string[] = []): CatchTrigger | undefined {
  if (!mayMultiple || !drawing.does('multiple', 0.2)) return single(drawing, but)
  const triggers = [single(drawing, but), single(drawing, but)].filter((one) => one !== undefined)
  if (triggers.length < 2) return triggers[0]
  return { type: 'multiple', parallel: drawing.random.chance(0.4), triggers }
}

/** What an event's data become. */
export function eventOutputs(drawing: Drawing, id: string): Mapping[] {
  return drawing.does('mappings', 0.2) ? [{ source: '=k', target: `o_${id}` }] : []
}
