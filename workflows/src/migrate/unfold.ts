import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseState, Instance } from '../case-state.ts'
import type { Plan } from '../compile/plan.ts'
import type { Region } from '../compile/regions.ts'
import { JOINED } from '../compile/targets.ts'
import type { Workflow } from '../compile.ts'
import { isActivity, isScope, type Process, type Variables } from '../process.ts'
import type { Active, Incident } from '../run/model.ts'
import { emptyTokens } from '../run/tokens/tokens.ts'
import { localsOf } from '../run/variables.ts'
import { arrivalsOf, type Neutral, type NeutralCase, numberOf, planOf, type Remembered } from './neutral.ts'

/** What a machine of states keeps. */
interface Kept {
  value: JsonValue
  scopes: Record<string, Variables>
  incidents: Record<string, Incident>
}

interface Unfolding {
  process: Process
  out: NeutralCase
  remembered: Remembered
  /** The instance that a machine of states is of. */
  machine: string
  kept: Kept
  plan: Plan
}

/** Tells a case in tokens: what stands as states becomes activations, a subprocess among them an instance of its own. */
export function unfold(workflow: Workflow, state: CaseState): { neutral: NeutralCase; remembered: Remembered } {
  const { process } = workflow
  const copy = structuredClone(state)
  const out = { ...copy, instances: {} } as NeutralCase
  const remembered: Remembered = { ends: {}, incidents: {} }
  for (const id of Object.keys(copy.instances)) {
    // One inside a state has been given its new place by now.
    const instance = copy.instances[id]!
    const { tokens, each, value, scopes, incidents = {} } = instance.snapshot as unknown as Kept & JsonObject
    if (tokens || each) out.instances[id] = instance as unknown as Neutral
    else {
      out.instances[id] = created(instance)
      const kept = { value, scopes: scopes ?? {}, incidents }
      const plan = planOf(process, instance.element)
      unfoldMachine({ process, out, remembered, machine: id, kept, plan }, copy.instances)
    }
  }
  return { neutral: out, remembered }
}

function created({ element, parent, host, variables }: Omit<Instance, 'snapshot'>): Neutral {
  return { element, parent, host, snapshot: { tokens: emptyTokens(), incidents: {} }, variables }
}

function unfoldMachine(one: Unfolding, all: Record<string, Instance>): void {
  unfoldScope(one, one.plan.root, one.kept.value, one.machine, all)
  for (const [element, incident] of Object.entries(one.kept.incidents)) unfoldIncident(one, element, incident)
}

function unfoldScope(
  one: Unfolding,
  scope: string | undefined,
  value: JsonValue,
  home: string,
  all: Record<string, Instance>,
): void {
  unfoldRegion(one, one.plan.scopes.get(scope)!.region, scope ?? '', value, home, all)
}

/** `key` names the region: the flow that a branch begins with, or the scope. */
function unfoldRegion(
  one: Unfolding,
  region: Region,
  key: string,
  value: JsonValue,
  home: string,
  all: Record<string, Instance>,
): void {
  const [name, inner] = typeof value === 'string' ? [value, undefined] : Object.entries(value as JsonObject)[0]!
  const { tokens } = one.out.instances[home]!.snapshot
  if (name === JOINED) {
    for (const flow of arrivalsOf(one.process, region, key)) tokens!.flows[flow] = 1
    return
  }
  const node = one.process.nodes.get(name)
  if (!node || node.type === 'endEvent') {
    const ends = one.remembered.ends[one.machine] ?? {}
    one.remembered.ends[one.machine] = { ...ends, [key]: name }
    return
  }
  const block = region.blocks.get(name)
  if (block) {
    for (const { flow, region: branch } of block.branches)
      unfoldRegion(one, branch, flow, (inner as JsonObject)[flow]!, home, all)
    return
  }
  unfoldElement(one, name, inner, home, all)
}

function unfoldElement(
  one: Unfolding,
  element: string,
  inner: JsonValue | undefined,
  home: string,
  all: Record<string, Instance>,
): void {
  const { tokens } = one.out.instances[home]!.snapshot
  const node = one.process.nodes.get(element)!
  const key = `${element}~${++tokens!.count}`
  const waits = waitsAt(one, element)
  for (const id of waits) Object.assign(one.out.waits[id]!, { instance: home, active: key })
  const own = waits.map((id) => one.out.waits[id]!).find((wait) => wait.element === element)
  const locals = own && 'input' in own && isActivity(node) ? localsOf(node.inputs, own.input) : {}
  const active: Active = { element, phase: node.type === 'exclusiveGateway' ? 'done' : 'open', locals }
  if (waits.length > 0) active.waits = waits
  tokens!.active[key] = active
  if (isScope(node) && Object.hasOwn(one.kept.scopes, element)) {
    const variables = one.kept.scopes[element]!
    active.child = `${element}~in ${one.machine}`
    active.locals = localsOf(node.inputs, variables)
    one.out.instances[active.child] = created({ element, parent: home, host: key, variables })
    unfoldScope(one, element, inner!, active.child, all)
    return
  }
  const child = Object.keys(all).find((id) => all[id]!.parent === one.machine && all[id]!.host === element)
  if (child === undefined) return
  active.child = child
  const moved = { ...all[child]!, parent: home, host: key }
  all[child] = moved
  if (one.out.instances[child]) Object.assign(one.out.instances[child], { parent: home, host: key })
}

/** The waits of an element and of its boundary events, oldest first. */
function waitsAt({ process, out, machine }: Unfolding, element: string): string[] {
  const isHere = (at: string) => {
    const node = process.nodes.get(at)
    return at === element || (node?.type === 'boundaryEvent' && node.attachedTo === element)
  }
  return Object.values(out.waits)
    .filter((wait) => wait.instance === machine && wait.active === undefined && isHere(wait.element))
    .map(({ id }) => id)
    .sort((a, b) => numberOf(a) - numberOf(b))
}

function unfoldIncident(one: Unfolding, element: string, incident: Incident): void {
  const node = one.process.nodes.get(element)
  const found = Object.entries(one.out.instances).find(
    ([id, { snapshot }]) =>
      (id === one.machine || id.endsWith(`~in ${one.machine}`)) &&
      Object.values(snapshot.tokens?.active ?? {}).some((active) => active.element === element),
  )
  const isInside = isScope(node) || (node && 'loop' in node && node.loop)
  const isOdd = incident.while === 'ending' || (incident.while === 'answering' && isInside)
  if (!found || isOdd) {
    one.remembered.incidents[one.machine] = { ...one.remembered.incidents[one.machine], [element]: incident }
    return
  }
  const { snapshot } = found[1]
  const [key, active] = Object.entries(snapshot.tokens!.active).find(([, { element: at }]) => at === element)!
  const { answer, ...plain } = incident
  snapshot.incidents[key] = plain
  if (!answer) return
  active.locals = answer.input
  active.answer = { variables: answer.variables, ...(answer.mapped && { mapped: answer.mapped }) }
}
