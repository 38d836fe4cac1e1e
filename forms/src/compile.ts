import { effectiveSchema, type FieldNode, isOpen } from './field.ts'
import type { Finding } from './finding.ts'
import type { Form } from './form.ts'
import type { JsonObject } from './json.ts'
import { placesOf } from './logic/patterns.ts'
import { planOf } from './logic/plan.ts'
import { prepare } from './logic/prepare.ts'
import { type FormEnv, isVisible, type LogicResult, runLogic } from './logic/run.ts'
import { isObject, pointerOf, stepsOf, valueAt } from './pointer.ts'
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
  return { form, computed: planOf(form).computed, evaluate, validate: (data, env) => evaluate(data, env).findings }
}

function evaluateForm(form: Form, validator: Validator, input: unknown, env: FormEnv): Evaluation {
  const { tree } = planOf(form)
  const { data, added } = prepare(input, tree, isOpen(effectiveSchema(form.schema, form.schema)))
  const logic = runLogic(form, data, env)
  const required = requiredOf(tree, data, logic)
  const findings = [
    ...logic.findings,
    ...missing(required, tree, data),
    ...schemaFindings(validator, tree, data, logic, required),
  ]
  removeEmpty(data, added)
  const { visible, enabled } = logic
  return { data, visible, required, enabled, findings: inOrder(findings, tree) }
}

/** Fields that must be filled: those the schema requires, where they can be seen, and those the logic requires now. */
function requiredOf(tree: readonly FieldNode[], data: JsonObject, logic: LogicResult): Map<string, boolean> {
  const required = new Map<string, boolean>()
  const visit = (fields: readonly FieldNode[]) => {
    for (const field of fields) {
      if (field.required) {
        for (const { steps } of placesOf(data, field.pointer)) {
          const pointer = pointerOf(steps)
          if (isVisible(pointer, logic.visible)) required.set(pointer, true)
        }
      }
      visit(field.children)
    }
  }
  visit(tree)
  for (const pointer of logic.required) required.set(pointer, true)
  return required
}

function missing(required: ReadonlyMap<string, boolean>, tree: readonly FieldNode[], data: JsonObject): Finding[] {
  return [...required.keys()].flatMap((path) => {
    const steps = stepsOf(path)
    const holder = valueAt(data, steps.slice(0, -1))
    const value = valueAt(data, steps)
    // Where the holder has the wrong type, that is the finding.
    if (!isObject(holder) || !(value === undefined || (Array.isArray(value) && value.length === 0))) return []
    const { params, schema } = placeOf(steps, tree)
    const cites = Array.isArray(schema['x-cites']) ? schema['x-cites'] : []
    const citation = typeof cites[0] === 'string' ? { citation: cites[0] } : {}
    return [{ code: 'required', severity: 'error' as const, path, params, ...citation }]
  })
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
