import type { Diagnostic } from '@statecraft/forms'
import type { CaseEvent, CaseState, Effect, StepEnv, TraceEntry, Wait } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { Variables } from '../process.ts'
import { ROOT_INSTANCE } from '../run/draft.ts'
import { step } from '../step.ts'

/** A case that is played: the one the script starts, or one that a call activity of another started. */
export interface PlayedCase {
  /** Empty for the script's own; else the calls that lead to it, as in `xet-duyet~4/ky~2`. */
  id: string
  process: string
  state?: CaseState
  /** The case and wait that called it. */
  caller?: { case: string; wait: string }
  /** How many calls deep it stands. */
  depth: number
}

/** An entry of the way, with the called case it happened in. */
export type PlayedEntry = TraceEntry & { case?: string }

/** A call this deep is not played: a process that calls itself would go on for ever. */
export const MAX_CALL_DEPTH = 20

/** What a step makes follow in other cases. It is done after the step, in order. */
type Consequence =
  | { type: 'call'; by: string; wait: Wait & { kind: 'case' } }
  | { type: 'cancel'; case: string }
  | { type: 'answer'; case: string; wait: string; event: CaseEvent }
  | { type: 'signal'; from: string; name: string; variables: Variables }
  | ({ type: 'message' } & PublishedMessage)

export interface PublishedMessage {
  name: string
  correlationKey?: string
  variables: Variables
}

/** What the cases stand on. */
export interface Ground {
  /** A process of the file, compiled; undefined when it has none of that name that runs. */
  load(process: string): Promise<Workflow | undefined>
  env(): StepEnv
  decisions: DecisionsPort
  /** Asked before each step; false when the bound is met. */
  mayGoOn(): boolean
  diagnostics: Diagnostic[]
}

/** The cases that are played together: they call one another, and hear each other's messages and signals. */
export class PlayedCases {
  readonly trace: PlayedEntry[] = []
  #cases = new Map<string, PlayedCase>()
  readonly #ground: Ground
  #consequences: Consequence[] = []

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** The script's own case; undefined before it started. */
  get main(): PlayedCase | undefined {
    return this.#cases.get('')
  }

  /** The script's own case and those that were called, oldest first. */
  all(): PlayedCase[] {
    return [...this.#cases.values()]
  }

  /** Every open wait of the cases, with its case, oldest case first. */
  waits(): { case: PlayedCase; wait: Wait }[] {
    return [...this.#cases.values()].flatMap((one) =>
      Object.values(one.state?.waits ?? {}).map((wait) => ({ case: one, wait })),
    )
  }

  /** Starts the script's own case, then does all that follows from it. */
  async start(process: string, event: CaseEvent & { type: 'start' }): Promise<void> {
    const main: PlayedCase = { id: '', process, depth: 0 }
    await this.#step(main, event)
    this.#cases.set('', main)
    await this.#settle()
  }

  /** Moves a case by an event, then does all that follows from it. */
  async move(one: PlayedCase, event: CaseEvent): Promise<void> {
    await this.#step(one, event)
    await this.#settle()
  }

  /** Brings a signal to all cases that wait for it. */
  async signal(name: string, variables: Variables): Promise<void> {
    this.#consequences.push({ type: 'signal', from: '-', name, variables })
    await this.#settle()
  }

  /** The oldest wait for a message: by its name or its element; without a key on either side the name is enough. */
  awaiting(name: string, key: string | undefined): { case: PlayedCase; wait: Wait } | undefined {
    return this.waits().find(
      ({ wait }) =>
        wait.kind === 'message' &&
        (wait.name === name || wait.element === name) &&
        (key === undefined || wait.correlationKey === undefined || wait.correlationKey === key),
    )
  }

  /** Writes everything out as JSON, drops it and reads it back. */
  restart(): void {
    const kept = JSON.stringify([...this.#cases])
    this.#cases = new Map(JSON.parse(kept) as [string, PlayedCase][])
  }

  async #step(one: PlayedCase, event: CaseEvent): Promise<void> {
    const workflow = await this.#ground.load(one.process)
    if (!workflow) return
    const { state, effects, trace } = step(workflow, one.state, event, this.#ground.env(), this.#ground.decisions)
    one.state = state
    const place = one.id === '' ? {} : { case: one.id }
    for (const entry of trace) this.trace.push({ ...entry, ...place })
    for (const effect of effects) this.#follow(one, effect)
  }

  #follow(one: PlayedCase, effect: Effect): void {
    const then = (consequence: Consequence) => this.#consequences.push(consequence)
    if (effect.type === 'open' && effect.wait.kind === 'case') then({ type: 'call', by: one.id, wait: effect.wait })
    else if (effect.type === 'close') then({ type: 'cancel', case: calledId(one.id, effect.wait) })
    else if (effect.type === 'signal')
      then({ type: 'signal', from: one.id, name: effect.name, variables: effect.variables })
    else if (effect.type === 'message') {
      const { name, correlationKey, variables } = effect
      then({ type: 'message', name, ...(correlationKey !== undefined && { correlationKey }), variables })
    } else if (effect.type === 'escalation') {
      this.#answer(one, (wait) => ({ type: 'escalation', wait, code: effect.code, variables: effect.variables }))
    } else if (effect.type === 'ended') this.#ended(one, effect)
    else if (effect.type === 'incident') {
      const { code, element, params } = effect
      this.#ground.diagnostics.push({ code, severity: 'error', element, params })
    }
  }

  #ended(one: PlayedCase, { status, code }: Effect & { type: 'ended' }): void {
    const variables = one.state?.instances[ROOT_INSTANCE]?.variables ?? {}
    if (status === 'completed') this.#answer(one, (wait) => ({ type: 'complete', wait, variables }))
    else if (status === 'failed') this.#answer(one, (wait) => ({ type: 'error', wait, code: code ?? '', variables }))
  }

  #answer({ caller }: PlayedCase, event: (wait: string) => CaseEvent): void {
    if (caller) this.#consequences.push({ type: 'answer', ...caller, event: event(caller.wait) })
  }

