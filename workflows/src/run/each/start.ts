import type { JsonValue } from '@statecraft/forms'
import type { FlowNode, MultiInstance, StandardLoop, Variables } from '../../process.ts'
import { holdsAgain } from '../holds.ts'
import type { Each, Live, Site } from '../model.ts'
import { spawn } from '../tree.ts'
import { evaluateAt, type Result } from '../variables.ts'
import { beginEach } from './run.ts'

/** Items that one loop may have; more is a mistake in the data. */
export const MAX_ITEMS = 10_000

/** Items that the loops of one step may begin together: a loop inside a loop multiplies. */
export const MAX_ITEMS_PER_STEP = 12_000

/** What a loop comes to: an instance that runs it once it is started, or its results at once where there is nothing to go over. */
type Prepared = { start(): Live } | { results: Variables }

/** Evaluates what a loop goes over. `host` is its activation in `live`. */
export function prepareEach(site: Site, live: Live, node: FlowNode, host: string): Result<Prepared> {
  const { loop } = node as FlowNode & { loop: StandardLoop | MultiInstance }
  if (loop.type === 'standard' && loop.testBefore) {
    const first = holdsAgain(site, node.id, loop.condition, { loopCounter: 1 })
    if (!first.ok) return first
    if (!first.value) return { ok: true, value: { results: {} } }
  }
  const items = loop.type === 'standard' ? STANDARD : itemsOf(site, node.id, loop)
  if (!items.ok) return items
  const { list, total } = items.value
  if (total === 0) {
    const name = loop.type === 'multiInstance' ? loop.outputCollection : undefined
    return { ok: true, value: { results: name === undefined ? {} : { [name]: [] } } }
  }
  const each: Each = {
    total,
    items: list,
    begun: 0,
    completed: 0,
    terminated: 0,
    results: loop.type === 'multiInstance' && loop.outputCollection !== undefined ? Array(total).fill(null) : null,
    running: [],
  }
  const start = () => {
    const instance = spawn(live, node.id, host, {}, { each })
    live.run.walk.queue.push(() => {
      if (!instance.gone) beginEach(instance)
    })
    return instance
  }
  return { ok: true, value: { start } }
}

const STANDARD: Result<{ list: null; total: null }> = { ok: true, value: { list: null, total: null } }

function itemsOf(
  site: Site,
  element: string,
  loop: MultiInstance,
): Result<{ list: JsonValue[] | null; total: number }> {
  const result = evaluateAt(site, element, loop.collection ?? loop.cardinality ?? '=null')
  if (!result.ok) return result
  const { value } = result
  const isList = loop.collection !== undefined
  if (isList && !Array.isArray(value)) return { ok: false, code: 'collection-not-list', params: { value } }
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0
  if (!isList && !isCount) return { ok: false, code: 'cardinality-not-whole', params: { value } }
  const total = isList ? (value as JsonValue[]).length : (value as number)
  if (total > MAX_ITEMS) return { ok: false, code: 'too-many-items', params: { count: total, limit: MAX_ITEMS } }
  const together = site.run.meter.items + total
  if (together > MAX_ITEMS_PER_STEP)
    return { ok: false, code: 'too-many-items', params: { count: together, limit: MAX_ITEMS_PER_STEP } }
  site.run.meter.items = together
  return { ok: true, value: { list: isList ? (value as JsonValue[]) : null, total } }
}
