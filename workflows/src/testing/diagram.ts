import { eventDefinitionsOf, rootDefinitionsOf, triggersOf } from './diagram-events.ts'
import { readSketch, type SketchNode, type SketchScope, xml } from './diagram-words.ts'

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
 * lane so role=chuyen-vien: nop, duyet
 * ```
 *
 * `a > b > c` draws flows with the ids `a_b`, `b_c`; a condition or `default` belongs to the last one. `id: kind key=value` says what a node
 * is. Without such a line `start…`, `end…`, `xor…`, `and…`, `or-1`, `event-1`, `complex-1` are what they are called, the rest are user tasks.
 *
 * - **Tasks**: `task manual user service send receive script rule call`. `type` of a job, `message` and `key` of a receive task, `process`,
 *   `propagateParent` and `propagateChild` of a call; `in.x` and `out.x` are mappings, `header.x` a header, `outcomes=field:value,…` buttons,
 *   `cites` a citation.
 * - **Scopes**: `sub event-sub transaction adhoc`, also before the brace: `khoi: adhoc complete='=xong' {`. Of an ad-hoc one: `complete`,
 *   `ordering=sequential`, `cancelRemaining=false`, `active`, `gather` and `gatherElement`.
 * - **Listeners**: `listen=start:a,end:b` of any element, `tell=creating:a,completing:b` of a user task, each with its job type; `header.x` is the
 *   element's own.
 * - **Loops**: `loop='=i < 3'` or `loop=true`, `loopMax`, `loopBefore=true`; `each='=ds'` or `times=3`, `item`, `collect`, `collectElement`,
 *   `sequential=true`, `until`.
 * - **Gateways**: `xor and or event complex`. `instantiate=true`, `parallel=true` of an event-based one, `activation` of a complex one.
 * - **Events**: `start end catch throw boundary` with their triggers as keys: `message signal condition error escalation compensation cancel link
 *   terminate date duration cycle workingDays`; `any` or `all` leaves the code or activity open; several keys, or `message=a|b`, make a
 *   multiple event, `parallel=true` a parallel one; `filter` and `changes` of a condition. `interrupting=false` of a start event, `on=a cancels=false` on a border; `key` of a
 *   message, `type` of a message that a worker sends. A trigger alone is a kind too: `timer message signal condition error escalation
 *   compensation cancel link`, with `name`. `b: compensation on=a handler=huy` makes `huy` the handler.
 * - Any other type of BPMN goes by its name; `raw` is XML inside the element, `ext` inside its extension elements.
 */
export function bpmn(text: string, id = 'p'): string {
  return fileOf([{ id, sketch: readSketch(text) }], '')
}

/**
 * A file with a pool for each process, drawn as by `bpmn`; message flows by the ids of their ends.
 *
 * @example bpmnOf({ don: 'start > gui > end', so: 'start-2 > nhan > end-2' }, [['gui', 'nhan']])
 */
export function bpmnOf(pools: Record<string, string>, messageFlows: [source: string, target: string][] = []): string {
  const drawn = Object.entries(pools).map(([id, text]) => ({ id, sketch: readSketch(text) }))
  const participants = drawn.map(({ id }) => `<bpmn:participant id="pool-${id}" name="${id}" processRef="${id}"/>`)
  const flows = messageFlows.map(
    ([from, to]) => `<bpmn:messageFlow id="${from}__${to}" sourceRef="${from}" targetRef="${to}"/>`,
  )
  return fileOf(
    drawn,
    `<bpmn:collaboration id="collaboration">${[...participants, ...flows].join('')}</bpmn:collaboration>`,
  )
}

function fileOf(processes: { id: string; sketch: SketchScope }[], collaboration: string): string {
  const definitions = processes.flatMap(({ sketch }) => [...all(sketch)].flatMap(rootDefinitionsOf))
  const drawn = processes.map(
    ({ id, sketch }) =>
      `<bpmn:process id="${id}" name="${id}" isExecutable="true">\n${writeScope(sketch)}\n</bpmn:process>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:statecraft="urn:statecraft:bpmn:1" targetNamespace="urn:test">
${[...definitions, collaboration].join('\n')}
${drawn.join('\n')}
</bpmn:definitions>`
}

function* all(scope: SketchScope): Generator<SketchNode> {
  for (const node of scope.nodes.values()) {
    yield node
    if (node.inside) yield* all(node.inside)
  }
}

function writeScope(scope: SketchScope): string {
  const nodes = [...scope.nodes.values()].map((node) => writeNode(node, scope))
  const flows = scope.flows.map(({ id, source, target, condition }) => {
    const inner = condition ? expression('conditionExpression', condition) : ''
    return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inner}</bpmn:sequenceFlow>`
  })
  const handlers = [...scope.nodes.values()].filter(({ given }) => given.handler)
  const associations = handlers.map(
    ({ id, given }) =>
      `<bpmn:association id="${id}_${given.handler}" associationDirection="One" sourceRef="${id}" targetRef="${given.handler}"/>`,
  )
  return [writeLanes(scope), ...nodes, ...flows, ...associations].filter(Boolean).join('\n')
}

