import type { Diagnostic, JsonObject, JsonValue } from '@statecraft/forms'
import { type Checking, checkActions, checkFeelIn, checkGuard, checkInput, checkNames } from './check-parts.ts'
import { elementOf, isObject, isWaitSource, listOf, machineLimits } from './definition.ts'
import { isDelayText } from './delay.ts'
import { childOf, named, namesOf } from './names.ts'
import { targetFault } from './target.ts'

export interface ReadMachine {
  /** Absent when nothing of it can be used. */
  machine?: JsonObject
  diagnostics: Diagnostic[]
  /** Ids of other files whose machines it invokes, with the state that does. */
  files: [string, string][]
}

const STATE_KEYS = [
  'id',
  'type',
  'initial',
  'history',
  'target',
  'states',
  'entry',
  'exit',
  'invoke',
  'always',
  'on',
  'after',
  'onDone',
  'tags',
  'meta',
  'description',
  'output',
]
const ROOT_KEYS = [...STATE_KEYS, 'context', 'setup', 'events', 'version', '$schema']
const TRANSITION_KEYS = ['target', 'guard', 'actions', 'reenter', 'description', 'meta']
const INVOKE_KEYS = ['id', 'src', 'input', 'onDone', 'onError', 'description', 'meta', 'systemId', 'onSnapshot']
const TYPES = ['atomic', 'compound', 'parallel', 'final', 'history']

/** Reads a `*.machine.json` within bounds and tells everything in it that could not run, each with the place of its state. */
export function readMachine(text: string): ReadMachine {
  const diagnostics: Diagnostic[] = []
  const tell = (element: string, code: string, params: JsonObject = {}) => {
    const type = element === '' ? 'process' : 'state'
    diagnostics.push({ code, severity: 'error', element, params: { type, ...params } })
  }
  const files: [string, string][] = []
  const machine = parsed(text, tell)
  if (!machine) return { diagnostics, files }
  const id = machine.id
  if (typeof id !== 'string' || !/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(id))
    tell('', 'machine-id-invalid', { id: id ?? null })
  if (countStates(machine) > machineLimits.states)
    tell('', 'machine-too-large', { what: 'states', limit: machineLimits.states })
  else checkMachine({ root: machine, names: namesOf(machine), tell, files, at: '' })
  return { ...(typeof id === 'string' && { machine }), diagnostics, files }
}

function parsed(text: string, tell: Checking['tell']): JsonObject | undefined {
  if (text.length > machineLimits.bytes) {
    tell('', 'machine-too-large', { what: 'bytes', limit: machineLimits.bytes })
    return undefined
  }
  let value: JsonValue
  try {
    value = JSON.parse(text) as JsonValue
  } catch (error) {
    tell('', 'machine-not-json', { message: (error as Error).message })
    return undefined
  }
  if (!isObject(value)) tell('', 'machine-not-json', { message: 'an object is expected' })
  else if (isDeep(value, machineLimits.depth)) tell('', 'machine-too-deep', { limit: machineLimits.depth })
  else if (hasReservedKey(value)) tell('', 'machine-key-unknown', { key: '__proto__' })
  else return value
  return undefined
}

function isDeep(value: JsonValue, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((one) => isDeep(one as JsonValue, left - 1))
}

function hasReservedKey(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  const bad =
    !Array.isArray(value) && ['__proto__', 'constructor', 'prototype'].some((key) => Object.hasOwn(value, key))
  return bad || Object.values(value).some((one) => hasReservedKey(one as JsonValue))
}

function countStates(value: JsonValue): number {
  if (!isObject(value)) return 0
  const states = isObject(value.states) ? Object.values(value.states) : []
  const actors = isObject(value.setup) && isObject(value.setup.actors) ? Object.values(value.setup.actors) : []
  return states.length + [...states, ...actors].reduce((sum: number, one) => sum + countStates(one as JsonValue), 0)
}

/** One machine: the file's own, or one that stands in its `setup.actors`. */
function checkMachine(checking: Checking): void {
  const { root, names, tell, at } = checking
  checkNames(checking)
  if (isObject(root.context)) checkFeelIn(checking, at, root.context, 'context')
  else if (root.context !== undefined) tell(at, 'machine-value-wrong', { key: 'context', expected: 'object' })
  checkEvents(checking)
  checkState(checking, root, [], at)
  for (const src of Object.keys(isObject(root.setup) && isObject(root.setup.actors) ? root.setup.actors : {})) {
    const child = childOf(names, src)
    const element = at === '' ? src : `${at}.${src}`
    if (!child) tell(element, 'machine-actor-invalid', { src })
    else if ('file' in child) checking.files.push([child.file, element])
    else
      checkMachine({
        ...checking,
        root: { id: src, ...child.config },
        names: namesOf(child.config, names),
        at: element,
        prefix: element,
      })
  }
}

function checkEvents({ root, tell, at, ...rest }: Checking): void {
  const { events } = root
  if (events === undefined) return
  if (!isObject(events)) return void tell(at, 'machine-value-wrong', { key: 'events', expected: 'object' })
  for (const [event, about] of Object.entries(events)) {
    if (event.startsWith('xstate.') || event.includes('*')) tell(at, 'machine-event-reserved', { event })
    else if (!isObject(about) || Object.keys(about).some((key) => key !== 'correlationKey'))
      tell(at, 'machine-value-wrong', { key: `events.${event}`, expected: '{ correlationKey }' })
    else checkFeelIn({ root, tell, at, ...rest }, at, about, 'correlation-key')
  }
}

