import type { Wait } from '../case-state.ts'
import { type FlowNode, triggersOf } from '../process.ts'
import { changeWait, closeWait } from '../run/draft.ts'
import { waitsAt } from '../run/end.ts'
import type { Live, NewWait } from '../run/model.ts'
import { openAt } from '../run/tokens/open-at.ts'
import { type Catching, eventWaits } from '../run/waits.ts'
import { type Attending, causeOf } from './attending.ts'
import { textOf } from './neutral.ts'
import { siteSince } from './site-since.ts'

/** An event that an activation waits for: as it is, as it was (undefined where it is new there), and the element whose variables it reads. */
interface Attended {
  event: FlowNode
  before: FlowNode | undefined
  at: string
}

/** Brings the waits of one event in line. */
export function attendEvent(one: Attending, live: Live, key: string, { event, before, at }: Attended): void {
  const { draft } = live.run.walk
  const active = live.tokens!.active[key]!
  const open = waitsAt(live, key)
    .map((id) => draft.waits[id]!)
    .filter((wait) => wait.element === event.id && isOfEvent(wait))
  if (!before) return void openAll(one, live, key, event, at)
  if (shapeOf(before) !== shapeOf(event)) {
    if ((active.came?.[event.id]?.count ?? 0) > 0)
      return void one.obstacles.add('migration-event-partly-come', event.id, { name: event.name })
    // One that has fired already does not wait again.
    if (open.length === 0 && triggersOf(before).some(waits)) return
    for (const wait of open) closeWait(draft, wait.id, 'cancelled')
    return void openAll(one, live, key, event, at)
  }
  for (const wait of open) attendWait(one, live, key, wait, { event, before, at })
}

function openAll(one: Attending, live: Live, key: string, event: FlowNode, at: string): void {
  const active = live.tokens!.active[key]!
  const opened = eventWaits(live, event as Catching, at, active.locals)
  if (!opened.ok) return void one.obstacles.add('migration-expression-fails', event.id, causeOf(opened))
  for (const wait of opened.value) openAt(live, key, wait)
  if (opened.value.length > 0) live.run.walk.touched.add(live)
}

/** A wait of the same kind keeps its id; what its trigger says otherwise now is evaluated anew. */
function attendWait(
  one: Attending,
  live: Live,
  key: string,
  wait: Wait,
  { event, before, at }: Attended & { before: FlowNode },
): void {
  const index = wait.trigger ?? 0
  const isSame = textOf(triggersOf(before)[index]) === textOf(triggersOf(event)[index])
  const said = wait.kind === 'timer' ? one.mapping.timers?.[event.id] : undefined
  if (said === 'keep' || (isSame && said !== 'recompute')) return
  const active = live.tokens!.active[key]!
  if (wait.kind === 'condition') {
    // Another condition has not been asked yet.
    for (const told of [active.isTrue, active.watched]) if (told) delete told[wait.id]
    live.run.walk.touched.add(live)
    return
  }
  const anew = eventWaits(siteSince(live, wait), event as Catching, at, active.locals)
  if (!anew.ok) return void one.obstacles.add('migration-expression-fails', event.id, causeOf(anew))
  const found = anew.value.find((other) => other.trigger === wait.trigger)
  if (found) changeTo(live, wait, found)
}

function changeTo(live: Live, wait: Wait, found: NewWait): void {
  const { cycle: _cycle, correlationKey: _key, ...rest } = wait as Wait & { cycle?: string; correlationKey?: string }
  // What was posted for people to read stays as it was posted.
  const { posting: _posting, ...said } = found as NewWait & { posting?: unknown }
  const changed = { ...rest, ...said } as Wait
  if (textOf(changed) !== textOf(wait)) changeWait(live.run.walk.draft, changed)
}

const waits = ({ type }: { type: string }) => ['timer', 'message', 'signal', 'conditional'].includes(type)

const isOfEvent = (wait: Wait) => !(wait.kind === 'job' || wait.kind === 'task' || wait.kind === 'case')

/** What an event waits for, without the values: of another shape its waits are others. */
function shapeOf(event: FlowNode): string {
  const kinds = triggersOf(event).map((one) => (one.type === 'timer' && one.kind === 'cycle' ? 'cycle' : one.type))
  const isParallel = 'trigger' in event && event.trigger.type === 'multiple' && 'parallel' in event.trigger
  return textOf([kinds, isParallel && (event.trigger as { parallel: boolean }).parallel])
}
