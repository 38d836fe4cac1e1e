import type { EndEvent, ThrowEvent, ThrowTrigger, Variables } from '../../process.ts'
import { note } from '../draft.ts'
import { endAllTokens } from '../end.ts'
import type { Live } from '../model.ts'
import { sendSignal } from '../signal.ts'
import type { Result } from '../variables.ts'
import { jobOf, keyAt, textAt } from '../waits.ts'
import { cancelTransaction, compensate } from './compensate.ts'
import { leave } from './leave.ts'
import { openAt } from './open-at.ts'

/** One trigger, evaluated: whether the event waits for it, and what it does. */
interface Throwing {
  waits: boolean
  begin(): void
}

/** All that a throwing event throws, evaluated before anything happens. */
export function throwAll(live: Live, key: string, node: ThrowEvent | EndEvent): Result<() => void> {
  const { trigger } = node
  switch (trigger.type) {
    case 'terminate':
      return { ok: true, value: () => terminate(live, key) }
    case 'error':
      return { ok: true, value: () => failWith(live, key, node.id, trigger.code) }
    case 'cancel':
      return { ok: true, value: () => cancelTransaction(live, key) }
    case 'link':
      return { ok: true, value: () => leave(live, key) }
  }
  const triggers = trigger.type === 'multiple' ? trigger.triggers : [trigger]
  const parts: Throwing[] = []
  for (const one of triggers) {
    const part = throwing(live, key, node, one)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return { ok: true, value: () => throwParts(live, key, parts) }
}

function throwParts(live: Live, key: string, parts: Throwing[]): void {
  const active = live.tokens!.active[key]!
  const waiting = parts.filter(({ waits }) => waits).length
  if (waiting > 0) active.pending = waiting
  // What is waited for may be done at once; what is only told goes before.
  for (const part of parts) if (!part.waits) part.begin()
  for (const part of parts) if (part.waits) part.begin()
  if (waiting > 0) return
  // What was thrown arrives while the thrower still stands there, and may end it.
  live.run.walk.queue.push(() => {
    if (live.tokens!.active[key] === active) leave(live, key)
  })
}

function throwing(live: Live, key: string, node: ThrowEvent | EndEvent, trigger: ThrowTrigger): Result<Throwing> {
  const { locals } = live.tokens!.active[key]!
  switch (trigger.type) {
    case 'none':
      return now(() => {})
    case 'message': {
      if (!trigger.job) return publish(live, node, trigger, locals)
      const job = jobOf(live, node.id, trigger.job, locals)
      return job.ok ? { ok: true, value: { waits: true, begin: () => openAt(live, key, job.value) } } : job
    }
    case 'signal': {
      const name = textAt(live, node.id, trigger.name, locals, 'signal-name-not-text')
      return name.ok ? now(() => sendSignal(live.run.walk, name.value, locals, node.id)) : name
    }
    case 'escalation':
      return now(() => live.run.walk.driver.escalate(live, { thrower: key }, trigger.code, {}, node.id))
    case 'compensation':
      return { ok: true, value: { waits: true, begin: () => compensate(live, key, trigger.activity) } }
  }
}

const now = (begin: () => void): Result<Throwing> => ({ ok: true, value: { waits: false, begin } })

function publish(
  live: Live,
  node: ThrowEvent | EndEvent,
  message: ThrowTrigger & { type: 'message' },
  locals: Variables,
): Result<Throwing> {
  const name = textAt(live, node.id, message.name, locals, 'message-name-not-text')
  if (!name.ok) return name
  const key = message.correlationKey && keyAt(live, node.id, message.correlationKey, locals)
  if (key && !key.ok) return key
  const correlationKey = key && { correlationKey: key.value }
  return now(() => {
    live.run.walk.draft.effects.push({
      type: 'message',
      element: node.id,
      name: name.value,
      ...correlationKey,
      variables: locals,
    })
  })
}

/** Ends everything in the scope but the event itself, which then ends its own path. */
function terminate(live: Live, key: string): void {
  endAllTokens(live, key)
  leave(live, key)
}

function failWith(live: Live, key: string, element: string, code: string): void {
  const { walk } = live.run
  delete live.tokens!.active[key]
  note(walk.draft, element, 'left')
  walk.driver.throwError(live, null, code, {}, element)
}