function writeLanes({ lanes }: SketchScope): string {
  if (lanes.length === 0) return ''
  const written = lanes.map(({ id, given, nodes }) => {
    const role = given.role
      ? `<bpmn:extensionElements><statecraft:role ref="${xml(given.role)}"/></bpmn:extensionElements>`
      : ''
    const refs = nodes.map((node) => `<bpmn:flowNodeRef>${node}</bpmn:flowNodeRef>`).join('')
    return `<bpmn:lane id="${id}" name="${xml(given.title ?? id)}">${role}${refs}</bpmn:lane>`
  })
  return `<bpmn:laneSet id="lanes-${lanes[0]!.id}">${written.join('')}</bpmn:laneSet>`
}

const expression = (name: string, text: string) =>
  `<bpmn:${name} xsi:type="bpmn:tFormalExpression">${xml(text)}</bpmn:${name}>`

const TYPES: Record<string, string> = {
  manual: 'manualTask',
  user: 'userTask',
  service: 'serviceTask',
  send: 'sendTask',
  receive: 'receiveTask',
  script: 'scriptTask',
  rule: 'businessRuleTask',
  call: 'callActivity',
  sub: 'subProcess',
  'event-sub': 'subProcess',
  adhoc: 'adHocSubProcess',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  or: 'inclusiveGateway',
  event: 'eventBasedGateway',
  complex: 'complexGateway',
  start: 'startEvent',
  end: 'endEvent',
  throw: 'intermediateThrowEvent',
  boundary: 'boundaryEvent',
  error: 'boundaryEvent',
  cancel: 'boundaryEvent',
  compensation: 'boundaryEvent',
  escalation: 'boundaryEvent',
}
const CATCHES = new Set(['catch', 'timer', 'message', 'signal', 'condition', 'link'])

function writeNode(node: SketchNode, scope: SketchScope): string {
  const type = node.given.on ? 'boundaryEvent' : CATCHES.has(node.kind) ? 'intermediateCatchEvent' : TYPES[node.kind]
  const extensions = extensionsOf(node)
  const parts = [
    extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`,
    eventDefinitionsOf(node),
    loopOf(node.given),
    completionOf(node),
    node.given.raw,
    node.inside && writeScope(node.inside),
  ].filter(Boolean)
  return `<bpmn:${type ?? node.kind} ${attributesOf(node, scope)}>${parts.join('')}</bpmn:${type ?? node.kind}>`
}

function attributesOf(node: SketchNode, scope: SketchScope): string {
  const { id, kind, given } = node
  const fallback = scope.flows.find((flow) => flow.source === id && flow.isDefault)
  const isHandler = [...scope.nodes.values()].some((other) => other.given.handler === id)
  const written: Record<string, string | undefined> = {
    id,
    name: given.title,
    attachedToRef: given.on,
    cancelActivity: given.cancels,
    isInterrupting: given.interrupting,
    parallelMultiple: given.parallel && kind !== 'event' ? given.parallel : undefined,
    eventGatewayType: given.parallel && kind === 'event' ? 'Parallel' : undefined,
    instantiate: given.instantiate,
    triggeredByEvent: kind === 'event-sub' ? 'true' : undefined,
    isForCompensation: isHandler ? 'true' : undefined,
    messageRef: kind === 'receive' && triggersOf(node).length > 0 ? `message-${id}` : undefined,
    ordering: given.ordering === 'sequential' ? 'Sequential' : given.ordering,
    cancelRemainingInstances: given.cancelRemaining,
    default: fallback?.id,
  }
  return Object.entries(written)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}="${xml(value)}"`)
    .join(' ')
}