function checkState(checking: Checking, state: JsonObject, path: string[], at: string): void {
  const { tell, names } = checking
  const isRoot = path.length === 0
  unknownKeys(tell, at, state, isRoot ? ROOT_KEYS : STATE_KEYS)
  if (state.type !== undefined && !TYPES.includes(state.type as string))
    tell(at, 'machine-value-wrong', { key: 'type', expected: TYPES.join(', ') })
  checkStates(checking, state, path, at)
  checkActions(checking, at, state.entry)
  checkActions(checking, at, state.exit)
  checkTransitions(checking, at, path, state.always, 'always')
  checkTransitions(checking, at, path, state.onDone, 'onDone')
  if (state.output !== undefined) checkFeelIn(checking, at, state.output, 'output')
  const map = (key: 'on' | 'after', name: (one: string) => void) => {
    if (state[key] !== undefined && !isObject(state[key]))
      return tell(at, 'machine-value-wrong', { key, expected: 'object' })
    for (const [one, transition] of Object.entries((state[key] as JsonObject | undefined) ?? {})) {
      name(one)
      checkTransitions(checking, at, path, transition, key)
    }
  }
  map('on', (event) => {
    if (event === '' || (event.startsWith('xstate.') && !/^xstate\.(done|error)\./.test(event)))
      tell(at, 'machine-event-reserved', { event })
  })
  map('after', (delay) => {
    const known = named(names.delays, delay)
    if (!isDelayText(delay) && known === undefined) tell(at, 'machine-delay-invalid', { value: delay })
    else if (known === undefined) checkFeelIn(checking, at, delay, 'timer')
  })
  for (const invoke of listOf(state.invoke)) checkInvoke(checking, at, path, invoke)
}

function checkStates(checking: Checking, state: JsonObject, path: string[], at: string): void {
  const { tell } = checking
  const { states, initial, type, target } = state
  if (states !== undefined && !isObject(states)) tell(at, 'machine-value-wrong', { key: 'states', expected: 'object' })
  const inner = isObject(states) ? states : {}
  const keys = Object.keys(inner)
  if (path.length === 0 && keys.length === 0) tell(at, 'machine-without-states')
  const first = isObject(initial) ? initial.target : initial
  if (keys.length > 0 && type !== 'parallel') {
    if (typeof first !== 'string' || !Object.hasOwn(inner, first.replace(/^\./, '').split('.')[0]!))
      tell(at, 'machine-initial-unknown', { initial: first ?? null, states: keys.join(', ') })
  }
  if (isObject(initial)) checkActions(checking, at, initial.actions)
  if (type === 'history' && target !== undefined) checkTarget(checking, at, path, target)
  for (const [key, one] of Object.entries(inner)) {
    if (key.includes('.') || key.startsWith('#') || key === '')
      tell(at, 'machine-value-wrong', { key, expected: 'a name without "." and "#"' })
    const element = elementOf(isObject(one) ? one : {}, [...path, key])
    const place = checking.prefix ? `${checking.prefix}.${element}` : element
    if (!isObject(one)) tell(place, 'machine-value-wrong', { key, expected: 'object' })
    else checkState(checking, one, [...path, key], place)
  }
}

function checkTransitions(
  checking: Checking,
  at: string,
  path: string[],
  value: JsonValue | undefined,
  key: string,
): void {
  for (const one of listOf(value)) {
    if (typeof one === 'string') checkTarget(checking, at, path, one)
    else if (!isObject(one)) checking.tell(at, 'machine-value-wrong', { key, expected: 'object' })
    else {
      unknownKeys(checking.tell, at, one, TRANSITION_KEYS)
      if (one.target !== undefined) checkTarget(checking, at, path, one.target)
      if (one.guard !== undefined) checkGuard(checking, at, one.guard)
      checkActions(checking, at, one.actions)
    }
  }
}

function checkTarget({ root, tell }: Checking, at: string, path: string[], target: JsonValue): void {
  for (const one of listOf(target)) {
    if (typeof one !== 'string' || targetFault(root, path, one)) tell(at, 'machine-target-unknown', { target: one })
  }
}

function checkInvoke(checking: Checking, at: string, path: string[], invoke: JsonValue): void {
  const { tell, names } = checking
  if (!isObject(invoke)) return void tell(at, 'machine-value-wrong', { key: 'invoke', expected: 'object' })
  unknownKeys(tell, at, invoke, INVOKE_KEYS)
  if (invoke.systemId !== undefined) tell(at, 'machine-not-durable', { reason: 'system-id' })
  if (invoke.onSnapshot !== undefined) tell(at, 'machine-not-durable', { reason: 'snapshot-watched' })
  const { src } = invoke
  if (isWaitSource(src)) checkInput(checking, at, src, invoke.input)
  else if (typeof src !== 'string' || named(names.actors, src) === undefined)
    tell(at, 'machine-actor-unknown', { src: src ?? null })
  else if (invoke.input !== undefined) checkFeelIn(checking, at, invoke.input, 'input')
  checkTransitions(checking, at, path, invoke.onDone, 'onDone')
  checkTransitions(checking, at, path, invoke.onError, 'onError')
}

function unknownKeys(tell: Checking['tell'], at: string, value: JsonObject, known: string[]): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) tell(at, 'machine-key-unknown', { key })
}
