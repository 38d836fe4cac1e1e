import type { WorkingCalendar } from '../case-state.ts'
import type { Variables } from '../process.ts'

/** What `statecraft trace` plays: a workflow on the real runtime, in memory, with a clock of its own. */
export interface TraceScript {
  /** The process of the file that is played; its main one unless said. */
  process?: string
  /** Instant the clock begins at, ISO 8601; 1 January 2026, 8 o'clock in Hà Nội, unless said. */
  now?: string
  variables?: Variables
  /** What begins the case: the name of a message or signal, or the id of a start event. By itself unless said. */
  start?: { message: string } | { signal: string } | { element: string }
  /** Completes every open task and job without data and moves the clock to the next timer, until nothing is left. */
  auto?: boolean
  /** What expressions read as `settings`. */
  settings?: Variables
  calendar?: WorkingCalendar
  steps?: TraceStep[]
}

export type TraceStep =
  | { complete: string; data?: Variables }
  | { fail: string; error?: string; data?: Variables }
  | { message: string; key?: string; data?: Variables }
  /** Reaches every case that is played and waits for it; with none it changes nothing. */
  | { signal: string; data?: Variables }
  /** Moves the clock to the due instant of an element's timer and fires it. */
  | { timer: string }
  /** ISO 8601 duration; timers that come due on the way fire in their order. */
  | { advance: string }
  | { retry: string; instance?: string; data?: Variables }
  /** Writes the whole state out as JSON, drops it and reads it back. */
  | { restart: true }
  | { cancel: true }

/** The kinds of steps, with what stands under their name and the fields they may have beside it. */
const KINDS: Record<string, { value: Shape; more: Record<string, Shape> }> = {
  complete: { value: 'text', more: { data: 'object' } },
  fail: { value: 'text', more: { error: 'text', data: 'object' } },
  message: { value: 'text', more: { key: 'text', data: 'object' } },
  signal: { value: 'text', more: { data: 'object' } },
  timer: { value: 'text', more: {} },
  advance: { value: 'text', more: {} },
  retry: { value: 'text', more: { instance: 'text', data: 'object' } },
  restart: { value: 'yes', more: {} },
  cancel: { value: 'yes', more: {} },
}

const FIELDS: Record<string, Shape> = {
  process: 'text',
  now: 'text',
  variables: 'object',
  start: 'object',
  auto: 'flag',
  settings: 'object',
  calendar: 'object',
  steps: 'list',
}

type Shape = 'text' | 'object' | 'list' | 'flag' | 'yes'

const FITS: Record<Shape, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  list: Array.isArray,
  flag: (value) => typeof value === 'boolean',
  yes: (value) => value === true,
}

/** Why a value is no script, its steps apart; undefined when it is one. */
export function scriptFault(script: unknown): string | undefined {
  if (!FITS.object(script)) return 'script'
  const fault = wrongField(script as object, FIELDS)
  if (fault !== undefined) return fault
  const { start } = script as TraceScript
  if (start === undefined) return undefined
  const [name, ...others] = Object.keys(start)
  const known = name === 'message' || name === 'signal' || name === 'element'
  return known && others.length === 0 && FITS.text(Object.values(start)[0]) ? undefined : 'start'
}

/** Why a value is no step: `step`, or the field that does not fit; undefined when it is one. */
export function stepFault(step: unknown): string | undefined {
  if (!FITS.object(step)) return 'step'
  const kinds = Object.keys(step as object).filter((key) => Object.hasOwn(KINDS, key))
  const kind = kinds.length === 1 ? KINDS[kinds[0]!] : undefined
  return kind ? wrongField(step as object, { [kinds[0]!]: kind.value, ...kind.more }) : 'step'
}

function wrongField(value: object, shapes: Record<string, Shape>): string | undefined {
  const wrong = Object.entries(value).find(([key, one]) => {
    if (one === undefined) return false
    return !Object.hasOwn(shapes, key) || !FITS[shapes[key]!](one)
  })
  return wrong?.[0]
}
