import type { JsonObject, JsonValue } from '@statecraft/forms'
import { MAX_RETRIES } from '../elements/job.ts'
import type { Variables } from '../process.ts'
import { dueAfterWorkingDays, dueOf } from '../run/due.ts'
import type { NewWait } from '../run/model.ts'
import { INPUT_KEYS, isObject, type WaitSource } from './definition.ts'
import { fail, worldNow } from './world.ts'

const DEFAULT_RETRIES = 3

/** What an invoke waits for, of its evaluated input. Throws a fault for input that says nothing the host could wait for. */
export function waitOf(src: WaitSource, element: string, given: JsonValue): NewWait {
  const input = isObject(given) ? given : given === null ? {} : refuse(element, 'input', given)
  const unknown = Object.keys(input).find((key) => !INPUT_KEYS[src].includes(key))
  if (unknown !== undefined) fail('machine-input-unknown', { element, key: unknown, src })
  return makers[src](element, input)
}

const makers: Record<WaitSource, (element: string, input: JsonObject) => NewWait> = {
  task: (element, input) => ({
    kind: 'task',
    element,
    ...optional(element, input, 'form'),
    roles: rolesOf(element, input.roles ?? []),
    ...optional(element, input, 'assignee'),
    ...dueOfTask(input),
    input: dataOf(element, input),
  }),
  job: (element, input) => ({
    kind: 'job',
    element,
    jobType: textOf(element, input, 'type'),
    retries: retriesOf(element, input.retries ?? DEFAULT_RETRIES),
    headers: headersOf(element, input.headers ?? {}),
    input: dataOf(element, input),
  }),
  timer: (element, input) => ({ kind: 'timer', element, due: dueOfTimer(element, input) }),
  message: (element, input) => ({
    kind: 'message',
    element,
    name: textOf(element, input, 'message'),
    ...(input.correlationKey !== undefined && { correlationKey: keyOf(element, input.correlationKey) }),
  }),
  signal: (element, input) => ({ kind: 'signal', element, name: textOf(element, input, 'signal') }),
  condition: (element, input) => {
    textOf(element, input, 'condition')
    return { kind: 'condition', element }
  },
  case: (element, input) => ({
    kind: 'case',
    element,
    process: textOf(element, input, 'process'),
    input: dataOf(element, input),
  }),
}

/** A correlation key: text, or a number as in Camunda 8. */
export function keyOf(element: string, value: JsonValue): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string' && value !== '') return value
  return fail('correlation-key-not-text', { element, value })
}

const refuse = (element: string, key: string, value: JsonValue): never =>
  fail('machine-input-invalid', { element, key, value })

function textOf(element: string, input: JsonObject, key: string): string {
  const value = input[key]
  return typeof value === 'string' && value !== '' ? value : refuse(element, key, value ?? null)
}

function optional(element: string, input: JsonObject, key: string): JsonObject {
  return input[key] === undefined || input[key] === null ? {} : { [key]: textOf(element, input, key) }
}

function rolesOf(element: string, value: JsonValue): string[] {
  const roles = typeof value === 'string' ? [value] : value
  if (Array.isArray(roles) && roles.every((role) => typeof role === 'string')) return roles
  return refuse(element, 'roles', value)
}

function dataOf(element: string, input: JsonObject): Variables {
  const data = input.data ?? {}
  return isObject(data) ? data : refuse(element, 'data', data)
}

function retriesOf(element: string, value: JsonValue): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_RETRIES) return value
  return refuse(element, 'retries', value)
}

function headersOf(element: string, value: JsonValue): Record<string, string> {
  if (isObject(value) && Object.values(value).every((one) => typeof one === 'string'))
    return value as Record<string, string>
  return refuse(element, 'headers', value)
}

function dueOfTask({ deadlineWorkingDays, due }: JsonObject): { due?: string } {
  const { now, calendar } = worldNow()
  const result =
    deadlineWorkingDays !== undefined && deadlineWorkingDays !== null
      ? dueAfterWorkingDays(deadlineWorkingDays, now, calendar)
      : due !== undefined && due !== null
        ? dueOf('date', due, now, calendar)
        : undefined
  if (!result) return {}
  return result.ok ? { due: result.value } : fail(result.code, result.params)
}

function dueOfTimer(element: string, { name: _name, ...when }: JsonObject): string {
  const { now, calendar } = worldNow()
  const kinds = Object.keys(when)
  const kind = kinds.length === 1 ? kinds[0] : undefined
  if (kind !== 'duration' && kind !== 'date' && kind !== 'workingDays') return refuse(element, 'duration', when)
  const result = dueOf(kind, when[kind]!, now, calendar)
  return result.ok ? result.value : fail(result.code, result.params)
}
