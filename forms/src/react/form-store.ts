import type { Evaluation } from '../compile.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { stepsOf } from '../pointer.ts'
import { type DataPath, matchesPattern, valueAt, withValueAt } from './data-path.ts'
import type { ShownFinding } from './form-view-props.ts'

/** What a field needs to know of itself. The object stays the same until one of its parts changes. */
export interface FieldState {
  value: JsonValue | undefined
  visible: boolean
  required: boolean
  enabled: boolean
  /** A value that the form computes; people cannot type into it. */
  computed: boolean
  findings: readonly ShownFinding[]
}

/** The part of the world a store is told of at each rendering of the form. */
export interface StoreInput {
  data: JsonObject
  evaluation: Evaluation | null
  findings: readonly ShownFinding[]
  showErrors: boolean
  /** The data that was evaluated; it may be one keystroke older. */
  evaluated: JsonObject
  /** Patterns of the fields that the form computes. */
  computed: readonly string[]
  /** Patterns of the fields that the form sets when a condition holds. */
  set: readonly string[]
}

/**
 * Holds what the fields of one form show. A field listens to its own pointer only, so that a keystroke renders one field and not
 * three hundred; RJSF keeps the layout.
 */
export interface FormStore {
  update(input: Partial<StoreInput>): void
  change(path: DataPath, value: JsonValue | undefined): void
  /** Says that a field, or a row with all its fields, was visited and left. */
  touch(...pointers: string[]): void
  field(pointer: string): FieldState
  /** The findings shown at a pointer and below it. */
  findingsUnder(pointer: string): readonly ShownFinding[]
  data(): JsonObject
  subscribe(listener: () => void): () => void
}

const NONE: readonly ShownFinding[] = []

/** Makes the store of one form; `onChange` gets the whole data after each change. */
export function createFormStore(initial: StoreInput, onChange: (data: JsonObject) => void): FormStore {
  let input = initial
  const touched = new Set<string>()
  const listeners = new Set<() => void>()
  let states = new Map<string, FieldState>()
  let below = new Map<string, readonly ShownFinding[]>()
  let fresh = new Set<string>()

  const notify = () => {
    fresh = new Set()
    below = new Map()
    for (const listener of listeners) listener()
  }
  const isShown = (finding: ShownFinding) =>
    !finding.whenTouched || input.showErrors || wasVisited(touched, finding.path)

  return {
    update(part) {
      if (Object.entries(part).every(([name, value]) => input[name as keyof StoreInput] === value)) return
      input = { ...input, ...part }
      notify()
    },
    change(path, value) {
      input = { ...input, data: withValueAt(input.data, path, value) as JsonObject }
      notify()
      onChange(input.data)
    },
    touch(...pointers) {
      const before = touched.size
      for (const pointer of pointers) touched.add(pointer)
      if (touched.size > before) notify()
    },
    field(pointer) {
      const known = states.get(pointer)
      if (known && fresh.has(pointer)) return known
      const next = stateOf(pointer, input, isShown)
      const state = known && sameState(known, next) ? known : next
      states = states.set(pointer, state)
      fresh.add(pointer)
      return state
    },
    findingsUnder(pointer) {
      const known = below.get(pointer)
      if (known) return known
      const found = input.findings.filter((finding) => isShown(finding) && isUnder(finding.path, pointer))
      below.set(pointer, found)
      return found
    },
    data: () => input.data,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether a pointer is another or lies below it. */
export function isUnder(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`)
}

function wasVisited(touched: ReadonlySet<string>, pointer: string): boolean {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    if (touched.has(place)) return true
  }
  return false
}

function stateOf(pointer: string, input: StoreInput, isShown: (finding: ShownFinding) => boolean): FieldState {
  const { evaluation } = input
  const findings = input.findings.filter((finding) => finding.path === pointer && isShown(finding))
  return {
    value: shownValue(pointer, input),
    visible: evaluation?.visible.get(pointer) ?? true,
    required: evaluation?.required.get(pointer) ?? false,
    enabled: evaluation?.enabled.get(pointer) ?? true,
    computed: input.computed.some((pattern) => matchesPattern(pattern, pointer)),
    findings: findings.length > 0 ? findings : NONE,
  }
}

/** What was entered, or what the form itself makes of it where it computes or sets a value. */
function shownValue(pointer: string, input: StoreInput): JsonValue | undefined {
  const path = stepsOf(pointer)
  const entered = valueAt(input.data, path)
  if (!input.evaluation) return entered
  const made = valueAt(input.evaluation.data, path)
  if (input.computed.some((pattern) => matchesPattern(pattern, pointer))) return made
  const isSet = input.set.some((pattern) => matchesPattern(pattern, pointer))
  return isSet && made !== undefined && made !== valueAt(input.evaluated, path) ? made : entered
}

function sameState(a: FieldState, b: FieldState): boolean {
  return (
    a.value === b.value &&
    a.visible === b.visible &&
    a.required === b.required &&
    a.enabled === b.enabled &&
    a.computed === b.computed &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding === b.findings[index])
  )
}
