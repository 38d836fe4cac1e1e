import type { FlowNode, Mapping, NodeBase, Outcome, Process } from '../process.ts'

/**
 * A process drawn in lines of text, for tests and for the examples of `docs/checks.md`:
 *
 * ```
 * start > nop > xor
 * nop: user "Nộp hồ sơ" form=don role=nhan-vien
 * xor > duyet if = ketQua = "dat"
 * xor > nop default
 * duyet > end
 * ```
 *
 * A line `a > b > c` draws flows (`a_b`, `b_c`), a condition or `default` belongs to its last one; `id: kind "Name" key=value` says what a node is. Without such a line, `start…`, `end…`,
 * `xor…` and `and…` are what they are called and everything else is a user task of the role `nhan-vien`.
 */
export function sketchProcess(text: string): Process {
  const process: Process = { id: 'sketch', name: 'sketch', nodes: new Map(), flows: new Map(), lanes: [] }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  for (const line of lines) if (isNode(line)) declare(process, line)
  for (const line of lines) if (!isNode(line)) connect(process, line)
  return process
}

const isNode = (line: string) => /^[\w-]+:/.test(line)

function connect(process: Process, line: string): void {
  const [, path, condition, isDefault] = /^(.*?)(?:\s+if\s+(=.*)|\s+(default))?$/.exec(line)!
  const ids = path!.split('>').map((id) => id.trim())
  for (const id of ids) if (!process.nodes.has(id)) declare(process, `${id}: ${kindByName(id)}`)
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
  return /^(start|end|xor|and)/.exec(id)?.[1] ?? 'user role=nhan-vien'
}

function declare(process: Process, line: string): void {
  const [, id, kind, rest] = /^([\w-]+):\s*([\w-]+)(.*)$/.exec(line)!
  const options = optionsOf(rest!)
  const base: NodeBase = {
    id: id!,
    name: /"([^"]*)"/.exec(rest!.replace(/[\w.]+="[^"]*"/g, ''))?.[1] ?? '',
    ...(options.in && { parent: options.in }),
    incoming: [],
    outgoing: [],
    cites: [],
  }
  process.nodes.set(id!, { ...base, ...detailsOf(kind!, options) } as FlowNode)
}

function detailsOf(kind: string, options: Record<string, string>): object {
  const activity = { inputs: mappings(options, 'input.'), outputs: mappings(options, 'output.') }
  const caught = { outputs: activity.outputs, trigger: triggerOf(kind, options) }
  switch (kind) {
    case 'start':
      return { type: 'startEvent' }
    case 'end':
      return { type: 'endEvent', trigger: { type: 'none' } }
    case 'terminate':
      return { type: 'endEvent', trigger: { type: 'terminate' } }
    case 'error':
      return { type: 'endEvent', trigger: { type: 'error', code: options.code ?? 'loi' } }
    case 'xor':
      return { type: 'exclusiveGateway', ...(options.default && { defaultFlow: options.default }) }
    case 'and':
      return { type: 'parallelGateway' }
    case 'user':
      return { type: 'userTask', ...activity, ...userTask(options) }
    case 'service':
      return { type: 'serviceTask', ...activity, jobType: options.job ?? '', retries: 3, headers: headersOf(options) }
    case 'script':
      return {
        type: 'scriptTask',
        ...activity,
        expression: options.value ?? '= 1',
        resultVariable: options.result ?? '',
      }
    case 'decision':
      return {
        type: 'businessRuleTask',
        ...activity,
        decision: options.calls ?? '',
        resultVariable: options.result ?? '',
      }
    case 'subprocess':
      return { type: 'subProcess', ...activity }
    case 'timer':
    case 'message':
      return { type: 'intermediateCatchEvent', ...caught }
    case 'timer-on':
    case 'message-on':
    case 'error-on':
      return { type: 'boundaryEvent', interrupting: true, attachedTo: options.on ?? '', ...caught }
    default:
      throw new Error(`No kind of node is called "${kind}".`)
  }
}

function userTask(options: Record<string, string>): object {
  return {
    ...(options.form && { form: options.form }),
    candidateRoles: options.role ? [options.role] : [],
    ...(options.assignee && { assignee: options.assignee }),
    ...(options.deadline && { deadlineWorkingDays: options.deadline }),
    outcomes: (options.outcomes ?? '').split(',').filter(Boolean).map(outcome),
    decides: false,
  }
}

function outcome(text: string): Outcome {
  const [field, value] = text.split(':') as [string, string]
  return { field, value, label: value, primary: false, rulesBlock: true }
}

function triggerOf(kind: string, options: Record<string, string>): object {
  if (kind.startsWith('timer')) return { type: 'timer', kind: 'duration', value: options.after ?? 'P1D' }
  if (kind.startsWith('message')) return { type: 'message', name: options.message ?? 'tin' }
  return { type: 'error', ...(options.code && { code: options.code }) }
}

function mappings(options: Record<string, string>, prefix: string): Mapping[] {
  const found = Object.entries(options).filter(([key]) => key.startsWith(prefix))
  return found.map(([key, source]) => ({ source, target: key.slice(prefix.length) }))
}

function headersOf(options: Record<string, string>): Record<string, string> {
  const found = Object.entries(options).filter(([key]) => key.startsWith('header.'))
  return Object.fromEntries(found.map(([key, value]) => [key.slice('header.'.length), value]))
}

function optionsOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w.]+)=(?:'([^']*)'|"([^"]*)"|(\S+))/g)
  return Object.fromEntries([...found].map(([, key, single, double, bare]) => [key!, single ?? double ?? bare!]))
}
