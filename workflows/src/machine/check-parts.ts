import { isFeel, type JsonObject, type JsonValue, parseExpression } from '@statecraft/forms'
import { ACTIONS, GUARDS, INPUT_KEYS, isObject, isWaitSource, listOf, type WaitSource } from './definition.ts'
import { isDelay, isDelayText } from './delay.ts'
import { type Names, named } from './names.ts'

/** What the checks of one machine share. */
export interface Checking {
  root: JsonObject
  names: Names
  tell(element: string, code: string, params?: JsonObject): void
  /** Other files that are named, with the element that does. */
  files: [string, string][]
  /** The machine's own place, where it stands inside another. */
  at: string
  prefix?: string
}

/** Every FEEL text of a value can be read. */
export function checkFeelIn({ tell }: Checking, at: string, value: JsonValue, use: string): void {
  if (typeof value === 'string') {
    if (!isFeel(value)) return
    for (const { code, params } of parseExpression(value).diagnostics) tell(at, code, { source: value, ...params, use })
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) checkFeelIn({ tell } as Checking, at, one as JsonValue, use)
  }
}

/** The names of `setup` stand for something, and for nothing that leads back to itself. */
export function checkNames(checking: Checking): void {
  const { root, names, tell, at } = checking
  const { setup } = root
  if (setup === undefined) return
  if (!isObject(setup)) return void tell(at, 'machine-value-wrong', { key: 'setup', expected: 'object' })
  for (const [part, known] of Object.entries(setup)) {
    if (!['guards', 'actions', 'delays', 'actors'].includes(part))
      tell(at, 'machine-key-unknown', { key: `setup.${part}` })
    else if (!isObject(known)) tell(at, 'machine-value-wrong', { key: `setup.${part}`, expected: 'object' })
  }
  const own = (part: string) => (isObject(setup[part]) ? Object.entries(setup[part]) : [])
  for (const [name, guard] of own('guards')) {
    if (reserved(name)) tell(at, 'machine-name-taken', { name })
    else checkGuard(checking, at, guard)
  }
  for (const [name, actions] of own('actions')) {
    if (reserved(name)) tell(at, 'machine-name-taken', { name })
    else if (leadsBack(names.actions, name)) tell(at, 'machine-name-in-ring', { name })
    else checkActions(checking, at, actions)
  }
  for (const [name] of own('guards')) if (leadsBack(names.guards, name)) tell(at, 'machine-name-in-ring', { name })
  for (const [name, delay] of own('delays')) {
    if (isDelayText(name)) tell(at, 'machine-name-taken', { name })
    else if (!isDelay(delay)) tell(at, 'machine-delay-invalid', { value: delay })
    else checkFeelIn(checking, at, delay, 'timer')
  }
  for (const [name] of own('actors'))
    if (isWaitSource(name) || name.includes('.')) tell(at, 'machine-name-taken', { name })
}

const reserved = (name: string) =>
  isFeel(name) ||
  name === 'assign' ||
  Object.hasOwn(ACTIONS, name) ||
  Object.hasOwn(GUARDS, name) ||
  /^(xstate|statecraft)\./.test(name)

function leadsBack(names: JsonObject, name: string, seen: string[] = []): boolean {
  if (seen.includes(name)) return name === seen[0]
  return namesIn(named(names, name)).some((one) => leadsBack(names, one, [...seen, name]))
}

/** The names that a guard or a list of actions mentions. */
function namesIn(value: JsonValue | undefined): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string') return [one]
    if (!isObject(one)) return []
    const params = isObject(one.params) ? one.params : {}
    return [...(typeof one.type === 'string' ? [one.type] : []), ...namesIn(params.guards), ...namesIn(params.guard)]
  })
}

/** A guard is FEEL, a name, or one of the closed list. */
export function checkGuard(checking: Checking, at: string, guard: JsonValue): void {
  const { names, tell } = checking
  const name = isObject(guard) ? guard.type : guard
  if (typeof name !== 'string')
    return void tell(at, 'machine-guard-unknown', { guard: name ?? null, known: Object.keys(GUARDS).join(', ') })
  if (isFeel(name)) return void checkFeelIn(checking, at, name, 'condition')
  if (named(names.guards, name) !== undefined) return
  if (isFunctionText(name))
    return void tell(at, 'machine-not-durable', { reason: 'function-text', text: name.slice(0, 80) })
  if (!Object.hasOwn(GUARDS, name))
    return void tell(at, 'machine-guard-unknown', { guard: name, known: Object.keys(GUARDS).join(', ') })
  const params = paramsOf(checking, at, isObject(guard) ? guard.params : undefined, name, GUARDS[name]!)
  for (const one of [...listOf(params.guards), ...listOf(params.guard)]) checkGuard(checking, at, one)
  if (typeof params.expression === 'string')
    checkFeelIn(checking, at, isFeel(params.expression) ? params.expression : `=${params.expression}`, 'condition')
}

