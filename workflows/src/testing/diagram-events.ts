import { type SketchNode, xml } from './diagram-words.ts'

/** One event definition of a sketched event. */
interface Trigger {
  type: string
  value: string
  /** Ending of the ids that belong to it: empty for the first. */
  nth: string
}

const TIMES = ['date', 'duration', 'cycle', 'workingDays']
const NAMED = [
  'message',
  'signal',
  'condition',
  'error',
  'escalation',
  'compensation',
  'cancel',
  'link',
  'terminate',
] as const

/** Positions that an event can be sketched in; kinds called like a trigger catch it, or stand on a border where there is an `on`. */
const POSITIONS = new Set(['start', 'end', 'catch', 'throw', 'boundary', 'timer', ...NAMED])

/** Values that say only that there is such a trigger. */
const ANY = new Set(['any', 'all', 'true'])

/** What an event waits for or throws, in the order it is written; `|` separates several of a kind. */
export function triggersOf({ kind, given }: SketchNode): Trigger[] {
  if (!POSITIONS.has(kind)) return kind === 'receive' ? [trigger('message', given.message ?? '', 0)] : []
  const found = Object.keys(given).flatMap((key): [string, string][] => {
    if (TIMES.includes(key)) return [['timer', key]]
    if ((NAMED as readonly string[]).includes(key)) return given[key]!.split('|').map((value) => [key, value])
    return []
  })
  const isShort = kind === 'timer' || (NAMED as readonly string[]).includes(kind)
  if (isShort && !found.some(([type]) => type === kind)) found.unshift([kind, given.name ?? ''])
  return found.map(([type, value], at) => trigger(type, value, at))
}

const trigger = (type: string, value: string, at: number): Trigger => ({
  type,
  value,
  nth: at === 0 ? '' : `-${at + 1}`,
})

/** Messages, signals, errors and escalations stand beside the process. */
export function rootDefinitionsOf(node: SketchNode): string[] {
  const keys = node.given.key?.split('|') ?? []
  let messages = 0
  return triggersOf(node).flatMap(({ type, value, nth }) => {
    const id = `${type}-${node.id}${nth}`
    if (type === 'message') {
      const key = keys[messages++] ?? keys[0] ?? ''
      return `<bpmn:message id="${id}" name="${xml(value || node.id)}"><bpmn:extensionElements><zeebe:subscription correlationKey="${xml(key)}"/></bpmn:extensionElements></bpmn:message>`
    }
    if (type === 'signal') return `<bpmn:signal id="${id}" name="${xml(value || node.id)}"/>`
    if (type === 'error' && value && !ANY.has(value)) return `<bpmn:error id="${id}" errorCode="${xml(value)}"/>`
    if (type === 'escalation' && value && !ANY.has(value))
      return `<bpmn:escalation id="${id}" escalationCode="${xml(value)}"/>`
    return []
  })
}

/** The event definitions inside an event. */
export function eventDefinitionsOf(node: SketchNode): string {
  if (node.kind === 'receive') return ''
  return triggersOf(node)
    .map((one) => eventDefinition(node, one))
    .join('')
}

function eventDefinition({ id, given }: SketchNode, { type, value, nth }: Trigger): string {
  const ref = (name: string) => (value && !ANY.has(value) ? ` ${name}="${type}-${id}${nth}"` : '')
  switch (type) {
    case 'timer':
      return `<bpmn:timerEventDefinition>${timeOf(value, given[value])}</bpmn:timerEventDefinition>`
    case 'message':
      return `<bpmn:messageEventDefinition messageRef="message-${id}${nth}"/>`
    case 'signal':
      return `<bpmn:signalEventDefinition signalRef="signal-${id}${nth}"/>`
    case 'condition':
      return `<bpmn:conditionalEventDefinition>${filterOf(given)}<bpmn:condition xsi:type="bpmn:tFormalExpression">${xml(value)}</bpmn:condition></bpmn:conditionalEventDefinition>`
    case 'error':
      return `<bpmn:errorEventDefinition${ref('errorRef')}/>`
    case 'escalation':
      return `<bpmn:escalationEventDefinition${ref('escalationRef')}/>`
    case 'compensation':
      return `<bpmn:compensateEventDefinition${value && !ANY.has(value) ? ` activityRef="${value}"` : ''}/>`
    case 'link':
      return `<bpmn:linkEventDefinition name="${xml(value || id)}"/>`
    default:
      return `<bpmn:${type}EventDefinition/>`
  }
}

function filterOf({ filter, changes }: Record<string, string>): string {
  const attributes = [filter && `variableNames="${filter}"`, changes && `variableEvents="${changes}"`].filter(Boolean)
  if (attributes.length === 0) return ''
  return `<bpmn:extensionElements><zeebe:conditionalFilter ${attributes.join(' ')}/></bpmn:extensionElements>`
}

/** Working days are an extension element of the event itself. */
function timeOf(key: string, text = ''): string {
  if (!text || key === 'workingDays') return ''
  const name = `time${key.charAt(0).toUpperCase()}${key.slice(1)}`
  return `<bpmn:${name}>${xml(text)}</bpmn:${name}>`
}
