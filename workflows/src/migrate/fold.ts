import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseState, Wait } from '../case-state.ts'
import type { Plan } from '../compile/plan.ts'
import type { Region } from '../compile/regions.ts'
import { ENDED, JOINED } from '../compile/targets.ts'
import type { Workflow } from '../compile.ts'
import type { MachineConfigJson, StateConfig } from '../machine-config.ts'
import { isActivity, isScope, type Process, type Variables } from '../process.ts'
import type { Active, Incident, Tokens } from '../run/model.ts'
import { localsOf } from '../run/variables.ts'
import { arrivalsOf, type Neutral, type NeutralCase, planOf, type Remembered, textOf } from './neutral.ts'
import type { Obstacles } from './reasons.ts'

interface Folding {
  process: Process
  neutral: NeutralCase
  obstacles: Obstacles
  /** The flows of the old revision: a branch begun by one of them has been begun. */
  begun: Set<string>
  plan: Plan
  machine: string
  ends: Record<string, string>
  held: Record<string, Incident>
  scopes: Record<string, Variables>
  incidents: Record<string, Incident>
}

/** Tells a case in the style that each scope of the new revision has. What has no place in states is told. */
export function fold(
  { process, machine, pieces }: Workflow,
  neutral: NeutralCase,
  remembered: Remembered,
  begun: Set<string>,
  obstacles: Obstacles,
): CaseState {
  for (const [id, instance] of Object.entries(neutral.instances)) {
    const config = configOf(instance, machine, pieces)
    const ends = remembered.ends[id] ?? {}
    const held = remembered.incidents[id] ?? {}
    if (!config || config.marking) {
      for (const element of Object.keys(held)) obstacles.add('migration-incident-in-the-way', element)
      continue
    }
    const plan = planOf(process, instance.element)
    const scopes = {}
    const incidents = {}
    const one = { process, neutral, obstacles, begun, plan, machine: id, ends, held, scopes, incidents }
    const value = foldScope(one, id, plan.root, config)
    if (value === undefined) continue
    for (const [element, incident] of Object.entries(held)) one.incidents[element as never] = incident as never
    instance.snapshot = { value, scopes, incidents } as never
  }
  return neutral as unknown as CaseState
}

/** The machine that an instance has one of its own of; none where it is a loop, or stands inside a state. */
function configOf(
  { element, snapshot }: Neutral,
  machine: MachineConfigJson,
  pieces: Workflow['pieces'],
): MachineConfigJson | undefined {
  if (snapshot.each || snapshot.tokens?.single) return undefined
  return element === null ? machine : pieces[element]
}

function foldScope(one: Folding, home: string, scope: string | undefined, config: StateConfig): JsonValue | undefined {
  const { tokens, incidents } = one.neutral.instances[home]!.snapshot
  if (!tokens) return undefined
  if (tokens.notes.length > 0) one.obstacles.add('migration-no-room', tokens.notes[0]!.element)
  for (const [key, active] of Object.entries(tokens.active)) foldable(one, key, active, tokens)
  for (const [key, incident] of Object.entries(incidents)) foldIncident(one, key, incident, tokens)
  const { region } = one.plan.scopes.get(scope)!
  const place = regionIn(one, { home, tokens, region, key: scope ?? '', config })
  if (place === 'empty') return ended(one, scope ?? '', config)
  return place === 'joined' ? JOINED : place.value
}

/** A region: `key` is the flow it begins with, or its scope. */
interface Place {
  home: string
  tokens: Tokens
  region: Region
  key: string
  config: StateConfig
}

type Found = 'empty' | 'joined' | { value: JsonValue }

function regionIn(one: Folding, place: Place): Found {
  const { tokens, region, key } = place
  const keys = Object.keys(tokens.active).filter((id) => region.nodes.includes(tokens.active[id]!.element))
  const blocks = [...region.blocks.keys()].map((split) => [split, blockIn(one, place, split)] as const)
  const present = blocks.filter(([, found]) => found !== 'empty')
  const waits =
    region.join === null ? [] : directArrivals(one.process, region, key).filter((flow) => tokens.flows[flow])
  const many = waits.some((flow) => tokens.flows[flow]! > 1)
  if (keys.length + present.length + waits.length > 1 || many) {
    const at = keys[0] === undefined ? (region.join ?? key) : tokens.active[keys[0]]!.element
    one.obstacles.add('migration-no-room', at)
    return 'empty'
  }
  if (waits.length === 1) return 'joined'
  if (present.length === 1) return present[0]![1]
  return keys.length === 1 ? elementIn(one, place, keys[0]!) : 'empty'
}

/** Flows into a branch's join that are not those of a block inside with the same join. */
function directArrivals(process: Process, region: Region, key: string): string[] {
  const nested = [...region.blocks.values()].filter(({ join }) => join === region.join)
  const inner = nested.flatMap(({ branches }) => branches.flatMap((one) => arrivalsOf(process, one.region, one.flow)))
  return arrivalsOf(process, region, key).filter((flow) => !inner.includes(flow))
}