/** Actions are names or of the closed list. */
export function checkActions(checking: Checking, at: string, actions: JsonValue | undefined): void {
  for (const action of listOf(actions)) checkAction(checking, at, action)
}

function checkAction(checking: Checking, at: string, action: JsonValue): void {
  const { names, tell } = checking
  const type = isObject(action) ? action.type : action
  const known = ['assign', ...Object.keys(ACTIONS)].join(', ')
  if (typeof type !== 'string') return void tell(at, 'machine-action-unknown', { action: type ?? null, known })
  if (named(names.actions, type) !== undefined) return
  if (isFunctionText(type))
    return void tell(at, 'machine-not-durable', { reason: 'function-text', text: type.slice(0, 80) })
  const given = isObject(action) ? action.params : undefined
  if (type === 'assign') {
    if (!isObject(given) && !(typeof given === 'string' && isFeel(given)))
      return void tell(at, 'machine-value-wrong', { key: 'assign.params', expected: 'object, "= …"' })
    return void checkFeelIn(checking, at, given, 'script')
  }
  if (!Object.hasOwn(ACTIONS, type)) return void tell(at, 'machine-action-unknown', { action: type, known })
  const params = paramsOf(checking, at, given, type, ACTIONS[type]!)
  if (params.delay !== undefined) checkDelay(checking, at, params.delay)
  if (params.event !== undefined) checkSent(checking, at, params.event)
  if (typeof params.id === 'string' && isFeel(params.id) && params.delay !== undefined)
    tell(at, 'machine-value-wrong', { key: `${type}.id`, expected: 'text' })
  if (type === 'spawnChild') {
    if (isWaitSource(params.src)) checkInput(checking, at, params.src, params.input)
    else if (typeof params.src !== 'string' || named(names.actors, params.src) === undefined)
      tell(at, 'machine-actor-unknown', { src: params.src ?? null })
  } else checkFeelIn(checking, at, params, 'expression')
}

/** A delay where it is used: one by itself, or a name of `setup.delays`. */
function checkDelay(checking: Checking, at: string, delay: JsonValue): void {
  if (typeof delay === 'string' && named(checking.names.delays, delay) !== undefined) return
  if (!isDelay(delay)) checking.tell(at, 'machine-delay-invalid', { value: delay })
}

/** Events that a machine sends are its own: one of XState's would pass for an answer or a deadline. */
function checkSent({ tell }: Checking, at: string, event: JsonValue): void {
  const type = isObject(event) ? event.type : event
  if (typeof type !== 'string' || type === '') tell(at, 'machine-event-invalid', { value: event })
  else if (type === '*' || type.startsWith('xstate.')) tell(at, 'machine-event-reserved', { event: type })
}

/** The input of a wait, as far as it is written out. */
export function checkInput(checking: Checking, at: string, src: WaitSource, input: JsonValue | undefined): void {
  if (input === undefined || (typeof input === 'string' && isFeel(input))) {
    if (typeof input === 'string') checkFeelIn(checking, at, input, 'input')
    const needed = {
      job: 'type',
      message: 'message',
      signal: 'signal',
      condition: 'condition',
      case: 'process',
    } as const
    if (input === undefined && src in needed)
      checking.tell(at, 'machine-input-missing', { src, key: needed[src as keyof typeof needed] })
    return
  }
  if (!isObject(input)) return void checking.tell(at, 'machine-value-wrong', { key: 'input', expected: 'object' })
  for (const key of Object.keys(input))
    if (!INPUT_KEYS[src].includes(key))
      checking.tell(at, 'machine-input-unknown', { src, key, known: INPUT_KEYS[src].join(', ') })
  const needed: Partial<Record<WaitSource, string[]>> = {
    job: ['type'],
    message: ['message'],
    signal: ['signal'],
    condition: ['condition'],
    case: ['process'],
    timer: ['duration', 'date', 'workingDays'],
  }
  const keys = needed[src]
  if (keys && keys.filter((key) => input[key] !== undefined).length !== 1)
    checking.tell(at, 'machine-input-missing', { src, key: keys.join(', ') })
  checkFeelIn(checking, at, input, 'input')
}

function paramsOf(
  checking: Checking,
  at: string,
  given: JsonValue | undefined,
  type: string,
  keys: readonly string[],
): JsonObject {
  const params = isObject(given) ? given : {}
  const known = keys.map((key) => key.replace('*', ''))
  for (const key of Object.keys(params))
    if (!known.includes(key)) checking.tell(at, 'machine-input-unknown', { src: type, key, known: known.join(', ') })
  for (const key of keys)
    if (key.endsWith('*') && params[key.slice(0, -1)] === undefined)
      checking.tell(at, 'machine-input-missing', { src: type, key: key.slice(0, -1) })
  return params
}

const isFunctionText = (text: string) => /=>|^\s*(async\s+)?function\b/.test(text)
