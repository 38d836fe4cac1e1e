import { effectiveSchema, type FieldNode, isOpen } from './field.ts'
import type { Finding } from './finding.ts'
import type { Form } from './form.ts'
import type { JsonObject } from './json.ts'
import { logicMemory } from './logic/memory.ts'
import { holderOf, type Place, placesOf } from './logic/patterns.ts'
import { planOf } from './logic/plan.ts'
import { prepare } from './logic/prepare.ts'
import { type FormEnv, isVisible, type LogicResult, runLogic } from './logic/run.ts'
import { isObject, stepsOf, valueAt } from './pointer.ts'
import { findingsOf } from './validation/findings.ts'
import { compareFindings, fieldOrder } from './validation/order.ts'
import { placeOf } from './validation/place.ts'
import type { Validator } from './validation/raw-error.ts'

/** What a form says of one submission. The maps are keyed by JSON Pointer with concrete row numbers. */
export interface Evaluation {
  /** What is submitted: declared fields only, computed and set values in, hidden values out. */
  data: JsonObject
  /** Fields under a show rule. A field that is not in it is visible unless something it stands in is hidden. */
  visible: ReadonlyMap<string, boolean>
  /** Fields that must be filled now, by schema or by logic. A field that is not in it need not be. */
  required: ReadonlyMap<string, boolean>
  /** Fields under an enable rule, and computed fields, which are never enabled. Others are enabled. */
  enabled: ReadonlyMap<string, boolean>
  findings: readonly Finding[]
}

/** A form ready to check submissions; the same function in browser and server, so that the verdict is the same. */
export interface CompiledForm {
  form: Form
  /** Patterns of the fields that the form computes. */
  computed: readonly string[]
  evaluate: (data: unknown, env: FormEnv) => Evaluation
  /**
   * Begins to follow one submission while it is filled in: gives what `evaluate` gives, evaluates anew only what depends on what has
   * changed, and hands out the same map or list again where it says the same.
   */
  follow: () => (data: unknown, env: FormEnv) => Evaluation
  validate: (data: unknown, env: FormEnv) => readonly Finding[]
}

/** No submission gets more findings than this; a list that long is read by nobody. */
const maxFindings = 1_000

/**
 * Compiles a form that `checkForm` found no error in.
 *
 * @example
 * const compiled = compileForm(form, compileValidator(form)) // compileValidator is in "@statecraft/forms/server"
 * compiled.validate({ days: 40 }, { now: '2026-03-01T00:00:00Z' }) // [{ code: 'maximum', path: '/days', … }]
 */
export function compileForm(form: Form, validator: Validator): CompiledForm {
  const evaluate = (data: unknown, env: FormEnv) => evaluateForm(form, validator, data, env)
  return {
    form,
    computed: planOf(form).computed,
    evaluate,
    follow: () => follower(form, validator),
    validate: (data, env) => evaluate(data, env).findings,
  }
}

function follower(form: Form, validator: Validator): (data: unknown, env: FormEnv) => Evaluation {
  const memory = logicMemory()
  let last: { data: unknown; env: FormEnv; evaluation: Evaluation } | null = null
  return (data, env) => {
    const sameEnv = last !== null && last.env.now === env.now && last.env.context === env.context
    if (last && sameEnv && last.data === data) return last.evaluation
    if (!sameEnv) memory.forget()
    const evaluation = evaluateForm(form, validator, data, env, memory)
    last = { data, env, evaluation: last ? keepingSame(last.evaluation, evaluation) : evaluation }
    return last.evaluation
  }
}

/** The newer evaluation with the older one's parts where they say the same. */
function keepingSame(old: Evaluation, now: Evaluation): Evaluation {
  return {
    data: now.data,
    visible: sameEntries(old.visible, now.visible) ? old.visible : now.visible,
    required: sameEntries(old.required, now.required) ? old.required : now.required,
    enabled: sameEntries(old.enabled, now.enabled) ? old.enabled : now.enabled,
    findings: JSON.stringify(old.findings) === JSON.stringify(now.findings) ? old.findings : now.findings,
  }
}

function sameEntries(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}

