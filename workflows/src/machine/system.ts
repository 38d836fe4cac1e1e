import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseState, Effect, Instance } from '../case-state.ts'
import { closeWait, note, openWait, ROOT_INSTANCE } from '../run/draft.ts'
import type { Draft } from '../run/model.ts'
import { StepRefused } from '../run/step-refused.ts'
import { type Actor, type Child, frozenActor, type Mail, nothingKept, pathOf, thawedActor } from './actor.ts'
import { machineLimits } from './definition.ts'
import { instantIn } from './delay.ts'
import { doneEvent, errorEvent, type MachineEvent } from './marks.ts'
import { type Plan, planEvent, planStart, type Work } from './plan.ts'
import type { Unit } from './unit.ts'
import { takeFault } from './world.ts'

/**
 * The machines of a case during one step. Events pass between them as XState's own actors pass them: each machine has a mailbox, what it sends
 * goes out when its transition is complete, in order, and is taken at once by whoever is not at work himself.
 */
export class MachineSystem {
  readonly draft: Draft
  readonly root: Unit
  status: CaseState['status'] = 'running'
  code: string | undefined
  readonly #instances: Record<string, Instance>
  readonly #actors = new Map<string, Actor>()
  readonly #touched = new Set<Actor>()
  #events = 0

  constructor(root: Unit, state: CaseState | undefined, now: string) {
    this.root = root
    this.#instances = { ...state?.instances }
    this.draft = { at: now, waits: { ...state?.waits }, sequence: state?.sequence ?? 0, effects: [], trace: [] }
  }

  /** Begins the case's own machine. Throws a fault when its first step cannot be taken. */
  begin(input: JsonValue): void {
    const plan = planStart(this.root, [], input)
    this.#start(this.#create(ROOT_INSTANCE, this.root, [], null, null, plan), plan)
  }