function loopOf(given: Record<string, string>): string {
  const { loop, loopBefore, loopMax, times, each, sequential, until } = given
  if (loop)
    return `<bpmn:standardLoopCharacteristics${loopBefore ? ` testBefore="${loopBefore}"` : ''}${loopMax ? ` loopMaximum="${loopMax}"` : ''}>${loop === 'true' ? '' : expression('loopCondition', loop)}</bpmn:standardLoopCharacteristics>`
  if (!times && !each) return ''
  const zeebe = element('zeebe:loopCharacteristics', {
    inputCollection: each,
    inputElement: given.item,
    outputCollection: given.collect,
    outputElement: given.collectElement,
  })
  return [
    `<bpmn:multiInstanceLoopCharacteristics${sequential ? ` isSequential="${sequential}"` : ''}>`,
    zeebe && `<bpmn:extensionElements>${zeebe}</bpmn:extensionElements>`,
    times && expression('loopCardinality', times),
    until && expression('completionCondition', until),
    '</bpmn:multiInstanceLoopCharacteristics>',
  ].join('')
}

function completionOf({ kind, given }: SketchNode): string {
  if (kind === 'adhoc' && given.complete) return expression('completionCondition', given.complete)
  return kind === 'complex' && given.activation ? expression('activationCondition', given.activation) : ''
}

function element(name: string, attributes: Record<string, string | undefined>): string {
  const written = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return written.length > 0 ? `<${name} ${written.map(([key, value]) => `${key}="${xml(value)}"`).join(' ')}/>` : ''
}

/** `start:a,end:b`: an event and a job type each. */
function listenersOf(kind: 'execution' | 'task', written: string | undefined): string {
  if (!written) return ''
  const listeners = written.split(',').map((one) => {
    const [eventType, ...type] = one.split(':')
    return element(`zeebe:${kind}Listener`, { eventType, type: type.join(':') })
  })
  return `<zeebe:${kind}Listeners>${listeners.join('')}</zeebe:${kind}Listeners>`
}

function extensionsOf({ kind, given }: SketchNode): string {
  const mappings = Object.entries(given).flatMap(([key, source]) => {
    const [, way, target] = /^(in|out)\.(.+)$/.exec(key) ?? []
    return way ? [`<zeebe:${way}put source="${xml(source)}" target="${target}"/>`] : []
  })
  const headers = Object.entries(given).flatMap(([key, value]) =>
    key.startsWith('header.') ? [`<zeebe:header key="${key.slice('header.'.length)}" value="${xml(value)}"/>`] : [],
  )
  const buttons = (given.outcomes?.split(',') ?? []).map((pair) => pair.split(':'))
  const type = given.type ?? (kind === 'service' || kind === 'send' ? 'viec' : undefined)
  return [
    ...buttons.map(([field, value]) => element('statecraft:outcome', { field, value })),
    headers.length > 0 ? `<zeebe:taskHeaders>${headers.join('')}</zeebe:taskHeaders>` : '',
    element('zeebe:formDefinition', { formId: given.form }),
    element('zeebe:assignmentDefinition', { candidateGroups: given.roles, assignee: given.assignee }),
    type ? element('zeebe:taskDefinition', { type, retries: given.retries }) : '',
    element('zeebe:script', { expression: given.expression, resultVariable: given.expression && given.result }),
    element('zeebe:calledDecision', { decisionId: given.decision, resultVariable: given.decision && given.result }),
    element('zeebe:calledElement', {
      processId: given.process,
      propagateAllParentVariables: given.propagateParent,
      propagateAllChildVariables: given.propagateChild,
    }),
    element('zeebe:adHoc', {
      activeElementsCollection: given.active,
      ...(kind === 'adhoc' && { outputCollection: given.gather, outputElement: given.gatherElement }),
    }),
    listenersOf('execution', given.listen),
    listenersOf('task', given.tell),
    element('statecraft:deadline', { workingDays: given.deadline }),
    element('statecraft:workingDays', { value: given.workingDays }),
    element('statecraft:posting', { title: given.posting, items: given.posting && given.items }),
    element('statecraft:citation', { ref: given.cites }),
    mappings.length > 0 ? `<zeebe:ioMapping>${mappings.join('')}</zeebe:ioMapping>` : '',
    given.ext ?? '',
  ].join('')
}
