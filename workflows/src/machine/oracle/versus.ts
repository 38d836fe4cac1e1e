import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseEvent, CaseState, Effect, StepEnv } from '../../case-state.ts'
import type { Workflow } from '../../compile.ts'
import { ROOT_INSTANCE } from '../../run/draft.ts'
import { step } from '../../step.ts'
import { LiveMachine, type Standing } from './live-machine.ts'
import { type Draw, OUTER } from './random-machine.ts'

const START = Date.parse('2026-03-02T01:00:00Z')
const calendar = { holidays: [], workingDays: [] }

/**
 * Plays the same events on a machine that XState runs live and on a case of it that is written out as JSON and read back after each event.
 * Gives the first difference, undefined when there is none.
 */
export function differenceOf(config: JsonObject, workflow: Workflow, draw: Draw, steps: number): string | undefined {
  const env: StepEnv = { now: new Date(START).toISOString(), calendar, context: {} }
  const live = new LiveMachine(config, {}, env)
  const ours = new KeptCase(workflow)
  ours.take({ type: 'start', variables: {} }, START)
  for (let at = 0; ; at++) {
    const [expected, found] = [seen(live), ours.seen()]
    // Where XState's actor dies of what cannot be done, the case stands still with an incident.
    if (ours.hasIncident)
      return live.standing().status === 'error' ? undefined : `incident where XState goes on\n${found}`
    if (expected !== found)
      return `after ${at} events\nxstate: ${expected}\n  ours: ${found}\nway: ${ours.way.join(' ')}`
    if (at === steps || ours.state!.status !== 'running') return undefined
    play(live, ours, draw)
  }
}

/** One event for both: a message to one of the machines, an answer, a fault, or the timer that is due first. */
function play(live: LiveMachine, ours: KeptCase, draw: Draw): void {
  const { waits } = ours.state!
  const open = Object.values(waits).filter(({ kind }) => kind === 'task')
  const timers = Object.values(waits).flatMap((wait) => (wait.kind === 'timer' ? [wait] : []))
  const kind = draw(10)
  if (kind < 3 && open.length > 0) {
    const wait = open[draw(open.length)]!
    const path = [...ours.pathOf(wait.instance), idOf(wait.element)]
    const fault = draw(5) === 0
    const value = fault ? { code: 'hong', variables: {} } : { n: draw(4) }
    live.send(path, { type: fault ? 'fault' : 'answer', value })
    if (fault) return void ours.take({ type: 'error', wait: wait.id, code: 'hong' }, START + live.clock.now)
    return void ours.take(
      { type: 'complete', wait: wait.id, variables: value as unknown as JsonObject },
      START + live.clock.now,
    )
  }
  if (kind < 6 && timers.length > 0) {
    const first = timers.reduce((a, b) => (before(b, a) ? b : a))
    live.fireNext()
    return void ours.take({ type: 'timer', wait: first.id }, START + live.clock.now)
  }
  const machines = Object.keys(ours.state!.instances)
  const instance = machines[draw(machines.length)]!
  const type = OUTER[draw(OUTER.length)]!
  live.send(ours.pathOf(instance), { type })
  const wait = Object.values(waits).find(
    (one) => one.kind === 'message' && one.instance === instance && one.name === type,
  )
  // Nobody waits for it: XState has dropped it too, or there is a difference.
  if (wait) ours.take({ type: 'message', wait: wait.id, variables: {} }, START + live.clock.now)
}

const numberOf = (id: string) => Number(id.slice(id.lastIndexOf('~') + 1))
const idOf = (element: string) => element.slice(element.lastIndexOf('.') + 1)

function before(a: { id: string; due: string }, b: { id: string; due: string }): boolean {
  const apart = Date.parse(a.due) - Date.parse(b.due)
  return apart < 0 || (apart === 0 && numberOf(a.id) < numberOf(b.id))
}

/** Everything that must be the same, as text. */
const asText = (standing: Standing, dues: number[], emitted: JsonValue[]) =>
  JSON.stringify(sorted({ standing: standing as never, dues, emitted }))

const seen = (live: LiveMachine) => {
  const { context, ...standing } = live.standing()
  // At the end the case's data has the output laid over the context.
  const data = { ...(context as JsonObject), ...(standing.output as JsonObject | undefined) }
  return asText({ ...standing, context: data }, standing.status === 'active' ? live.clock.dues() : [], live.emitted)
}

class KeptCase {
  state: CaseState | undefined
  hasIncident = false
  readonly way: string[] = []
  readonly emitted: JsonValue[] = []
  readonly #workflow: Workflow

  constructor(workflow: Workflow) {
    this.#workflow = workflow
  }

  take(event: CaseEvent, now: number): void {
    this.way.push(event.type === 'message' || 'wait' in event ? `${event.type}:${event.wait}` : event.type)
    const env: StepEnv = { now: new Date(now).toISOString(), calendar, context: {} }
    const { state, effects } = step(this.#workflow, this.state, event, env)
    this.state = JSON.parse(JSON.stringify(state)) as CaseState
    for (const effect of effects) this.#note(effect)
  }

  #note(effect: Effect): void {
    if (effect.type === 'signal' && !effect.element.includes('.'))
      this.emitted.push({ type: effect.name, ...effect.variables })
    if (effect.type === 'incident') this.hasIncident = true
  }

  /** What an instance is called in the machines around it. */
  pathOf(id: string): string[] {
    const { parent, host } = this.state!.instances[id]!
    return parent === null ? [] : [...this.pathOf(parent), host!]
  }

  seen(): string {
    const { status, waits } = this.state!
    const dues = Object.values(waits).flatMap((wait) => (wait.kind === 'timer' ? [Date.parse(wait.due) - START] : []))
    return asText(
      this.#standing(ROOT_INSTANCE, status),
      dues.sort((a, b) => a - b),
      this.emitted,
    )
  }

  #standing(id: string, caseStatus: string): Standing {
    const { instances, waits } = this.state!
    const { snapshot, variables } = instances[id]!
    const { value, output, status } = snapshot as { value: JsonValue; output?: JsonValue; status: string }
    const tasks = Object.values(waits).filter((wait) => wait.kind === 'task' && wait.instance === id)
    const machines = Object.entries(instances).filter(([, { parent }]) => parent === id)
    const inside = [
      ...tasks.map((wait): [string, Standing] => [idOf(wait.element), { status: 'active', inside: {} }]),
      ...machines.map(([inner, { host }]): [string, Standing] => [host!, this.#standing(inner, caseStatus)]),
    ]
    return {
      status,
      value,
      context: variables,
      ...(output !== undefined && { output }),
      inside: Object.fromEntries(inside),
    }
  }
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key]!)]),
  )
}