  /** A machine of the case. Throws `state-of-other-workflow` when the state is none of this workflow's. */
  actor(id: string): Actor {
    const known = this.#actors.get(id)
    if (known) return known
    const instance = this.#instances[id]
    if (!instance) throw new StepRefused('state-of-other-workflow', { instance: id })
    const parent = instance.parent === null ? null : this.actor(instance.parent)
    const actor = thawedActor(id, instance, this.#unitAt(pathOf(instance)), parent)
    this.#actors.set(id, actor)
    return actor
  }

  /** A machine that may have ended by now. */
  find(id: string): Actor | undefined {
    return this.#actors.get(id) ?? (Object.hasOwn(this.#instances, id) ? this.actor(id) : undefined)
  }

  /** Every machine under way, oldest first. */
  actors(): Actor[] {
    const ids = new Set([...Object.keys(this.#instances), ...this.#actors.keys()])
    return [...ids].map((id) => this.actor(id)).filter(({ status }) => status === 'running')
  }

  touch(actor: Actor): void {
    this.#touched.add(actor)
  }

  /** Brings an event to a machine. `element` is what it came from, for an incident. */
  receive(actor: Actor, event: MachineEvent, element: string): void {
    if (actor.status === 'stopped') return
    if (++this.#events > machineLimits.events) throw new StepRefused('endless-loop', { limit: machineLimits.events })
    actor.mailbox.push({ event, element })
    if (actor.status === 'running' && !actor.busy) this.#flush(actor)
  }

  /** The machines of the case as they are kept, and the step's result with them. */
  finish(): { state: CaseState; effects: Effect[]; trace: Draft['trace'] } {
    const { draft, status } = this
    for (const actor of this.#touched) {
      if (actor.status === 'stopped' && actor.parent) delete this.#instances[actor.id]
      else this.#instances[actor.id] = frozenActor(actor)
    }
    const { effects, trace, waits, sequence } = draft
    if (status === 'running') return { state: { status, instances: this.#instances, waits, sequence }, effects, trace }
    effects.push({ type: 'ended', status, ...(this.code !== undefined && { code: this.code }) })
    const root = this.#instances[ROOT_INSTANCE]!
    const instances = { [ROOT_INSTANCE]: { ...root, variables: withOutput(root) } }
    return { state: { status, instances, waits: {}, sequence }, effects, trace }
  }

  /** Ends a machine from outside, with everything in it. */
  stop(actor: Actor, why: 'interrupted' | 'cancelled' = 'interrupted'): void {
    if (actor.status === 'stopped') return
    this.touch(actor)
    actor.mailbox = []
    if (actor.busy) actor.mailbox.push('stop')
    else this.#terminate(actor, why)
  }

  #unitAt(path: string[]): Unit {
    return path.reduce((unit, src) => {
      const source = unit.sources.get(src)
      if (!source || !('unit' in source)) throw new StepRefused('state-of-other-workflow', { machine: path.join('.') })
      return source.unit()
    }, this.root)
  }

  #create(id: string, unit: Unit, path: string[], parent: Actor | null, host: string | null, plan: Plan): Actor {
    const actor: Actor = {
      ...{ id, unit, path, parent, host, status: 'new', busy: false, mailbox: [] },
      ...{ snapshot: plan.snapshot, children: new Map(), kept: nothingKept() },
    }
    this.#actors.set(id, actor)
    return actor
  }

  #start(actor: Actor, plan: Plan): void {
    actor.status = 'running'
    actor.busy = true
    this.#commit(actor, { ...plan, works: childrenFirst(plan) })
    actor.busy = false
    this.#flush(actor)
  }

  #flush(actor: Actor): void {
    for (let mail = actor.mailbox.shift(); mail; mail = actor.mailbox.shift()) {
      actor.busy = true
      this.#process(actor, mail)
      actor.busy = false
    }
  }

  #process(actor: Actor, mail: Mail): void {
    if (mail === 'stop') return void this.#terminate(actor, 'interrupted')
    if (actor.status === 'stopped') return
    let plan: Plan
    try {
      plan = planEvent(actor, mail.event)
    } catch (error) {
      return void this.#setAside(actor, mail, error)
    }
    this.#commit(actor, plan)
  }

  /** Nothing of the event is kept but the event: it is given again when a person says so. */
  #setAside(actor: Actor, { event, element }: Mail & object, error: unknown): void {
    if (error instanceof StepRefused) throw error
    const { code, params } = takeFault(error)
    this.touch(actor)
    actor.kept.stuck.push({ element, event, code, params })
    this.draft.effects.push({ type: 'incident', element, instance: actor.id, code, params })
  }

  #commit(actor: Actor, { snapshot, works }: Plan): void {
    this.touch(actor)
    actor.snapshot = snapshot
    // Whom something is sent to before it has started, gets it when it does.
    const starting = works.flatMap((work) =>
      work.type === 'start' ? [[work.ref, this.#planted(actor, work)] as const] : [],
    )
    const begun = new Map<object, Actor>(starting)
    for (const work of works) this.#do(actor, work, begun)
    this.#dropReplaced(actor)
    if (snapshot.status === 'done') this.#ended(actor, snapshot.output as JsonValue | undefined)
    else if (snapshot.status === 'error') this.#failed(actor, snapshot.error as JsonValue)
  }

  #planted(actor: Actor, work: Work & { type: 'start' }): Actor {
    const id = `${[...actor.path, work.id].join('.')}~${++this.draft.sequence}`
    const path = [...actor.path, work.src]
    actor.children.set(work.ref, { id: work.id, src: work.src, actor: id })
    return this.#create(id, work.unit, path, actor, work.id, work.plan)
  }

  #do(actor: Actor, work: Work, begun: Map<object, Actor>): void {
    const { draft } = this
    if (work.type === 'tell') note(draft, work.element, work.event)
    else if (work.type === 'effect') draft.effects.push(work.effect)
    else if (work.type === 'wait') this.#await(actor, work)
    else if (work.type === 'start') {
      const child = begun.get(work.ref)!
      if (this.#actors.size > machineLimits.instances)
        throw new StepRefused('endless-loop', { limit: machineLimits.instances })
      if (child.status === 'new') this.#start(child, work.plan)
    } else if (work.type === 'stop') this.#stopChild(actor, work.ref)
    else if (work.type === 'cancel') this.#cancelTimer(actor, work.id)
    else this.#send(actor, work)
  }

  #await(actor: Actor, { ref, id, src, wait, condition }: Work & { type: 'wait' }): void {
    const { id: opened, element } = openWait(this.draft, actor.id, wait)
    actor.children.set(ref, { id, src, wait: opened })
    if (condition !== undefined) actor.kept.conditions[opened] = { expression: condition, was: false }
    if (!actor.unit.elements.has(element)) note(this.draft, element, 'entered')
  }

