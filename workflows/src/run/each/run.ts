import type { FlowNode, MultiInstance, StandardLoop } from '../../process.ts'
import { endInstance } from '../end.ts'
import { holds, holdsAgain } from '../holds.ts'
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
  if (loop.type === 'standard') return void beginItem(live, loop, 0)
  const { total } = live.each!
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

/** An instance of a loop has ended; what follows may fail, and then it stands still until a person acts. */
export function itemEnded(live: Live, item: Live): void {
  const loop = loopOf(live)
  forget(item, live.element!)
  if (loop.type === 'standard') return void roundEnded(live, item, loop)
  itemOfMany(live, item, loop)
}

function roundEnded(live: Live, item: Live, loop: StandardLoop): void {
  const element = live.element!
  const { begun } = live.each!
  const next =
    loop.maximum !== undefined && begun >= loop.maximum
      ? FALSE
      : loop.testBefore
        ? holdsAgain(live, element, loop.condition, { loopCounter: begun + 1 })
        : holdsAgain(item, element, loop.condition)
  if (!next.ok) return void fail(item, element, element, next, 'item')
  retire(live, item)
  live.each!.completed++
  if (next.value) beginItem(live, loop, begun)
  else end(live, loop)
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
