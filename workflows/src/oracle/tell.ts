import { type FlowNode, isActivity, type Process, type SequenceFlow } from '../process.ts'
import { type Difference, type Trial, textOfValue } from './trial.ts'

/** A trial in lines that a person reads: nodes, flows, what happens. */
export function tell({ process, start, steps }: Trial, difference?: Difference): string {
  const nodes = [...process.nodes.values()].map(nodeLine)
  const flows = [...process.flows.values()].map(({ id, source, target, condition }) => {
    const from = process.nodes.get(source)!
    const isDefault = 'defaultFlow' in from && from.defaultFlow === id
    return `  ${id}: ${source} > ${target}${condition ? ` if ${condition}` : ''}${isDefault ? ' default' : ''}`
  })
  return [
    ...nodes,
    ...flows,
    `  start ${textOfValue(start)}`,
    ...steps.map((step, index) => `  ${index}: ${textOfValue(step)}`),
    ...(difference ? [`at step ${difference.step}`, ...sides(difference)] : []),
  ].join('\n')
}

function sides({ expected, got }: Difference): string[] {
  if (typeof expected === 'string' || typeof got === 'string')
    return [`  expected ${textOfValue(expected)}`, `  got      ${textOfValue(got)}`]
  const keys = Object.keys(expected) as (keyof typeof expected)[]
  const unlike = keys.filter((key) => textOfValue(expected[key]) !== textOfValue(got[key]))
  return unlike.flatMap((key) => [
    `  ${key} expected ${textOfValue(expected[key])}`,
    `  ${key} got      ${textOfValue(got[key])}`,
  ])
}

function nodeLine(node: FlowNode): string {
  const { id, type, parent, name, incoming, outgoing, cites, ...more } = node
  const plain = Object.entries(more).filter(([key, value]) => value !== undefined && !isUsual(node, key, value))
  return `  ${id}: ${type}${parent ? ` in ${parent}` : ''}${plain.length > 0 ? ` ${textOfValue(Object.fromEntries(plain))}` : ''}`
}

const USUAL = ['candidateRoles', 'outcomes', 'decides', 'retries', 'headers', 'jobType']

function isUsual(node: FlowNode, key: string, value: unknown): boolean {
  if (USUAL.includes(key) || (Array.isArray(value) && value.length === 0)) return true
  if (key === 'interrupting' && node.type === 'startEvent') return value === true
  return key === 'defaultFlow' || (isActivity(node) && key === 'documentation')
}

/** A trial as one line of JSON, to be kept in `cases/`. */
export function writeTrial({ process, start, steps }: Trial): string {
  const kept = { ...process, nodes: [...process.nodes.values()], flows: [...process.flows.values()] }
  return JSON.stringify({ process: kept, start, steps })
}

/** Reads what {@link writeTrial} wrote. */
export function readTrial(text: string): Trial {
  const { process, start, steps } = JSON.parse(text) as KeptTrial
  const nodes = new Map(process.nodes.map((node) => [node.id, node]))
  const flows = new Map(process.flows.map((flow) => [flow.id, flow]))
  return { process: { ...process, nodes, flows }, start, steps }
}

interface KeptTrial extends Omit<Trial, 'process'> {
  process: Omit<Process, 'nodes' | 'flows'> & { nodes: FlowNode[]; flows: SequenceFlow[] }
}
