import type { Diagnostic, JsonValue } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import type { Wait } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { Process, Variables } from '../process.ts'
import { StepRefused } from '../run/step-refused.ts'
import { startsPlainly, startTriggersOf } from '../start-triggers.ts'
import { LEGAL_ZONE } from '../working-days.ts'
import { type PlayedCase, PlayedCases } from './cases.ts'
import { stepFault, type TraceScript, type TraceStep } from './script.ts'
import { ScriptRefused } from './script-refused.ts'

/** Steps that `auto`, timers and what one case does to others may take before the script is ended with `trace-too-long`. */
export const MAX_TRACE_STEPS = 5_000

const FIRST_OF_JANUARY = '2026-01-01T01:00:00Z'

/** What a script is played on. */
export interface Stage {
  main: Workflow
  load(process: string): Promise<Workflow | undefined>
  decisions: DecisionsPort
  diagnostics: Diagnostic[]
}

/** Plays a script, step by step. A step that does not fit is told and left out; the others are played. */
export class Player {
  readonly cases: PlayedCases
  readonly #stage: Stage
  readonly #script: TraceScript
  #now = Temporal.Instant.from(FIRST_OF_JANUARY)
  #steps = 0

  constructor(stage: Stage, script: TraceScript) {
    this.#stage = stage
    this.#script = script
    const { calendar = { holidays: [], workingDays: [] }, settings = {} } = script
    this.cases = new PlayedCases({
      load: stage.load,
      decisions: stage.decisions,
      diagnostics: stage.diagnostics,
      env: () => ({ now: this.#now.toString(), calendar, context: { settings, case: {} } }),
      mayGoOn: () => this.#mayGoOn(),
    })
  }

  async play(): Promise<void> {
    // Step 0 is the start.
    if (!(await this.#attempt(0, () => this.#start()))) return
    for (const [index, one] of (this.#script.steps ?? []).entries()) {
      const wrong = stepFault(one)
      if (wrong !== undefined) this.#say('script-invalid', { step: index + 1, field: wrong })
      else await this.#attempt(index + 1, () => this.#take(one))
    }
    if (this.#script.auto) await this.#attempt((this.#script.steps ?? []).length + 1, () => this.#runOn())
  }

  async #attempt(at: number, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      this.#say('script-step-refused', { step: at, ...reasonOf(error) })
      return false
    }
  }

  async #start(): Promise<void> {
    const { now, variables = {}, start } = this.#script
    if (now !== undefined) this.#now = timeOf(now, Temporal.Instant.from)
    const element = startElement(this.#stage.main.process, start)
    await this.cases.start(this.#stage.main.process.id, {
      type: 'start',
      variables,
      ...(element !== undefined && { element }),
    })
  }

  async #take(one: TraceStep): Promise<void> {
    const { cases } = this
    if ('complete' in one) {
      const [played, wait] = this.#at(one.complete, 'task', 'job', 'case')
      await cases.move(played, { type: 'complete', wait, variables: one.data ?? {} })
    } else if ('fail' in one) {
      const [played, wait] = this.#at(one.fail, 'task', 'job', 'case')
      const code = one.error ?? ''
      await cases.move(played, { type: 'error', wait, code, ...(one.data && { variables: one.data }) })
    } else if ('message' in one) {
      const found = cases.awaiting(one.message, one.key)
      // A wait that is not there is refused by `step` itself, in its own words.
      const wait = found?.wait.id ?? one.message
      await cases.move(found?.case ?? cases.main!, { type: 'message', wait, variables: one.data ?? {} })
    } else if ('signal' in one) await cases.signal(one.signal, one.data ?? {})
    else if ('timer' in one) await this.#fire(...this.#at(one.timer, 'timer'))
    else if ('advance' in one) await this.#advance(one.advance)
    else if ('retry' in one) await this.#retry(one)
    else if ('cancel' in one) await cases.move(cases.main!, { type: 'cancel', reason: '' })
    else cases.restart()
  }

  /** The oldest open wait of an element; where none is open, the element itself, which `step` refuses in its own words. */
  #at(element: string, ...kinds: Wait['kind'][]): [PlayedCase, string] {
    const found = this.cases.waits().find(({ wait }) => wait.element === element && kinds.includes(wait.kind))
    return [found?.case ?? this.cases.main!, found?.wait.id ?? element]
  }

  async #retry(one: Extract<TraceStep, { retry: string }>): Promise<void> {
    const event = { type: 'retry' as const, element: one.retry }
    const more = { ...(one.instance && { instance: one.instance }), ...(one.data && { variables: one.data }) }
    for (const played of this.cases.all()) {
      try {
        return await this.cases.move(played, { ...event, ...more })
      } catch (error) {
        // It may stand still in a case that was called.
        if (!(error instanceof StepRefused)) throw error
      }
    }
    throw new StepRefused('incident-unknown', { element: one.retry })
  }

