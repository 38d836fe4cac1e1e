/**
 * BPMN XML drawn in lines of text, for tests and for the examples of the docs:
 *
 * ```
 * start > nop > xor
 * nop: user form=don roles=nhan-vien deadline='=settings.han'
 * xor > duyet if =ketQua = "dat"
 * xor > nop default
 * duyet > end
 * khoi {
 *   start-1 > viec > end-1
 * }
 * qua-han: timer on=nop duration=P5D
 * qua-han > end
 * ```
 *
 * `a > b > c` draws flows with the ids `a_b`, `b_c`; a condition or `default` belongs to the last one. `id: kind key=value` says
 * what a node is: `user service script rule xor and start end timer message error sub`, or any other type of BPMN by its name;
 * `on` puts an event on the border of an activity. `in.x` and `out.x` are mappings, `header.x` a header, `outcomes=field:value,…`
 * buttons, `cites` a citation, `raw` XML inside the element. Without such a line `start…`, `end…`, `xor…`, `and…` are what they are
 * called, and the rest are user tasks.
 */
export function bpmn(text: string, id = 'p'): string {
  const root: Scope = { nodes: new Map(), flows: [] }
  const stack = [root]
  for (const line of text.split('\n').map((one) => one.trim())) {
    const scope = stack.at(-1)!
    const opened = /^([\w.-]+)\s*\{$/.exec(line)
    if (opened) stack.push(openScope(scope, opened[1]!))
    else if (line === '}') stack.pop()
    else if (/^[\w.-]+:/.test(line)) declare(scope, line)
    else if (line) connect(scope, line)
  }
  const definitions = [...all(root)].flatMap((node) => definitionsOf(node))
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:statecraft="urn:statecraft:bpmn:1" targetNamespace="urn:test">
${definitions.join('\n')}
<bpmn:process id="${id}" name="${id}" isExecutable="true">
${writeScope(root)}
</bpmn:process>
</bpmn:definitions>`
}

interface Scope {
  nodes: Map<string, Node>
  flows: { id: string; source: string; target: string; condition?: string; isDefault: boolean }[]
}

interface Node {
  id: string
  kind: string
  given: Record<string, string>
  inside?: Scope
}

function openScope(scope: Scope, id: string): Scope {
  const node = scope.nodes.get(id) ?? { id, kind: 'sub', given: {} }
  node.kind = 'sub'
  node.inside = { nodes: new Map(), flows: [] }
  scope.nodes.set(id, node)
  return node.inside
}

function declare(scope: Scope, line: string): void {
  const [, id, kind, rest] = /^([\w.-]+):\s*(\S+)\s*(.*)$/.exec(line)!
  const pairs = [...rest!.matchAll(/([\w.-]+)=(?:'([^']*)'|(\S+))/g)]
  const given = Object.fromEntries(pairs.map(([, key, quoted, bare]) => [key!, quoted ?? bare!]))
  const inside = scope.nodes.get(id!)?.inside
  scope.nodes.set(id!, { id: id!, kind: kind!, given, ...(inside && { inside }) })
}

function connect(scope: Scope, line: string): void {
  const [, path, condition, isDefault] = /^(.*?)(?:\s+if\s+(=.*)|\s+(default))?$/.exec(line)!
  const ids = path!.split('>').map((one) => one.trim())
  for (const id of ids) if (!scope.nodes.has(id)) scope.nodes.set(id, { id, kind: kindByName(id), given: {} })
  for (const [at, target] of ids.slice(1).entries()) {
    const source = ids[at]!
    const isLast = at === ids.length - 2
    const same = scope.flows.filter((flow) => flow.source === source && flow.target === target).length
    const id = `${source}_${target}${same > 0 ? `_${same + 1}` : ''}`
    scope.flows.push({
      id,
      source,
      target,
      ...(isLast && condition && { condition }),
      isDefault: isLast && isDefault !== undefined,
    })
  }
}

const kindByName = (id: string) => ['start', 'end', 'xor', 'and'].find((kind) => id.startsWith(kind)) ?? 'user'

function* all(scope: Scope): Generator<Node> {
  for (const node of scope.nodes.values()) {
    yield node
    if (node.inside) yield* all(node.inside)
  }
}

function definitionsOf({ id, kind, given }: Node): string[] {
  if (kind === 'message')
    return [
      `<bpmn:message id="message-${id}" name="${xml(given.name ?? id)}"><bpmn:extensionElements><zeebe:subscription correlationKey="${xml(given.key ?? '')}"/></bpmn:extensionElements></bpmn:message>`,
    ]
  if (given.error) return [`<bpmn:error id="error-${id}" errorCode="${xml(given.error)}"/>`]
  return []
}

function writeScope(scope: Scope): string {
  const nodes = [...scope.nodes.values()].map((node) => writeNode(node, scope))
  const flows = scope.flows.map(({ id, source, target, condition }) => {
    const inner = condition
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${xml(condition)}</bpmn:conditionExpression>`
      : ''
    return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inner}</bpmn:sequenceFlow>`
  })
  return [...nodes, ...flows].join('\n')
}

const TYPES: Record<string, string> = {
  user: 'userTask',
  service: 'serviceTask',
  script: 'scriptTask',
  rule: 'businessRuleTask',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  start: 'startEvent',
  end: 'endEvent',
  timer: 'intermediateCatchEvent',
  message: 'intermediateCatchEvent',
  error: 'boundaryEvent',
  sub: 'subProcess',
}

function writeNode(node: Node, scope: Scope): string {
  const { id, kind, given } = node
  const type = given.on ? 'boundaryEvent' : (TYPES[kind] ?? kind)
  const fallback = scope.flows.find((flow) => flow.source === id && flow.isDefault)
  const attributes = [
    `id="${id}"`,
    given.title && `name="${xml(given.title)}"`,
    given.on && `attachedToRef="${given.on}"`,
    given.cancels && `cancelActivity="${given.cancels}"`,
    fallback && `default="${fallback.id}"`,
  ].filter(Boolean)
  const extensions = extensionsOf(node)
  const parts = [
    extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`,
    eventDefinitionOf(node),
    given.raw,
    node.inside && writeScope(node.inside),
  ].filter(Boolean)
  return `<bpmn:${type} ${attributes.join(' ')}>${parts.join('')}</bpmn:${type}>`
}

