import type { CaseEvent, CaseState, Wait } from '../case-state.ts'
import { StepRefused } from '../run/step-refused.ts'

/** An event that answers one wait. */
export type Answering = Extract<CaseEvent, { wait: string }>

const ANSWERS: Record<Wait['kind'], CaseEvent['type'][]> = {
  task: ['complete', 'error', 'assign', 'update'],
  job: ['complete', 'error'],
  case: ['complete', 'error', 'escalation'],
  timer: ['timer'],
  message: ['message'],
  // Reached by their name alone, and asked by the runtime itself.
  signal: [],
  condition: [],
}

/** The open wait that an event answers. Throws `wait-closed`, `wait-of-other-kind` or `timer-not-due` when it answers none. */
export function answeredWait({ waits, at }: { waits: CaseState['waits']; at: string }, event: Answering): Wait {
  const wait = Object.hasOwn(waits, event.wait) ? waits[event.wait] : undefined
  if (!wait) throw new StepRefused('wait-closed', { wait: event.wait })
  if (!ANSWERS[wait.kind].includes(event.type))
    throw new StepRefused('wait-of-other-kind', { wait: wait.id, kind: wait.kind, event: event.type })
  if (wait.kind === 'timer' && Date.parse(at) < Date.parse(wait.due))
    throw new StepRefused('timer-not-due', { wait: wait.id, due: wait.due })
  return wait
}