  async #advance(duration: string): Promise<void> {
    const end = this.#now.toZonedDateTimeISO(LEGAL_ZONE).add(timeOf(duration, Temporal.Duration.from)).toInstant()
    while (await this.#fireNext(end));
    if (Temporal.Instant.compare(end, this.#now) > 0) this.#now = end
  }

  /** Fires the timer that is due first, if it is by `until`. */
  async #fireNext(until?: Temporal.Instant): Promise<boolean> {
    const timers = this.cases
      .waits()
      .flatMap(({ case: one, wait }) => (wait.kind === 'timer' ? [{ case: one, wait }] : []))
      .sort((a, b) => Date.parse(a.wait.due) - Date.parse(b.wait.due))
    const next = timers[0]
    if (!next || (until && Temporal.Instant.compare(next.wait.due, until) > 0) || !this.#mayGoOn()) return false
    await this.#fire(next.case, next.wait.id)
    return true
  }

  async #fire(played: PlayedCase, id: string): Promise<void> {
    const wait = played.state?.waits[id]
    if (wait?.kind === 'timer' && Temporal.Instant.compare(wait.due, this.#now) > 0)
      this.#now = Temporal.Instant.from(wait.due)
    await this.cases.move(played, { type: 'timer', wait: id })
  }

  async #runOn(): Promise<void> {
    while (this.cases.main?.state?.status === 'running' && this.#mayGoOn()) {
      const next = this.cases.waits().find(({ wait }) => wait.kind === 'task' || wait.kind === 'job')
      if (next) await this.cases.move(next.case, { type: 'complete', wait: next.wait.id, variables: {} })
      else if (!(await this.#fireNext())) return
    }
  }

  #mayGoOn(): boolean {
    if (++this.#steps <= MAX_TRACE_STEPS) return true
    if (this.#steps === MAX_TRACE_STEPS + 1) this.#say('trace-too-long', { limit: MAX_TRACE_STEPS })
    return false
  }

  #say(code: string, params: Variables): void {
    this.#stage.diagnostics.push({ code, severity: 'error', element: '', params })
  }
}

/** The start event a script names; where it names none and nothing starts by itself, the first that something could start. */
function startElement(process: Process, start: TraceScript['start']): string | undefined {
  const triggers = startTriggersOf(process)
  if (start === undefined) return startsPlainly(process) ? undefined : triggers[0]?.element
  if ('element' in start) return start.element
  const [kind, name] = Object.entries(start)[0]!
  const found = triggers.find(
    ({ element, trigger }) =>
      trigger.type === kind && (('name' in trigger && trigger.name === name) || element === name),
  )
  if (!found) throw new ScriptRefused('start-not-found', { start: name })
  return found.element
}

function reasonOf(error: unknown): Record<string, JsonValue> {
  if (error instanceof StepRefused || error instanceof ScriptRefused) return { reason: error.code, ...error.params }
  return { reason: error instanceof Error ? error.message : String(error) }
}

/** What Temporal makes of a text; the text itself is told when it is none of its kind. */
function timeOf<Time>(text: string, read: (text: string) => Time): Time {
  try {
    return read(text)
  } catch {
    throw new ScriptRefused('time-unreadable', { value: text })
  }
}
