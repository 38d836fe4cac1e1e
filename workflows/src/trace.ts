import type { Diagnostic, JsonValue } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import type { CaseEvent, CaseState, TraceEntry, Wait, WorkingCalendar } from './case-state.ts'
import type { Workflow } from './compile.ts'
import { createWorkflow } from './create-workflow.ts'
import type { DecisionModel } from './decision/model.ts'
import { parseDecisions } from './decision/parse.ts'
import { type DecisionsPort, decisionsPort } from './decision/port.ts'
import type { Variables } from './process.ts'
import { ROOT_INSTANCE } from './run/draft.ts'
import { StepRefused } from './run/step-refused.ts'
import { step } from './step.ts'
import { LEGAL_ZONE } from './working-days.ts'

/** What `statecraft trace` plays: a workflow on the real runtime, in memory, with a clock of its own. */
export interface TraceScript {
  /** Instant the clock begins at, ISO 8601; 1 January 2026, 8 o'clock in Hà Nội, unless said. */
  now?: string
  variables?: Variables
  /** Completes every open task and job without data and moves the clock to the next timer, until nothing is left. */
  auto?: boolean
  /** What expressions read as `settings`. */
  settings?: Variables
  calendar?: WorkingCalendar
  steps?: TraceStep[]
}

export type TraceStep =
  | { complete: string; data?: Variables }
  | { fail: string; error?: string; data?: Variables }
  | { message: string; key?: string; data?: Variables }
  /** Moves the clock to the due instant of an element's timer and fires it. */
  | { timer: string }
  /** ISO 8601 duration; timers that come due on the way fire in their order. */
  | { advance: string }
  | { retry: string; data?: Variables }
  /** Writes the whole state out as JSON, drops it and reads it back. */
  | { restart: true }
  | { cancel: true }

export interface TraceOutcome {
  status: CaseState['status'] | 'refused'
  data: Variables
  trace: TraceEntry[]
  open: { element: string; kind: Wait['kind']; due?: string }[]
  /** Of the diagram, of the script (`script-step-refused`), and incidents. */
  diagnostics: Diagnostic[]
}

/** Steps that `auto` and timers may take before the script is ended with `trace-too-long`. */
export const MAX_TRACE_STEPS = 1_000

const FIRST_OF_JANUARY = '2026-01-01T01:00:00Z'

/** Plays a script on a diagram and tells the way it went. What does not fit is a diagnostic; nothing is thrown. */
export async function traceScript(
  xml: string,
  script: TraceScript,
  { decisions = [] }: { decisions?: string[] } = {},
): Promise<TraceOutcome> {
  const { workflow, diagnostics } = await createWorkflow(xml)
  const models: DecisionModel[] = []
  for (const text of decisions) {
    const parsed = await parseDecisions(text)
    diagnostics.push(...parsed.diagnostics)
    if (parsed.model) models.push(parsed.model)
  }
  if (!workflow) return { status: 'refused', data: {}, trace: [], open: [], diagnostics }
  const player = new Player(workflow, decisionsPort(models), script, diagnostics)
  player.play(script)
  return player.outcome()
}

class Player {
  readonly #workflow: Workflow
  readonly #decisions: DecisionsPort
  readonly #script: TraceScript
  readonly #diagnostics: Diagnostic[]
  readonly #trace: TraceEntry[] = []
  #state: CaseState | undefined
  #now = Temporal.Instant.from(FIRST_OF_JANUARY)
  #steps = 0

  constructor(workflow: Workflow, decisions: DecisionsPort, script: TraceScript, diagnostics: Diagnostic[]) {
    this.#workflow = workflow
    this.#decisions = decisions
    this.#script = script
    this.#diagnostics = diagnostics
  }

  play(script: TraceScript): void {
    let at = 0
    try {
      if (script.now !== undefined) this.#now = Temporal.Instant.from(script.now)
      this.#move({ type: 'start', variables: script.variables ?? {} })
      for (const one of script.steps ?? []) {
        at++
        this.#take(one)
      }
      if (script.auto) this.#runOn()
    } catch (error) {
      // Step 0 is the start.
      this.#say('script-step-refused', { step: at, ...reasonOf(error) })
    }
  }

  outcome(): TraceOutcome {
    const state = this.#state
    return {
      status: state?.status ?? 'refused',
      data: state?.instances[ROOT_INSTANCE]?.variables ?? {},
      trace: this.#trace,
      open: Object.values(state?.waits ?? {}).map((wait) => ({
        element: wait.element,
        kind: wait.kind,
        ...('due' in wait && wait.due !== undefined && { due: wait.due }),
      })),
      diagnostics: this.#diagnostics,
    }
  }