function evaluateForm(
  form: Form,
  validator: Validator,
  input: unknown,
  env: FormEnv,
  memory?: ReturnType<typeof logicMemory>,
): Evaluation {
  const { tree } = planOf(form)
  const { data, added } = prepare(input, tree, isOpen(effectiveSchema(form.schema, form.schema)))
  const logic = runLogic(form, data, env, memory)
  const places = requiredOf(tree, data, logic)
  const required = new Map([...places.keys()].map((pointer) => [pointer, true]))
  const findings = [
    ...logic.findings,
    ...missing(places, tree, data),
    ...schemaFindings(validator, tree, data, logic, required),
  ]
  removeEmpty(data, added)
  const { visible, enabled } = logic
  return { data, visible, required, enabled, findings: inOrder(findings, tree) }
}

/** Fields that must be filled: those the schema requires, where they can be seen, and those the logic requires now. */
function requiredOf(tree: readonly FieldNode[], data: JsonObject, logic: LogicResult): Map<string, Place> {
  const required = new Map<string, Place>()
  const visit = (fields: readonly FieldNode[]) => {
    for (const field of fields) {
      if (field.required) {
        for (const place of placesOf(data, field.pointer)) {
          if (isVisible(place.pointer, logic.visible)) required.set(place.pointer, place)
        }
      }
      visit(field.children)
    }
  }
  visit(tree)
  for (const [pointer, place] of logic.required) required.set(pointer, place)
  return required
}

function missing(required: ReadonlyMap<string, Place>, tree: readonly FieldNode[], data: JsonObject): Finding[] {
  const findings: Finding[] = []
  for (const [path, place] of required) {
    const found = holderOf(place, data)
    // Where the holder has the wrong type, that is the finding.
    if (!found) continue
    const value = Object.hasOwn(found.holder, found.name) ? found.holder[found.name] : undefined
    if (value === undefined || (Array.isArray(value) && value.length === 0)) findings.push(missingAt(path, tree))
  }
  return findings
}

function missingAt(path: string, tree: readonly FieldNode[]): Finding {
  const { params, schema } = placeOf(stepsOf(path), tree)
  const cites = Array.isArray(schema['x-cites']) ? schema['x-cites'] : []
  const citation = typeof cites[0] === 'string' ? { citation: cites[0] } : {}
  return { code: 'required', severity: 'error', path, params, ...citation }
}

function schemaFindings(
  validator: Validator,
  tree: readonly FieldNode[],
  data: JsonObject,
  logic: LogicResult,
  required: ReadonlyMap<string, boolean>,
): Finding[] {
  try {
    const findings = findingsOf(validator(data), tree, data)
    return findings.filter(({ code, path }) => {
      if (code === 'required') return !required.has(path) && isVisible(path, logic.visible)
      // An empty list is no answer: it is asked for above where it is required, and fine where it is not.
      if (code === 'min-items' || code === 'contains') return !isEmptyList(data, path)
      return true
    })
  } catch {
    // A schema that refers to itself can send the validator deeper than the stack.
    return [{ code: 'too-complex', severity: 'error', path: '', params: {} }]
  }
}

function isEmptyList(data: JsonObject, path: string): boolean {
  const value = valueAt(data, stepsOf(path))
  return Array.isArray(value) && value.length === 0
}

/** Takes out again what was put there empty and has stayed so, innermost first. */
function removeEmpty(data: JsonObject, added: readonly string[]): void {
  for (const pointer of [...added].sort((a, b) => b.length - a.length)) {
    const steps = stepsOf(pointer)
    const holder = valueAt(data, steps.slice(0, -1))
    const name = steps.at(-1)
    if (!isObject(holder) || name === undefined) continue
    const value = holder[name]
    const empty = Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0
    if (empty) delete holder[name]
  }
}

function inOrder(findings: Finding[], tree: readonly FieldNode[]): Finding[] {
  const seen = new Set<string>()
  const order = fieldOrder(tree)
  const unique = findings.filter(({ code, path }) => {
    const key = `${code} ${path}`
    return !seen.has(key) && seen.add(key)
  })
  return unique.sort(compareFindings(order)).slice(0, maxFindings)
}
