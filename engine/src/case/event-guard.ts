import type { CaseEvent, CaseState, Wait } from '@statecraft/workflows'
import { EngineError } from '../errors.ts'

/** Which waits an event may answer. Nothing else moves a case; `start`, `variables`, `retry` and `cancel` answer none, `signal` all of its name. */
const answers: Record<CaseEvent['type'], readonly Wait['kind'][]> = {
  start: [],
  complete: ['task', 'job', 'case'],
  error: ['job', 'task', 'case'],
  escalation: ['case'],
  assign: ['task'],
  update: ['task'],
  timer: ['timer'],
  message: ['message'],
  signal: [],
  variables: [],
  retry: [],
  cancel: [],
}

/**
 * Refuses what may not move this case now: a type that is not ours (a forged `xstate.done.actor.…`), an answer to a wait that is closed
 * or of another kind (a timer of an earlier visit), anything at all after the end.
 */
export function mustBeExpected(event: CaseEvent, state: CaseState | null, number: string): void {
  if (!Object.hasOwn(answers, event.type)) throw new EngineError('event-refused', { type: String(event.type) })
  if (event.type === 'start') {
    if (state !== null) throw new EngineError('step-refused', { number, type: 'start', why: 'started' })
    return
  }
  if (state === null || state.status !== 'running') {
    throw new EngineError('case-ended', { number, status: state?.status ?? 'unknown' })
  }
  if (!('wait' in event)) return
  const wait = Object.hasOwn(state.waits, event.wait) ? state.waits[event.wait] : undefined
  if (!wait || !answers[event.type].includes(wait.kind)) {
    throw new EngineError('wait-closed', { wait: event.wait, type: event.type })
  }
}
