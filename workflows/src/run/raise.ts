import { findCatcher } from '../compile/place.ts'
import { errorEvent } from '../elements/boundary.ts'
import type { BoundaryEvent, StartEvent, Variables } from '../process.ts'
import { endCase } from './end-case.ts'
import type { Live, Raised } from './model.ts'
import { answerStates, failStates } from './states/answer.ts'
import { beginListening, listeningFor } from './tokens/listen.ts'

type Kind = 'error' | 'escalation'

/** Who catches what was thrown: an event subprocess that listens in an instance, or a boundary event on one of its activations. */
type Catcher = { live: Live } & ({ listening: string; start: StartEvent } | { active: string; event: BoundaryEvent })

/**
 * An error, thrown in an activation of `live` or (null) by an event of its scope. It is caught by the nearest around it: the boundary events of
 * the activity, then, scope by scope outwards, event subprocesses and the boundary events of what is the scope. Uncaught it ends the case.
 */
export function throwError(
  live: Live,
  active: string | null,
  code: string,
  variables: Variables,
  element: string,
): void {
  // What has ended already fails nothing any more.
  if (live.gone) return
  const catcher = findAround(live, active, 'error', code, element, variables)
  if (catcher === 'taken') return
  const { walk } = live.run
  if (catcher) return void take(catcher, variables)
  const root = walk.root()
  if (root.tokens) endCase(root, { status: 'failed', element, code })
  else {
    root.failed = { element, code }
    failStates(root)
  }
}

/**
 * An escalation: the thrower goes on unless an interrupting event ends it. Uncaught it is told to whoever called the case. A scope that has ended
 * before its turn comes raises nothing, nor does an event or activity that has.
 */
export function escalate(live: Live, from: Raised, code: string, variables: Variables, element: string): void {
  const { queue, draft } = live.run.walk
  queue.push(() => {
    const at = 'thrower' in from ? from.thrower : from.active
    if (live.gone || (live.tokens && at !== null && !live.tokens.active[at])) return
    const active = 'thrower' in from ? null : from.active
    const catcher = findAround(live, active, 'escalation', code, element, variables)
    if (catcher === 'taken') return
    if (catcher) take(catcher, variables)
    else draft.effects.push({ type: 'escalation', element, code, variables })
  })
}

function take(catcher: Catcher, variables: Variables): void {
  // What was there to catch it may have ended in between.
  const key = 'listening' in catcher ? catcher.listening : catcher.active
  if (catcher.live.gone || !catcher.live.tokens!.active[key]) return
  if ('listening' in catcher) beginListening(catcher.live, catcher.listening, variables)
  else
    catcher.live.run.walk.driver.arrive(catcher.live, { active: catcher.active, element: catcher.event.id, variables })
  catcher.live.run.walk.stirred.add(catcher.live)
}

function findAround(
  live: Live,
  active: string | null,
  kind: Kind,
  code: string,
  element: string,
  variables: Variables,
): Catcher | 'taken' | undefined {
  let at: Live | null = live
  let key = active
  let inner: string | null = element
  while (at) {
    if (at.tokens && !at.tokens.single) {
      const found = inTokens(at, key, kind, code)
      if (found) return found
    } else if (!at.tokens && !at.each && kind === 'error') {
      // A machine of states knows its catchers: they are named in its transitions.
      const event = findCatcher(at.run.process, inner ?? undefined, code, at.run.boundaries, at.element ?? undefined)
      if (event) {
        answerStates(at, { event: errorEvent(event.id), element: event.id, input: {}, variables })
        return 'taken'
      }
    }
    key = at.host
    inner = at.element
    at = at.outer
  }
  return undefined
}

function inTokens(live: Live, key: string | null, kind: Kind, code: string): Catcher | undefined {
  const active = key === null ? undefined : live.tokens!.active[key]
  // What a completed subprocess had on its border is closed, also while it is being undone.
  if (key !== null && active && !active.caller) {
    const event = best(live.run.boundaries.get(active.element) ?? [], kind, code)
    if (event) return { live, active: key, event }
  }
  for (const exact of [true, false]) {
    const found = listeningFor(live, ({ trigger }) => catches(trigger, kind, code, exact))
    if (found) return { live, listening: found.key, start: found.start }
  }
  return undefined
}

/** Of the boundary events that catch it: the one with the very code before one without. */
function best(events: BoundaryEvent[], kind: Kind, code: string): BoundaryEvent | undefined {
  return (
    events.find(({ trigger }) => catches(trigger, kind, code, true)) ??
    events.find(({ trigger }) => catches(trigger, kind, code, false))
  )
}

function catches(trigger: { type: string; code?: string }, kind: Kind, code: string, exact: boolean): boolean {
  return trigger.type === kind && (exact ? trigger.code === code : trigger.code === undefined)
}