  async #settle(): Promise<void> {
    try {
      for (let next = this.#consequences.shift(); next; next = this.#consequences.shift()) {
        if (!this.#ground.mayGoOn()) return
        await this.#do(next)
      }
    } finally {
      this.#consequences = []
    }
  }

  async #do(consequence: Consequence): Promise<void> {
    if (consequence.type === 'call') await this.#call(consequence.by, consequence.wait)
    else if (consequence.type === 'answer') {
      const asked = this.#cases.get(consequence.case)
      if (asked?.state?.waits[consequence.wait]) await this.#step(asked, consequence.event)
    } else if (consequence.type === 'cancel') {
      const called = this.#cases.get(consequence.case)
      if (called?.state?.status === 'running') await this.#step(called, { type: 'cancel', reason: '' })
    } else if (consequence.type === 'signal') await this.#broadcast(consequence)
    else {
      const found = this.#receiver(consequence)
      if (found)
        await this.#step(found.case, { type: 'message', wait: found.wait.id, variables: consequence.variables })
    }
  }

  async #call(by: string, wait: Wait & { kind: 'case' }): Promise<void> {
    const caller = this.#cases.get(by)
    const id = calledId(by, wait.id)
    if (!caller?.state?.waits[wait.id]) return
    const say = (code: string) =>
      this.#ground.diagnostics.push({
        code,
        severity: 'warning',
        element: wait.element,
        params: { process: wait.process, limit: MAX_CALL_DEPTH },
      })
    if (caller.depth >= MAX_CALL_DEPTH) say('called-too-deep')
    else if (!(await this.#ground.load(wait.process))) say('called-process-not-in-file')
    else {
      const called: PlayedCase = {
        id,
        process: wait.process,
        caller: { case: by, wait: wait.id },
        depth: caller.depth + 1,
      }
      await this.#step(called, { type: 'start', variables: wait.input })
      this.#cases.set(id, called)
    }
  }

  async #broadcast({ from, name, variables }: Consequence & { type: 'signal' }): Promise<void> {
    const waiting = this.waits().filter(
      ({ case: one, wait }) => one.id !== from && wait.kind === 'signal' && wait.name === name,
    )
    for (const one of new Set(waiting.map((found) => found.case)))
      if (one.state?.status === 'running') await this.#step(one, { type: 'signal', name, variables })
  }

  /** Who gets a message that a case published: a wait with a key hears that key alone. */
  #receiver({ name, correlationKey }: PublishedMessage) {
    return this.waits().find(
      ({ wait }) =>
        wait.kind === 'message' &&
        wait.name === name &&
        (wait.correlationKey === undefined || wait.correlationKey === correlationKey),
    )
  }
}

const calledId = (by: string, wait: string) => (by === '' ? wait : `${by}/${wait}`)
