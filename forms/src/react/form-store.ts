import type { Evaluation } from '../compile.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { pointerOf, stepsOf } from '../pointer.ts'
import { type DataPath, matchesPattern, valueAt, withValueAt } from './data-path.ts'
import { fieldListeners } from './field-listeners.ts'
import type { ShownFinding } from './form-view-props.ts'

/** What surrounds a field's value. The object stays the same until one of its parts changes. */
export interface FieldLook {
  visible: boolean
  required: boolean
  enabled: boolean
  /** A value that the form computes; people cannot type into it. */
  computed: boolean
  findings: readonly ShownFinding[]
}

/** What a field needs to know of itself. The object stays the same until one of its parts changes. */
export interface FieldState extends FieldLook {
  value: JsonValue | undefined
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
  look(pointer: string): FieldLook
  /** The findings shown at a pointer and below it. */
  findingsUnder(pointer: string): readonly ShownFinding[]
  data(): JsonObject
  /** Told when the field at a pointer, or something in it, may have changed. */
  listen(pointer: string, listener: () => void): () => void
  /** Told when what is shown of all fields may have changed, values apart: what is visible, required, enabled and wrong. */
  subscribe(listener: () => void): () => void
}

const NONE: readonly ShownFinding[] = []

/** Makes the store of one form; `onChange` gets the whole data after each change. */
export function createFormStore(initial: StoreInput, onChange: (data: JsonObject) => void): FormStore {
  let input = initial
  let shown: ReadonlyMap<string, readonly ShownFinding[]> | null = null
  const touched = new Set<string>()
  const listeners = fieldListeners()
  const ofLooks = new Set<() => void>()
  const looks = new Map<string, FieldLook>()
  const states = new Map<string, FieldState>()
  const below = new Map<string, readonly ShownFinding[]>()
  let freshLooks = new Set<string>()
  let made: string[] | null = null

  const looksChanged = () => {
    shown = null
    freshLooks = new Set()
    below.clear()
    listeners.tellAll()
    for (const listener of ofLooks) listener()
  }
  const isShown = (finding: ShownFinding) =>
    !finding.whenTouched || input.showErrors || wasVisited(touched, finding.path)
  const findingsAt = (pointer: string) => {
    shown ??= Map.groupBy(input.findings.filter(isShown), ({ path }) => path)
    return shown.get(pointer) ?? NONE
  }
  const look = (pointer: string) => {
    const known = looks.get(pointer)
    if (known && freshLooks.has(pointer)) return known
    const next = lookOf(pointer, input, findingsAt(pointer))
    const same = known && sameLook(known, next) ? known : next
    looks.set(pointer, same)
    freshLooks.add(pointer)
    return same
  }

  return {
    update(part) {
      const before = input
      if (Object.entries(part).every(([name, value]) => before[name as keyof StoreInput] === value)) return
      input = { ...before, ...part }
      if (input.computed !== before.computed || input.set !== before.set) made = null
      if (!sameLooks(before, input)) looksChanged()
      else if (input.data !== before.data) listeners.tellAll()
      else {
        made ??= [...input.computed, ...input.set]
        for (const pattern of made) listeners.tellPattern(pattern)
      }
    },
    change(path, value) {
      input = { ...input, data: withValueAt(input.data, path, value) as JsonObject }
      listeners.tell(pointerOf(path))
      onChange(input.data)
    },
    touch(...pointers) {
      const before = touched.size
      for (const pointer of pointers) touched.add(pointer)
      if (touched.size > before) looksChanged()
    },
    look,
    field(pointer) {
      const own = look(pointer)
      const value = shownValue(pointer, input, own.computed)
      const known = states.get(pointer)
      if (known && known.value === value && sameLook(known, own)) return known
      const state = { ...own, value }
      states.set(pointer, state)
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
    listen: listeners.add,
    subscribe(listener) {
      ofLooks.add(listener)
      return () => ofLooks.delete(listener)
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

function lookOf(pointer: string, input: StoreInput, findings: readonly ShownFinding[]): FieldLook {
  const { evaluation } = input
  return {
    visible: evaluation?.visible.get(pointer) ?? true,
    required: evaluation?.required.get(pointer) ?? false,
    enabled: evaluation?.enabled.get(pointer) ?? true,
    computed: input.computed.some((pattern) => matchesPattern(pattern, pointer)),
    findings,
  }
}

/** What was entered, or what the form itself makes of it where it computes or sets a value. */
function shownValue(pointer: string, input: StoreInput, computed: boolean): JsonValue | undefined {
  const path = stepsOf(pointer)
  const entered = valueAt(input.data, path)
  if (!input.evaluation) return entered
  if (computed) return valueAt(input.evaluation.data, path)
  if (!input.set.some((pattern) => matchesPattern(pattern, pointer))) return entered
  const made = valueAt(input.evaluation.data, path)
  return made !== undefined && made !== valueAt(input.evaluated, path) ? made : entered
}

/** An evaluation that says the same of looks keeps the same maps, see `followForm`. */
function sameLooks(a: StoreInput, b: StoreInput): boolean {
  const [was, is] = [a.evaluation, b.evaluation]
  return (
    was?.visible === is?.visible &&
    was?.required === is?.required &&
    was?.enabled === is?.enabled &&
    a.findings === b.findings &&
    a.showErrors === b.showErrors &&
    a.computed === b.computed
  )
}

function sameLook(a: FieldLook, b: FieldLook): boolean {
  return (
    a.visible === b.visible &&
    a.required === b.required &&
    a.enabled === b.enabled &&
    a.computed === b.computed &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding === b.findings[index])
  )
}
