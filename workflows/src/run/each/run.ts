import type { FlowNode, MultiInstance, StandardLoop, Variables } from '../../process.ts'
import { MAX_CONDITIONS_PER_STEP } from '../bounds.ts'
import { endInstance } from '../end.ts'
import type { Live } from '../model.ts'
import { noteItem } from '../tokens/notes.ts'
import { fail, forget } from '../tokens/stand.ts'
import { liveOf, spawn } from '../tree.ts'
import { evaluateAt, type Result } from '../variables.ts'
import { runningOf } from './each.ts'
import { itemVariables } from './item.ts'

function loopOf(live: Live): StandardLoop | MultiInstance {
  const node = live.run.process.nodes.get(live.element!) as FlowNode & { loop: StandardLoop | MultiInstance }
  return node.loop
}

/** Begins a loop: all items at once, the first of them, or the first round. */
export function beginEach(live: Live): void {
  const loop = loopOf(live)
  if (loop.type === 'standard') return void nextRound(live, loop, loop.testBefore)
  const { total } = live.each!
  if (total === 0) return void end(live, loop)
  const count = loop.sequential ? 1 : total!
  for (let place = 0; place < count; place++) beginItem(live, loop, place)
  // Every item has begun with its own.
  if (count === total) live.each!.items = null
}

function beginItem(live: Live, loop: StandardLoop | MultiInstance, place: number): void {
  const each = live.each!
  each.begun++
  const item = spawn(live, live.element!, `${live.element}~${place}`, itemVariables(loop, place, each.items), {
    tokens: { single: true },
  })
  each.running[slotOf(loop, place)] = item.id
  live.run.walk.driver.begin(item)
}

/** Rounds of a standard loop follow each other in one place. */
const slotOf = (loop: StandardLoop | MultiInstance, place: number) => (loop.type === 'standard' ? 0 : place)

/** An item's host is `<element>~<place>`. */
const placeOf = ({ host }: Live) => Number(host!.slice(host!.lastIndexOf('~') + 1))

function nextRound(live: Live, loop: StandardLoop, asks: boolean, site: Live = live): void {
  const { begun } = live.each!
  if (loop.maximum !== undefined && begun >= loop.maximum) return void end(live, loop)
  const seen: Variables = site === live ? { loopCounter: begun + 1 } : {}
  const goesOn = asks ? holds(site, live.element!, loop.condition, seen) : TRUE
  if (!goesOn.ok) return void fail(site, live.element!, live.element!, goesOn, 'item')
  if (!goesOn.value) return void end(live, loop)
  beginItem(live, loop, begun)
}

/** Rounds count as conditions do: a loop that rests in none of them goes round without end. */
function anotherRound({ run }: Live): Result<boolean> {
  if (++run.meter.conditions <= MAX_CONDITIONS_PER_STEP) return TRUE
  return { ok: false, code: 'endless-loop', params: { limit: MAX_CONDITIONS_PER_STEP } }
}

const TRUE: Result<boolean> = { ok: true, value: true }

function holds(site: Live, element: string, condition: string | undefined, seen: Variables): Result<boolean> {
  if (condition === undefined) return TRUE
  const result = evaluateAt(site, element, condition, seen)
  if (!result.ok) return result
  if (typeof result.value === 'boolean') return { ok: true, value: result.value }
  return { ok: false, code: 'condition-not-boolean', params: { expression: condition, value: result.value } }
}

/** An instance of a loop has ended; what follows may fail, and then it stands still until a person acts. */
export function itemEnded(live: Live, item: Live): void {
  const loop = loopOf(live)
  forget(item, live.element!)
  if (loop.type === 'standard') {
    const mayGoOn = anotherRound(live)
    if (!mayGoOn.ok) return void fail(item, live.element!, live.element!, mayGoOn, 'item')
    const next = loop.testBefore
      ? holds(live, live.element!, loop.condition, { loopCounter: live.each!.begun + 1 })
      : holds(item, live.element!, loop.condition, {})
    if (!next.ok) return void fail(item, live.element!, live.element!, next, 'item')
    retire(live, item)
    live.each!.completed++
    const isLast = loop.maximum !== undefined && live.each!.begun >= loop.maximum
    if (next.value && !isLast) beginItem(live, loop, live.each!.begun)
    else end(live, loop)
    return
  }
  itemOfMany(live, item, loop)
}

function itemOfMany(live: Live, item: Live, loop: MultiInstance): void {
  const each = live.each!
  const element = live.element!
  const output = loop.outputElement === undefined ? undefined : evaluateAt(item, element, loop.outputElement)
  if (output && !output.ok) return void fail(item, element, element, output, 'item')
  const completed = each.completed + 1
  const isDone =
    loop.completionCondition === undefined
      ? FALSE
      : holds(item, element, loop.completionCondition, {
          numberOfInstances: each.total!,
          numberOfActiveInstances: each.begun - completed - each.terminated,
          numberOfCompletedInstances: completed,
          numberOfTerminatedInstances: each.terminated,
        })
  if (!isDone.ok) return void fail(item, element, element, isDone, 'item')
  if (output && each.results) each.results[placeOf(item)] = output.value
  retire(live, item)
  each.completed = completed
  if (isDone.value) {
    for (const id of runningOf(each)) endInstance(liveOf(live.run.walk, id))
    each.running = []
    return void end(live, loop)
  }
  if (loop.sequential && each.begun < each.total!) return void beginItem(live, loop, each.begun)
  if (each.completed + each.terminated === each.total) end(live, loop)
}

const FALSE: Result<boolean> = { ok: true, value: false }

function retire(live: Live, item: Live): void {
  live.each!.running[slotOf(loopOf(live), placeOf(item))] = null
  item.gone = true
  noteItem(live, item)
  live.run.walk.touched.add(live).add(item)
}

function end(live: Live, loop: StandardLoop | MultiInstance): void {
  const { results } = live.each!
  const name = loop.type === 'multiInstance' ? loop.outputCollection : undefined
  live.run.walk.driver.childEnded(live, name === undefined ? {} : { [name]: results ?? [] }, true)
}
