import { parseExpression } from '@statecraft/forms'
import type { Wait } from '../case-state.ts'
import { type Condition, type FlowNode, isScope, type Process, triggersOf, type Variables } from '../process.ts'
import { answerWait } from './answer-wait.ts'
import { closeWait } from './draft.ts'
import type { Active, Live, Walk } from './model.ts'
import { needsAll, stays } from './tokens/arrive.ts'
import { liveOf } from './tree.ts'
import { evaluateAt, lookupAt } from './variables.ts'

/** Lets the first condition fire that has become true; false when none has. What cannot be evaluated counts as not true. */
export function fireCondition(walk: Walk): boolean {
  if (!hasConditions(walk.process)) return false
  for (const wait of Object.values(walk.draft.waits)) {
    if (wait.kind !== 'condition' || !hasBecomeTrue(walk, wait)) continue
    const node = walk.process.nodes.get(wait.element)!
    if (!stays(node) || needsAll(node)) closeWait(walk.draft, wait.id, 'answered')
    answerWait(walk, wait, {})
    return true
  }
  return false
}

const known = new WeakMap<Process, boolean>()

/** Most diagrams wait for no condition, and then no wait need be looked at. */
function hasConditions(process: Process): boolean {
  const has = known.get(process) ?? [...process.nodes.values()].some(waitsForCondition)
  known.set(process, has)
  return has
}

function waitsForCondition(node: FlowNode): boolean {
  return triggersOf(node).some(({ type }) => type === 'conditional')
}

function hasBecomeTrue(walk: Walk, wait: Wait): boolean {
  const live = liveOf(walk, wait.instance)
  const active = live.tokens?.active[wait.active!]
  const asked = conditionOf(walk.process.nodes.get(wait.element)!, wait.trigger)
  if (!active || asked === undefined) return false
  const locals = localsOf(live, active)
  if (asked.filter && !lets(asked, watch(live, active, wait.id, namesOf(asked), locals))) return false
  const result = evaluateAt(live, active.element, asked.condition, locals)
  const isTrue = result.ok && result.value === true
  const wasTrue = active.isTrue?.[wait.id] ?? false
  if (isTrue !== wasTrue) {
    active.isTrue = { ...active.isTrue, [wait.id]: isTrue }
    walk.touched.add(live)
  }
  return isTrue && !wasTrue
}

/** What is inside a subprocess changes what its input mappings made. */
function localsOf(live: Live, { element, child, locals }: Active): Variables {
  const isInside = child !== undefined && isScope(live.run.process.nodes.get(element))
  const inside = isInside ? liveOf(live.run.walk, child) : undefined
  return inside && !inside.each ? inside.variables : locals
}

function conditionOf(node: FlowNode, index: number | undefined): Condition | undefined {
  const single = triggersOf(node)[index ?? 0]
  return single?.type === 'conditional' ? single : undefined
}

/** How the watched variables of a condition have changed since they were looked at last; null when that is the first time. */
function watch(live: Live, active: Active, wait: string, names: string[], locals: Variables): Set<string> | null {
  const before = active.watched?.[wait]
  const lookup = lookupAt(live, active.element, locals)
  const now: Variables = {}
  const changes = new Set<string>()
  for (const name of names) {
    const value = lookup(name)
    if (value === undefined) continue
    now[name] = value
    if (!before || !Object.hasOwn(before, name)) changes.add('create')
    else if (JSON.stringify(before[name]) !== JSON.stringify(value)) changes.add('update')
  }
  if (before && changes.size === 0 && Object.keys(before).length === Object.keys(now).length) return changes
  active.watched = { ...active.watched, [wait]: now }
  live.run.walk.touched.add(live)
  return before ? changes : null
}

/** Whether changes let a condition be asked. When it begins to wait it is asked whatever has changed. */
function lets({ filter }: Condition, changes: Set<string> | null): boolean {
  const { events } = filter!
  return changes === null || [...changes].some((one) => events.length === 0 || events.some((event) => event === one))
}

const read = new WeakMap<Condition, string[]>()

function namesOf(asked: Condition): string[] {
  const { names } = asked.filter!
  if (names.length > 0) return names
  const found = read.get(asked) ?? namesIn(asked.condition)
  read.set(asked, found)
  return found
}

function namesIn(condition: string): string[] {
  const parsed = parseExpression(condition)
  return 'names' in parsed ? parsed.names : []
}
