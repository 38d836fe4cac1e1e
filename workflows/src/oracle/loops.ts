import type { JsonValue } from '@statecraft/forms'
import {
  type ActivityBase,
  isActivity,
  type Loop,
  type MultiInstance,
  type StandardLoop,
  type Variables,
} from '../process.ts'
import { evaluate, isTrue, merge, type Site, siteAround } from './site.ts'
import { type Act, type Game, type Item, nodeOf, type Scope, Stuck, scopeOf } from './state.ts'

/** Begins a loop. True when it is over at once. */
export function beginLoop(game: Game, act: Act): boolean {
  const loop = loopAt(game, act)
  const site = siteAround(game, act)
  if (loop.type === 'standard') {
    act.loop = { items: null, total: loop.maximum ?? Number.MAX_SAFE_INTEGER, started: 0, completed: 0, results: [] }
    if (loop.testBefore && !holds(game, nextRound(game, act), loop)) return true
    startNext(game, act)
    return false
  }
  const items = loop.collection === undefined ? null : listOf(evaluate(game, site, loop.collection))
  const total = items?.length ?? countOf(evaluate(game, site, loop.cardinality!))
  act.loop = { items, total, started: 0, completed: 0, results: Array.from({ length: total }, () => null) }
  const first = loop.sequential ? Math.min(1, total) : total
  for (let index = 0; index < first; index++) startNext(game, act)
  if (total === 0) collect(game, act, loop)
  return total === 0
}

/** One instance has ended. True when the loop is over. */
export function itemEnded(game: Game, act: Act, item: Item): boolean {
  const loop = loopAt(game, act)
  act.loop!.last = item
  const site = [item.vars, ...siteAround(game, act)]
  const over = loop.type === 'standard' ? roundEnded(game, act, loop, site) : instanceEnded(game, act, loop, item)
  delete act.loop!.last
  return over
}

function roundEnded(game: Game, act: Act, loop: StandardLoop, site: Site): boolean {
  if (act.loop!.started >= act.loop!.total) return true
  if (!holds(game, loop.testBefore ? nextRound(game, act) : site, loop)) return true
  startNext(game, act)
  return false
}

/** What a condition before a round sees: the counter of the round it decides on. */
function nextRound(game: Game, act: Act): Site {
  return [{ loopCounter: act.loop!.started + 1 }, ...siteAround(game, act)]
}

function instanceEnded(game: Game, act: Act, loop: MultiInstance, item: Item): boolean {
  const state = act.loop!
  const site = [item.vars, ...siteAround(game, act)]
  const result = loop.outputElement === undefined ? null : evaluate(game, site, loop.outputElement)
  const counters = {
    numberOfInstances: state.total,
    numberOfActiveInstances: state.started - state.completed - 1,
    numberOfCompletedInstances: state.completed + 1,
    numberOfTerminatedInstances: 0,
  }
  const done = loop.completionCondition !== undefined && isTrue(game, [counters, ...site], loop.completionCondition)
  state.results[item.index] = result
  state.completed++
  if (!done && state.completed < state.total) {
    if (loop.sequential) startNext(game, act)
    return false
  }
  collect(game, act, loop)
  return true
}

function collect(game: Game, act: Act, { outputCollection }: MultiInstance): void {
  if (outputCollection !== undefined) merge(siteAround(game, act), { [outputCollection]: act.loop!.results })
}

function startNext(game: Game, act: Act): void {
  const loop = loopAt(game, act)
  const index = act.loop!.started++
  const vars: Variables = { loopCounter: index + 1 }
  if (loop.type === 'multiInstance') {
    if (loop.element !== undefined && act.loop!.items) vars[loop.element] = act.loop!.items[index]!
    const name = /^=\s*([A-Za-z_]\w*)(\.\w+)*\s*$/.exec(loop.outputElement ?? '')?.[1]
    if (name !== undefined && !Object.hasOwn(vars, name)) vars[name] = null
  }
  const scope: Scope = scopeOf(game, act.scope)
  scope.pending.push({ node: act.node, by: act.id, item: { index, vars } })
}

function holds(game: Game, site: Site, { condition }: StandardLoop): boolean {
  return condition === undefined || isTrue(game, site, condition)
}

/** The loop of an activation's activity. */
export function loopAt(game: Game, act: Act): Loop {
  const node = nodeOf(game, act.node)
  const loop = isActivity(node) ? (node as ActivityBase).loop : undefined
  if (!loop) throw new Error(`${act.node} is no loop`)
  return loop
}

function listOf(value: JsonValue): JsonValue[] {
  if (!Array.isArray(value)) throw new Stuck('collection-not-list', { value })
  return value
}

function countOf(value: JsonValue): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new Stuck('cardinality-invalid', { value })
  return value
}
