import { type Diagnostic, parseExpression } from '@statecraft/forms'
import type { FlowNode, Process, SequenceFlow } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { conditionsOf, expressionsOf } from './expressions.ts'
import { beginningsOf, lostIn, nextOf } from './graph.ts'
import { type KnownNames, knownNames } from './known-names.ts'
import { type SurelyWritten, surelyWritten, type Written } from './surely-written.ts'

/**
 * Every name that an expression reads was written on every path that leads there. What nothing writes at all is told by
 * `checkExpressionNames`; here a way is left on which the name is null. A text that provides for null, or asks whether a value is a certain one, is fine.
 */
export const checkWrittenOnEveryPath: Check = (process, references) => {
  const known = knownNames(process, references)
  const written = surelyWritten(process, references)
  const lost = new Set(lostIn(process))
  const met = [...process.nodes.values()].filter((node) => !lost.has(node))
  return met.flatMap((node) => [
    ...expressionsOf(node).flatMap(({ source, use, sees }) =>
      maybeMissing({ process, known, written }, node, node, source, use, sees),
    ),
    ...conditionsOf(process, node).flatMap(({ flow, source }) =>
      maybeMissing({ process, known, written }, node, process.flows.get(flow)!, source, 'condition', 'after'),
    ),
  ])
}

interface Asked {
  process: Process
  known: KnownNames
  written: SurelyWritten
}

function maybeMissing(
  { process, known, written }: Asked,
  node: FlowNode,
  element: FlowNode | SequenceFlow,
  source: string,
  use: string,
  sees: 'before' | 'inputs' | 'result' | 'after',
): Diagnostic[] {
  const here: Written = written[sees](node)
  if (here === null) return []
  const names = parseExpression(source).names.filter((name) => !written.has(here, name) && known[sees](node).has(name))
  return names
    .filter((name) => !OWN.has(name) && !bearsNull(source, name))
    .map((name) => {
      const trail = wayWithout(process, written, node, name)
      return diagnose(element, 'name-not-on-every-path', { missing: name, source, use, trail }, 'warning')
    })
}

/** Names that the engine gives where they are read. */
const OWN = new Set([
  'loopCounter',
  'activationCount',
  'waitingForStart',
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
])

/**
 * Whether a text means something where the name is null: it asks for null, or whether the value is a certain one, or is nothing but the name, so
 * that null is handed on and decides nothing.
 */
function bearsNull(source: string, name: string): boolean {
  const path = String.raw`(?<![\p{L}\p{N}_.])${name.replace(/[^\p{L}\p{N}_]/gu, String.raw`\$&`)}(?:\.[\p{L}_][\p{L}\p{N}_]*)*`
  const constant = String.raw`(?:null|true|false|"[^"]*"|-?\d+(?:\.\d+)?)`
  return [
    String.raw`^\s*=?\s*${path}\s*$`,
    String.raw`${path}\s*!?=\s*${constant}`,
    String.raw`${constant}\s*!?=\s*${path}`,
    String.raw`(?:get or else|is defined)\(\s*${path}`,
  ].some((text) => new RegExp(text, 'u').test(source.slice(0, LONGEST)))
}

/** Longer texts are not looked through. */
const LONGEST = 2_000

/** The shortest way to a node on which nothing writes a name; empty where it is not simply drawn. */
function wayWithout(process: Process, written: SurelyWritten, to: FlowNode, name: string): string[] {
  const from = new Map<FlowNode, FlowNode | null>(beginningsOf(process, undefined).map((node) => [node, null]))
  for (const [node] of from) {
    if (node === to) break
    if (written.writes(node, name)) continue
    for (const next of nextOf(process, node)) if (!from.has(next)) from.set(next, node)
  }
  const trail: string[] = []
  for (let at: FlowNode | null | undefined = from.has(to) ? to : null; at; at = from.get(at)) trail.unshift(at.id)
  return trail
}
