import type { Wait } from '../case-state.ts'
import { type FlowNode, isScope, type Process, triggersOf, type Variables } from '../process.ts'
import { answerWait } from './answer-wait.ts'
import { closeWait } from './draft.ts'
import type { Active, Live, Walk } from './model.ts'
import { needsAll, stays } from './tokens/arrive.ts'
import { liveOf } from './tree.ts'
import { evaluateAt } from './variables.ts'

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
  const condition = conditionOf(walk.process.nodes.get(wait.element)!, wait.trigger)
  if (!active || condition === undefined) return false
  const result = evaluateAt(live, active.element, condition, localsOf(live, active))
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

function conditionOf(node: FlowNode, index: number | undefined): string | undefined {
  const single = triggersOf(node)[index ?? 0]
  return single?.type === 'conditional' ? single.condition : undefined
}