function blockIn(one: Folding, place: Place, split: string): Found {
  const block = place.region.blocks.get(split)!
  const state = place.config.states?.[split]
  if (!state) return 'empty'
  const found = block.branches.map(({ flow, region }) => {
    const config = state.states![flow]!
    return { flow, config, inside: regionIn(one, { ...place, region, key: flow, config }) }
  })
  if (found.every(({ inside }) => inside === 'empty')) return 'empty'
  // One that shares its join with the branch it stands in is done when that branch is.
  if (block.join !== null && block.join === place.region.join && found.every(({ inside }) => inside === 'joined'))
    return 'joined'
  const value: JsonObject = {}
  for (const { flow, config, inside } of found) {
    const at = inside === 'empty' ? branchEnd(one, flow, config) : inside === 'joined' ? JOINED : inside.value
    if (at !== undefined) value[flow] = at
  }
  return { value: { [split]: value } }
}

/** The final state of a branch that has ended; one that the case never began is nothing to guess. */
function branchEnd(one: Folding, flow: string, config: StateConfig): string | undefined {
  const name = one.begun.has(flow) ? finalOf(one, flow, config) : undefined
  if (name === undefined) one.obstacles.add('migration-branch-not-begun', flow)
  return name
}

function ended(one: Folding, key: string, config: StateConfig): string | undefined {
  const name = finalOf(one, key, config)
  if (name === undefined || !Object.hasOwn(one.ends, key)) {
    one.obstacles.add('migration-no-room', key)
    return undefined
  }
  return name
}

function finalOf({ ends }: Folding, key: string, { states = {} }: StateConfig): string | undefined {
  const finals = Object.keys(states).filter((name) => states[name]!.type === 'final' && name !== JOINED)
  const known = ends[key]
  if (known !== undefined && finals.includes(known)) return known
  return finals.includes(ENDED) ? ENDED : finals.find((name) => !name.startsWith('$'))
}

function elementIn(one: Folding, { home, tokens, config }: Place, key: string): Found {
  const active = tokens.active[key]!
  const { element, child } = active
  const { instances, waits } = one.neutral
  const state = config.states?.[element]
  if (!state) {
    one.obstacles.add('migration-no-room', element)
    return 'empty'
  }
  for (const wait of Object.values(waits))
    if (wait.instance === home && wait.active === key) settleWait(one, wait, active)
  const inside = child === undefined ? undefined : instances[child]
  if (state.states) {
    if (!inside?.snapshot.tokens) {
      // A subprocess whose inputs failed has not begun.
      one.obstacles.add('migration-incident-in-the-way', element)
      return 'empty'
    }
    one.scopes[element] = inside.variables
    const value = foldScope(one, child!, element, state)
    delete instances[child!]
    return value === undefined ? 'empty' : { value: { [element]: value } }
  }
  if (inside) Object.assign(inside, { parent: one.machine, host: element })
  return { value: element }
}

function settleWait(one: Folding, wait: Wait, active: Active): void {
  const node = one.process.nodes.get(active.element)!
  wait.instance = one.machine
  delete wait.active
  if (wait.element !== active.element || !('input' in wait) || !isActivity(node)) return
  // What its own mappings made is read from the wait again when it is answered.
  const again = localsOf(node.inputs, wait.input)
  if (textOf(again) !== textOf(active.locals)) one.obstacles.add('migration-no-room', active.element)
}

/** What an activation may carry that a state has no place for. */
const ONLY_TOKENS = [
  'heard',
  'brought',
  'listener',
  'task',
  'pending',
  'compensation',
  'caller',
  'collected',
  'deaf',
] as const

function foldable(one: Folding, key: string, active: Active, tokens: Tokens): void {
  const { element, phase } = active
  const node = one.process.nodes.get(element)
  const isGateway = node?.type === 'exclusiveGateway'
  const came = Object.values(active.came ?? {}).some(({ count }) => count > 0)
  const hasMore = ONLY_TOKENS.some((name) => active[name] !== undefined) || came
  const isTwice = Object.entries(tokens.active).some(([other, one]) => other !== key && one.element === element)
  if (hasMore || isTwice || phase !== (isGateway ? 'done' : 'open')) one.obstacles.add('migration-no-room', element)
}

function foldIncident(one: Folding, key: string, incident: Incident, tokens: Tokens): void {
  const active = tokens.active[key]
  const node = active && one.process.nodes.get(active.element)
  const isInside = node && (isScope(node) || ('loop' in node && node.loop))
  if (!active || incident.element !== active.element || (incident.while === 'answering' && isInside))
    return void one.obstacles.add('migration-incident-in-the-way', incident.element)
  const { element, answer } = active
  one.incidents[element] = {
    ...incident,
    ...(answer && {
      answer: {
        event: `xstate.done.actor.${element}`,
        element,
        input: active.locals,
        variables: answer.variables,
        ...(answer.mapped && { mapped: answer.mapped }),
      },
    }),
  }
}
