import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Instance } from '../case-state.ts'
import type { Variables } from '../process.ts'
import { copyOfEach } from './each/each.ts'
import { depthOf, snapshotOf } from './live.ts'
import { machineFor } from './machine-for.ts'
import type { Each, Incident, Live, Planting, Tokens, Walk } from './model.ts'
import { fits } from './states/fits.ts'
import { StepRefused } from './step-refused.ts'
import { emptyTokens, fitsTokens } from './tokens/tokens.ts'

/** How deep instances may nest: deeper only a diagram goes that was made to. */
export const MAX_INSTANCE_DEPTH = 60

/** The live instance of an id; read from the state when it is first asked for. */
export function liveOf(walk: Walk, id: string): Live {
  const known = walk.lives.get(id)
  if (known) return known
  const kept = walk.kept[id]
  if (!kept) throw new StepRefused('state-of-other-workflow', { workflow: walk.workflow.id })
  const live = thaw(walk, id, kept)
  walk.lives.set(id, live)
  return live
}

/** What of an instance's snapshot may be there. */
interface Kept {
  value?: JsonValue
  scopes?: Record<string, Variables>
  incidents?: Record<string, Incident>
  tokens?: Tokens
  each?: Each
}

function thaw(walk: Walk, id: string, { element, parent, host, snapshot, variables }: Instance): Live {
  const { value = null, scopes = {}, incidents = {}, tokens, each } = (snapshot ?? {}) as JsonObject as unknown as Kept
  const outer = parent === null ? null : liveOf(walk, parent)
  const live = create(walk, { id, element, host, outer, variables })
  Object.assign(live, { value, scopes, incidents, before: incidents })
  live.each = each && !walk.owned ? copyOfEach(each) : (each ?? null)
  live.tokens = tokens && !walk.owned ? structuredClone(tokens) : (tokens ?? null)
  const known = each ? isLooped(live) : fitsMachine(live)
  if (!known) throw new StepRefused('state-of-other-workflow', { workflow: walk.workflow.id })
  return live
}

function isLooped({ element, run }: Live): boolean {
  const node = element === null ? undefined : run.process.nodes.get(element)
  return node !== undefined && 'loop' in node && node.loop !== undefined
}

function fitsMachine(live: Live): boolean {
  const config = machineFor(live)
  if (!config) return false
  return live.tokens ? config.marking === true && fitsTokens(live) : !config.marking && fits(config, live.value)
}

type NewLive = Pick<Live, 'id' | 'element' | 'host' | 'outer' | 'variables'>

function create(walk: Walk, one: NewLive): Live {
  const { process, boundaries, env, decisions, decided, meter } = walk
  const run = {
    walk,
    process,
    boundaries,
    env,
    decisions,
    decided,
    meter,
    failures: new Map(),
    chosen: new Set<string>(),
  }
  // A scope's host is the scope itself; an item of a loop stands where the loop stands.
  return {
    ...one,
    hostElement: one.element,
    scopes: {},
    run,
    incidents: {},
    before: {},
    failed: null,
    value: null,
    tokens: null,
    each: null,
    gone: false,
  }
}

/** Makes the instance of the process itself. */
export function plantRoot(walk: Walk, id: string, variables: Variables): Live {
  const live = create(walk, { id, element: null, host: null, outer: null, variables })
  walk.lives.set(id, live)
  walk.touched.add(live)
  if (machineFor(live)?.marking) live.tokens = emptyTokens()
  return live
}

/** Makes an instance for what runs inside an activation of `outer`, and has it begin before anything else moves. */
export function spawn(outer: Live, element: string, host: string, variables: Variables, planting: Planting = {}): Live {
  const { walk } = outer.run
  if (depthOf(outer) >= MAX_INSTANCE_DEPTH) throw new StepRefused('endless-loop', { element })
  const live = create(walk, { id: `${element}~${++walk.draft.sequence}`, element, host, outer, variables })
  walk.lives.set(live.id, live)
  walk.touched.add(live)
  if (planting.each) live.each = planting.each
  else if (planting.tokens || machineFor(live)?.marking) live.tokens = { ...emptyTokens(), ...planting.tokens }
  return live
}

/** The instance that runs in an activation of a machine of states, if any. */
export function liveChildAt(outer: Live, host: string): Live | undefined {
  const { walk } = outer.run
  for (const live of walk.lives.values()) if (live.outer === outer && live.host === host && !live.gone) return live
  for (const [id, { parent, host: at }] of Object.entries(walk.kept))
    if (parent === outer.id && at === host && !walk.lives.get(id)?.gone) return liveOf(walk, id)
  return undefined
}

/** The instance as it is kept. */
export function frozen(live: Live): Instance {
  const { element, outer, host, variables } = live
  return { element, parent: outer?.id ?? null, host, snapshot: snapshotOf(live), variables }
}