  #take(one: TraceStep): void {
    if ('complete' in one) {
      this.#move({ type: 'complete', wait: this.#waitAt(one.complete, 'task', 'job'), variables: one.data ?? {} })
    } else if ('fail' in one) {
      const wait = this.#waitAt(one.fail, 'task', 'job')
      this.#move({ type: 'error', wait, code: one.error ?? '', ...(one.data && { variables: one.data }) })
    } else if ('message' in one) {
      this.#move({ type: 'message', wait: this.#waitFor(one.message, one.key), variables: one.data ?? {} })
    } else if ('timer' in one) {
      this.#fire(one.timer)
    } else if ('advance' in one) {
      this.#advance(one.advance)
    } else if ('retry' in one) {
      this.#move({ type: 'retry', element: one.retry, ...(one.data && { variables: one.data }) })
    } else if ('cancel' in one) {
      this.#move({ type: 'cancel', reason: '' })
    } else {
      this.#state = JSON.parse(JSON.stringify(this.#state)) as CaseState
    }
  }

  #move(event: CaseEvent): void {
    const { calendar = { holidays: [], workingDays: [] }, settings = {} } = this.#script
    const env = { now: this.#now.toString(), calendar, context: { settings, case: {} } }
    const result = step(this.#workflow, this.#state, event, env, this.#decisions)
    this.#state = result.state
    this.#trace.push(...result.trace)
    for (const effect of result.effects)
      if (effect.type === 'incident')
        this.#diagnostics.push({
          code: effect.code,
          severity: 'error',
          element: effect.element,
          params: effect.params,
        })
  }

  /** An open wait of an element; the oldest, should there be several. */
  #waitAt(element: string, ...kinds: Wait['kind'][]): string {
    const found = this.#waits().find((wait) => wait.element === element && kinds.includes(wait.kind))
    // A wait that is not there is refused by `step` itself, in its own words.
    return found?.id ?? element
  }

  #waitFor(name: string, key: string | undefined): string {
    const found = this.#waits().find(
      (wait) =>
        wait.kind === 'message' &&
        (wait.name === name || wait.element === name) &&
        (key === undefined || wait.correlationKey === key),
    )
    return found?.id ?? name
  }

  #waits(): Wait[] {
    return Object.values(this.#state?.waits ?? {})
  }

  #advance(duration: string): void {
    const end = this.#now.toZonedDateTimeISO(LEGAL_ZONE).add(Temporal.Duration.from(duration)).toInstant()
    while (this.#fireNext(end));
    if (Temporal.Instant.compare(end, this.#now) > 0) this.#now = end
  }

  /** Fires the timer that is due first, if it is by `until`. */
  #fireNext(until?: Temporal.Instant): boolean {
    const timers = this.#waits().filter((wait) => wait.kind === 'timer')
    const next = timers.sort((a, b) => Date.parse(a.due) - Date.parse(b.due))[0]
    if (!next || !this.#mayGoOn()) return false
    if (until && Temporal.Instant.compare(next.due, until) > 0) return false
    this.#fire(next.element)
    return true
  }

  #fire(element: string): void {
    const wait = this.#waits().find((one) => one.element === element && one.kind === 'timer')
    if (wait?.kind === 'timer' && Temporal.Instant.compare(wait.due, this.#now) > 0)
      this.#now = Temporal.Instant.from(wait.due)
    this.#move({ type: 'timer', wait: wait?.id ?? element })
  }

  #runOn(): void {
    while (this.#state?.status === 'running' && this.#mayGoOn()) {
      const next = this.#waits().find((wait) => wait.kind === 'task' || wait.kind === 'job')
      if (next) this.#move({ type: 'complete', wait: next.id, variables: {} })
      else if (!this.#fireNext()) return
    }
  }

  #mayGoOn(): boolean {
    if (++this.#steps <= MAX_TRACE_STEPS) return true
    if (this.#steps === MAX_TRACE_STEPS + 1) this.#say('trace-too-long', { limit: MAX_TRACE_STEPS })
    return false
  }

  #say(code: string, params: Record<string, JsonValue>): void {
    this.#diagnostics.push({ code, severity: 'error', element: '', params })
  }
}

function reasonOf(error: unknown): Record<string, JsonValue> {
  if (error instanceof StepRefused) return { reason: error.code, ...error.params }
  return { reason: error instanceof Error ? error.message : String(error) }
}
