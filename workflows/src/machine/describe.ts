import type { Citation, JsonObject, JsonValue } from '@statecraft/forms'
import type { FlowNode, Outcome, Process } from '../process.ts'
import { elementOf, isObject, listOf, type WaitSource } from './definition.ts'
import { nodesOf } from './nodes.ts'
import type { Unit } from './unit.ts'

type Part = { [key: string]: unknown }

/**
 * A machine as those see it who show cases: its states and what they wait for, by their elements, named by `meta.name`, the `description`, or the
 * `name` of what is waited for. Nothing runs by it.
 */
export function describeMachine(unit: Unit, name: string): Process {
  const nodes = new Map<string, FlowNode>()
  const add = (node: FlowNode) => {
    if (!nodes.has(node.id) || node.type === 'userTask') nodes.set(node.id, node)
  }
  add({ ...base('start', ''), type: 'startEvent', trigger: { type: 'none' }, interrupting: true, outputs: [] })
  describe(unit, [], add, new Set())
  return { id: unit.machine.id, name, nodes, flows: new Map(), lanes: [] }
}

function describe(unit: Unit, path: string[], add: (node: FlowNode) => void, inside: Set<Unit>): void {
  if (inside.has(unit)) return
  const at = (element: string) => [...path, element].join('.')
  for (const node of nodesOf(unit.machine)) {
    const config = node.config as unknown as Part
    const own = node.parent ? elementOf(config, node.path) : ''
    const name = nameOf(config) ?? ''
    if (node.parent) add({ ...base(at(own), name), ...ACTIVITY, type: 'task' })
    for (const { eventType, delay } of node.after)
      add(
        catching(at(unit.delays.get(eventType) ?? ''), name, { type: 'timer', kind: 'duration', value: String(delay) }),
      )
    for (const invoke of listOf(config.invoke as JsonValue) as unknown as Part[]) {
      const source = unit.sources.get(String(invoke.src))
      if (source && 'wait' in source) add(waiting(source.wait, at(String(invoke.id)), name, inputOf(invoke, config)))
    }
  }
  for (const [src, source] of unit.sources)
    if ('unit' in source) describe(source.unit(), [...path, src], add, new Set([...inside, unit]))
}

/** What is known of a wait before it opens: its input where that is written out, else what `meta` of its state says. */
function inputOf(invoke: Part, state: Part): JsonObject {
  const meta = isObject(state.meta) ? state.meta : {}
  const own = isObject(invoke.meta) ? invoke.meta : {}
  return { ...meta, ...(isObject(invoke.input) ? invoke.input : {}), ...own }
}

const nameOf = ({ meta, description }: Part): string | undefined => {
  if (isObject(meta) && typeof meta.name === 'string') return meta.name
  return typeof description === 'string' ? description : undefined
}

const base = (id: string, name: string) => ({ id, name, incoming: [], outgoing: [], cites: [] as Citation[] })
const ACTIVITY = { inputs: [], outputs: [] }
const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '')

function catching(
  id: string,
  name: string,
  trigger: (FlowNode & { type: 'intermediateCatchEvent' })['trigger'],
): FlowNode {
  return { ...base(id, name), type: 'intermediateCatchEvent', trigger, outputs: [] }
}

function waiting(src: WaitSource, id: string, stateName: string, input: JsonObject): FlowNode {
  const name = text(input.name) || stateName
  switch (src) {
    case 'task':
      return {
        ...{ ...base(id, name), ...ACTIVITY, type: 'userTask' },
        ...(typeof input.form === 'string' && { form: input.form }),
        ...(typeof input.assignee === 'string' && { assignee: input.assignee }),
        candidateRoles: listOf(input.roles).map(text),
        outcomes: listOf(input.outcomes).filter(isObject).map(outcomeOf),
        decides: input.decides === true,
      }
    case 'job':
      return { ...base(id, name), ...ACTIVITY, type: 'serviceTask', jobType: text(input.type), retries: 3, headers: {} }
    case 'case':
      return {
        ...{ ...base(id, name), ...ACTIVITY, type: 'callActivity', process: text(input.process) },
        ...{ propagateParent: false, propagateChild: true },
      }
    case 'message':
      return catching(id, name, { type: 'message', name: text(input.message) })
    case 'signal':
      return catching(id, name, { type: 'signal', name: text(input.signal) })
    case 'condition':
      return catching(id, name, { type: 'conditional', condition: text(input.condition) })
    case 'timer':
      return catching(id, name, { type: 'timer', kind: 'duration', value: text(input.duration) })
  }
}

function outcomeOf(outcome: JsonObject): Outcome {
  return {
    field: text(outcome.field),
    value: text(outcome.value),
    label: text(outcome.label),
    primary: outcome.primary === true,
    rulesBlock: outcome.rulesBlock !== false,
  }
}
