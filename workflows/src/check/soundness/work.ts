import { isFeel, type JsonObject } from '@statecraft/forms'
import { type CatchTrigger, type FlowNode, isActivity, isScope, type Loop, type Process } from '../../process.ts'
import { waits } from '../graph.ts'
import { dataFor } from './comparison.ts'
import type { Move } from './way.ts'

/** Rounds of a loop that a counter-example plays at most. */
const MOST_ROUNDS = 20

/** The moves that do an activity or event: once, or as often as its loop says. `inside` is the shortest way through a scope. */
export function workOf(process: Process, node: FlowNode, inside: Move[] = []): Move[] {
  const once = isScope(node) ? inside : workOnce(process, node)
  const loop = isActivity(node) ? node.loop : undefined
  return loop ? loopMoves(process, loop, once) : once
}

function workOnce(process: Process, node: FlowNode): Move[] {
  if (node.type === 'intermediateCatchEvent' && node.trigger.type !== 'link')
    return firing(process, node.id, node.trigger)
  if (node.type === 'receiveTask') return firing(process, node.id, node.trigger)
  return waits(node) && node.type !== 'intermediateCatchEvent' ? [{ trail: [], step: { complete: node.id } }] : []
}

/** What makes a trigger fire. A condition is made true by data, which come with the answer before it. */
export function firing(process: Process, element: string, trigger: CatchTrigger): Move[] {
  switch (trigger.type) {
    case 'timer':
      return [{ trail: [], step: { timer: element } }]
    case 'message':
      return [{ trail: [], step: { message: element } }]
    case 'signal':
      return [{ trail: [], step: { signal: isFeel(trigger.name) ? element : trigger.name } }]
    case 'conditional':
      return [{ trail: [], ...led(dataFor([[trigger.condition, true]], process)) }]
    case 'multiple': {
      const fired = trigger.parallel ? trigger.triggers : trigger.triggers.slice(0, 1)
      return fired.flatMap((one) => firing(process, element, one))
    }
  }
}

function loopMoves(process: Process, loop: Loop, once: Move[]): Move[] {
  const rounds = (count: number) => Array.from({ length: Math.min(count, MOST_ROUNDS) }, () => once).flat()
  if (loop.type === 'standard') {
    if (loop.condition === undefined) return rounds(loop.maximum ?? 1)
    return [...once, { trail: [], ...led(dataFor([[loop.condition, false]], process)) }]
  }
  const count = /^=?\s*(\d+)\s*$/.exec(loop.cardinality ?? '')
  return rounds(count ? Number(count[1]) : 1)
}

/** Data with which an activity that loops has one round, as far as they are plain names. */
export function roundData(process: Process, node: FlowNode): JsonObject {
  const loop = isActivity(node) ? node.loop : undefined
  if (!loop) return {}
  if (loop.type === 'standard') return loop.testBefore ? dataFor([[loop.condition, true]], process) : {}
  const name = /^=\s*([\p{L}_][\p{L}\p{N}_]*)\s*$/u.exec(loop.collection ?? loop.cardinality ?? '')?.[1]
  return name ? { [name]: loop.collection === undefined ? 1 : ['1'] } : {}
}

const led = (data: JsonObject) => (Object.keys(data).length > 0 ? { data } : {})