  #send(actor: Actor, { to, event, delay, id }: Work & { type: 'send' }): void {
    const target = to === 'self' ? actor : to === 'parent' ? actor.parent : this.#childActor(actor, to)
    if (delay === undefined) {
      if (target) this.receive(target, event, this.elementOf(target))
      return
    }
    const known = id === undefined ? undefined : actor.unit.delays.get(id)
    const element = [...actor.path, known ?? id ?? event.type].join('.')
    const { id: wait } = openWait(this.draft, actor.id, { kind: 'timer', element, due: instantIn(delay) })
    actor.kept.timers[wait] = { ...(id !== undefined && { id }), event, to: target?.id ?? '' }
  }

  /** What an incident of a machine stands at when it came from no wait. */
  elementOf(actor: Actor): string {
    return actor.host === null ? actor.unit.machine.id : [...actor.path.slice(0, -1), actor.host].join('.')
  }

  #childActor(actor: Actor, ref: object): Actor | null {
    const id = actor.children.get(ref)?.actor
    return id === undefined ? null : (this.find(id) ?? null)
  }

  #cancelTimer(actor: Actor, id: string): void {
    // As in XState, of several delayed events of one id the youngest is meant.
    const wait = Object.keys(actor.kept.timers).findLast((one) => actor.kept.timers[one]!.id === id)
    if (wait === undefined) return
    delete actor.kept.timers[wait]
    closeWait(this.draft, wait, 'interrupted')
  }

  #stopChild(actor: Actor, ref: object): void {
    const child = actor.children.get(ref)
    if (!child) return
    actor.children.delete(ref)
    this.#close(actor, child, 'interrupted')
    const stopped = this.#actorOf(child)
    if (stopped) this.stop(stopped)
  }

  /** A child whose id another one has taken: nobody could speak to it any more, and after a restart nobody would know it. */
  #dropReplaced(actor: Actor): void {
    const current = new Set<object>(Object.values(actor.snapshot.children))
    for (const ref of actor.children.keys()) if (!current.has(ref)) this.#stopChild(actor, ref)
  }

  #actorOf({ actor: id }: Child): Actor | undefined {
    if (id === undefined) return undefined
    return this.find(id)
  }

  #close(actor: Actor, { wait }: Child, why: 'interrupted' | 'cancelled'): void {
    if (wait === undefined) return
    const open = this.draft.waits[wait]
    delete actor.kept.conditions[wait]
    if (!open) return
    closeWait(this.draft, wait, why)
    if (!actor.unit.elements.has(open.element)) note(this.draft, open.element, 'cancelled')
  }

  #ended(actor: Actor, output: JsonValue | undefined): void {
    this.#terminate(actor, 'interrupted')
    if (actor.parent) this.receive(actor.parent, doneEvent(actor.host!, output ?? null), this.elementOf(actor))
    else this.status = 'completed'
  }

  #failed(actor: Actor, error: JsonValue): void {
    this.#terminate(actor, 'interrupted')
    if (actor.parent) return void this.receive(actor.parent, errorEvent(actor.host!, error), this.elementOf(actor))
    this.status = 'failed'
    const code = (error as JsonObject | null)?.code
    this.code = typeof code === 'string' ? code : 'machine-error'
  }

  #terminate(actor: Actor, why: 'interrupted' | 'cancelled'): void {
    if (actor.status === 'stopped') return
    this.touch(actor)
    actor.status = 'stopped'
    actor.mailbox = []
    for (const child of actor.children.values()) {
      this.#close(actor, child, why)
      const inner = this.#actorOf(child)
      if (inner) this.stop(inner, why)
    }
    for (const wait of [...Object.keys(actor.kept.timers), ...Object.values(actor.kept.messages)])
      closeWait(this.draft, wait, why)
    for (const { element } of actor.kept.stuck)
      this.draft.effects.push({ type: 'resolved', element, instance: actor.id })
    actor.kept = nothingKept()
  }
}

/** A machine that begins, begins what is inside it before it does anything else, as XState's own actors do. */
function childrenFirst({ snapshot, works }: Plan): Work[] {
  const order = new Map(Object.values(snapshot.children).map((ref, at) => [ref as object, at]))
  const place = (work: Work) => (work.type === 'wait' || work.type === 'start' ? (order.get(work.ref) ?? -1) : -1)
  const first = works.filter((work) => place(work) >= 0).sort((a, b) => place(a) - place(b))
  return [...first, ...works.filter((work) => place(work) < 0)]
}

/** What the case ends with: its context, with what `output` gave laid over it. */
function withOutput({ snapshot, variables }: Instance) {
  const output = (snapshot as JsonObject).output
  return typeof output === 'object' && output !== null && !Array.isArray(output)
    ? { ...variables, ...output }
    : variables
}
