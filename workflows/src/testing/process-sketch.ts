import { type FlowNode, isActivity, type NodeBase, type Process } from '../process.ts'
import { detailsOf } from './sketch-node.ts'

/**
 * A process drawn in lines of text, for checks and their tests:
 *
 * ```
 * start > nop > xor
 * nop: user "Nộp hồ sơ" form=don role=nhan-vien
 * xor > duyet if = ketQua = "dat"
 * xor > nop default
 * duyet > end
 * khoi: transaction {
 *   start-1 > viec > end-1
 * }
 * ```
 *
 * A line `a > b > c` draws flows (`a_b`, `b_c`), a condition or `default` belongs to its last one; `id: kind "Name" key=value` says what a
 * node is. Without such a line, `start…`, `end…`, `xor…`, `and…`, `or-1`, `event-1`, `complex-1` are what they are called and everything else is a user
 * task of the role `nhan-vien`. A node stands in the braces around its line, or in the scope that `in=` names.
 *
 * Kinds, loops and triggers are called as in `bpmn()` (`diagram.ts`); besides: `subprocess`, `decision calls=`, `service job=`, `script value=`,
 * `terminate` and `error code=` for end events, `timer after=`, `timer-on`, `message-on` and `error-on` for boundary events, `input.x`, `output.x`.
 */
export function sketchProcess(text: string): Process {
  const process: Process = { id: 'sketch', name: 'sketch', nodes: new Map(), flows: new Map(), lanes: [] }
  const lines = linesOf(text)
  for (const { line, parent } of lines) if (isNode(line)) declare(process, line, parent)
  for (const { line, parent } of lines) if (!isNode(line)) connect(process, line, parent)
  for (const node of process.nodes.values())
    if (node.type === 'boundaryEvent' && node.trigger.type === 'compensation' && node.trigger.handler) {
      const handler = process.nodes.get(node.trigger.handler)
      if (handler && isActivity(handler)) handler.isForCompensation = true
    }
  return process
}

/** Each line with the scope whose braces stand around it. A scope without a line of its own is an embedded subprocess. */
function linesOf(text: string): { line: string; parent: string | undefined }[] {
  const stack: string[] = []
  const declared = new Set([...text.matchAll(/^\s*([\w-]+):/gm)].map((match) => match[1]!))
  return text.split('\n').flatMap((written) => {
    const line = written.trim()
    const parent = stack.at(-1)
    if (line === '') return []
    if (line === '}') {
      stack.pop()
      return []
    }
    const [, id, rest] = /^([\w-]+)(:.*)?\s*\{$/.exec(line) ?? []
    if (!id) return [{ line, parent }]
    stack.push(id)
    if (rest) return [{ line: id + rest, parent }]
    return declared.has(id) ? [] : [{ line: `${id}: subprocess`, parent }]
  })
}

const isNode = (line: string) => /^[\w-]+:/.test(line)

function connect(process: Process, line: string, parent: string | undefined): void {
  const [, path, condition, isDefault] = /^(.*?)(?:\s+if\s+(=.*)|\s+(default))?$/.exec(line)!
  const ids = path!.split('>').map((id) => id.trim())
  for (const id of ids) if (!process.nodes.has(id)) declare(process, `${id}: ${kindByName(id)}`, parent)
  for (const [at, target] of ids.slice(1).entries()) {
    const source = ids[at]!
    const id = `${source}_${target}`
    const last = at === ids.length - 2
    process.flows.set(id, { id, name: '', source, target, ...(last && condition && { condition }) })
    process.nodes.get(source)!.outgoing.push(id)
    process.nodes.get(target)!.incoming.push(id)
    if (last && isDefault) Object.assign(process.nodes.get(source)!, { defaultFlow: id })
  }
}

function kindByName(id: string): string {
  return /^(?:start|end|xor|and)|^(?:or|event|complex)(?=\d|-|$)/.exec(id)?.[0] ?? 'user role=nhan-vien'
}

function declare(process: Process, line: string, around: string | undefined): void {
  const [, id, kind, rest] = /^([\w-]+):\s*([\w-]+)(.*)$/.exec(line)!
  const given = optionsOf(rest!)
  const parent = given.in ?? around
  const base: NodeBase = {
    id: id!,
    name: /"([^"]*)"/.exec(rest!.replace(/[\w.]+="[^"]*"/g, ''))?.[1] ?? '',
    ...(parent && { parent }),
    incoming: [],
    outgoing: [],
    cites: [],
  }
  process.nodes.set(id!, { ...base, ...detailsOf(kind!, given) } as FlowNode)
}

function optionsOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w.]+)=(?:'([^']*)'|"([^"]*)"|(\S+))/g)
  return Object.fromEntries([...found].map(([, key, single, double, bare]) => [key!, single ?? double ?? bare!]))
}
