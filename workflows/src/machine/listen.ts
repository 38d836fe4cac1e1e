import type { JsonObject, JsonValue } from '@statecraft/forms'
import { getNextTransitions } from 'xstate'
import type { Variables } from '../process.ts'
import { closeWait, openWait } from '../run/draft.ts'
import type { Actor } from './actor.ts'
import { isObject } from './definition.ts'
import type { MachineSystem } from './system.ts'
import { keyOf } from './wait.ts'
import { feel, takeFault, worldNow } from './world.ts'

/** Opens a wait for each event that a machine handles now and that comes from outside, and closes those it handles no longer. */
export function listen(system: MachineSystem, actor: Actor): void {
  const accepted = new Set(acceptedBy(actor))
  const { messages, deaf } = actor.kept
  for (const [event, wait] of Object.entries(messages)) {
    if (accepted.has(event) && system.draft.waits[wait]) continue
    delete messages[event]
    closeWait(system.draft, wait, 'interrupted')
    system.touch(actor)
  }
  for (const event of Object.keys(deaf)) if (!accepted.has(event)) resolve(system, actor, event)
  for (const event of accepted) if (!Object.hasOwn(messages, event)) open(system, actor, event)
}

function open(system: MachineSystem, actor: Actor, event: string): void {
  const element = [...actor.path, event].join('.')
  const { messages, deaf } = actor.kept
  try {
    const key = keyFor(actor, event)
    const wait = { kind: 'message' as const, element, name: event, ...(key !== undefined && { correlationKey: key }) }
    messages[event] = openWait(system.draft, actor.id, wait).id
    system.touch(actor)
    if (Object.hasOwn(deaf, event)) resolve(system, actor, event)
  } catch (error) {
    const { code, params } = takeFault(error)
    if (Object.hasOwn(deaf, event)) return
    deaf[event] = { code, params }
    system.touch(actor)
    system.draft.effects.push({ type: 'incident', element, instance: actor.id, code, params })
  }
}

function resolve(system: MachineSystem, actor: Actor, event: string): void {
  delete actor.kept.deaf[event]
  system.touch(actor)
  const element = [...actor.path, event].join('.')
  system.draft.effects.push({ type: 'resolved', element, instance: actor.id })
}

/** Types of events that the machine's states handle: those its author lists, else all that it does not send itself. */
function acceptedBy({ snapshot, unit }: Actor): string[] {
  const { events, internal } = unit
  const handled = new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType))
  return [...handled].filter((type) => {
    if (type === '' || type.endsWith('*') || type.startsWith('xstate.')) return false
    return events ? Object.hasOwn(events, type) : !internal.has(type)
  })
}

/** What a message must bring: what the author says; else the id of the case, so that each case is spoken to by itself. */
function keyFor({ unit, snapshot }: Actor, event: string): string | undefined {
  const about = unit.events?.[event]
  const expression = isObject(about) ? about.correlationKey : undefined
  if (typeof expression === 'string') return keyOf(event, feel(expression, { context: snapshot.context as Variables }))
  const known = worldNow().context.case as JsonValue | undefined
  const id = isObject(known) ? (known as JsonObject).id : undefined
  return typeof id === 'string' ? id : undefined
}