function eventDefinitionOf({ id, kind, given }: Node): string {
  if (kind === 'timer') {
    const written = given.date
      ? `<bpmn:timeDate>${xml(given.date)}</bpmn:timeDate>`
      : given.duration
        ? `<bpmn:timeDuration>${xml(given.duration)}</bpmn:timeDuration>`
        : given.cycle
          ? `<bpmn:timeCycle>${xml(given.cycle)}</bpmn:timeCycle>`
          : ''
    return `<bpmn:timerEventDefinition>${written}</bpmn:timerEventDefinition>`
  }
  if (kind === 'message') return `<bpmn:messageEventDefinition messageRef="message-${id}"/>`
  if (kind === 'end' && given.terminate) return '<bpmn:terminateEventDefinition/>'
  if (given.error) return `<bpmn:errorEventDefinition errorRef="error-${id}"/>`
  return kind === 'error' ? '<bpmn:errorEventDefinition/>' : ''
}

function extensionsOf({ kind, given }: Node): string {
  const mappings = Object.entries(given).flatMap(([key, source]) => {
    const [, way, target] = /^(in|out)\.(.+)$/.exec(key) ?? []
    return way ? [`<zeebe:${way}put source="${xml(source)}" target="${target}"/>`] : []
  })
  const element = (name: string, attributes: Record<string, string | undefined>) => {
    const written = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return written.length > 0 ? `<${name} ${written.map(([key, value]) => `${key}="${xml(value)}"`).join(' ')}/>` : ''
  }
  const headers = Object.entries(given).flatMap(([key, value]) =>
    key.startsWith('header.') ? [`<zeebe:header key="${key.slice('header.'.length)}" value="${xml(value)}"/>`] : [],
  )
  const buttons = (given.outcomes?.split(',') ?? []).map((pair) => pair.split(':'))
  return [
    ...buttons.map(([field, value]) => element('statecraft:outcome', { field, value })),
    headers.length > 0 ? `<zeebe:taskHeaders>${headers.join('')}</zeebe:taskHeaders>` : '',
    element('zeebe:formDefinition', { formId: given.form }),
    element('zeebe:assignmentDefinition', { candidateGroups: given.roles, assignee: given.assignee }),
    kind === 'service' ? element('zeebe:taskDefinition', { type: given.type ?? 'viec', retries: given.retries }) : '',
    element('zeebe:script', { expression: given.expression, resultVariable: given.expression && given.result }),
    element('zeebe:calledDecision', { decisionId: given.decision, resultVariable: given.decision && given.result }),
    element('statecraft:deadline', { workingDays: given.deadline }),
    element('statecraft:workingDays', { value: given.workingDays }),
    element('statecraft:posting', { title: given.posting, items: given.posting && given.items }),
    element('statecraft:citation', { ref: given.cites }),
    mappings.length > 0 ? `<zeebe:ioMapping>${mappings.join('')}</zeebe:ioMapping>` : '',
    given.ext ?? '',
  ].join('')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!)
