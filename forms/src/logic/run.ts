import { evaluateExpression } from '../expression.ts'
import type { Budget } from '../feel/fuel.ts'
import type { Finding } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject, pointerOf, valueAt } from '../pointer.ts'
import { placeOf } from '../validation/place.ts'
import { type Place, placesOf, scopesOf } from './patterns.ts'
import { type LogicPlan, type LogicStep, planOf, type ScopedExpression } from './plan.ts'

/** What a form's logic may know beside the submission. */
export interface FormEnv {
  /** Instant, ISO 8601. */
  now: string
  /** Names beside the submission's own, such as `settings` and `case`; the submission's fields win. */
  context?: JsonObject
}

/** What the logic of a form makes of a submission. `data` has been changed in place. */
export interface LogicResult {
  /** Fields under a show rule, by pointer; what is not in it is visible unless something above it is hidden. */
  visible: Map<string, boolean>
  enabled: Map<string, boolean>
  /** Fields that the logic requires now. */
  required: Set<string>
  findings: Finding[]
}

interface Run extends LogicResult {
  plan: LogicPlan
  data: JsonObject
  env: FormEnv
  budget: Budget
}

/** Work that all the logic of a form may do over one submission: a hundred times what a form of 500 rows needs. */
const logicBudget = 5_000_000

/** Runs the logic of a form over prepared data: hides, computes and sets in order of dependency, then asks and tells. */
export function runLogic(form: Form, data: JsonObject, env: FormEnv): LogicResult {
  const plan = planOf(form)
  const budget = { left: logicBudget }
  const run: Run = {
    plan,
    data,
    env,
    budget,
    visible: new Map(),
    enabled: new Map(),
    required: new Set(),
    findings: [],
  }
  for (const step of plan.steps) runStep(step, run)
  for (const target of plan.computed)
    for (const { steps } of placesOf(data, target)) run.enabled.set(pointerOf(steps), false)
  runEnable(run)
  for (const { target, when } of plan.require) {
    eachPlace(target, when, run, (place, holds) => {
      const pointer = pointerOf(place.steps)
      if (holds && isVisible(pointer, run.visible)) run.required.add(pointer)
    })
  }
  for (const { finding, when, line } of plan.findings) {
    eachPlace(finding.path, when, run, (place, holds) => {
      if (holds && isVisible(pointerOf(place.steps), run.visible))
        run.findings.push(ownFinding(finding, line, when, place, run))
    })
  }
  return run
}

/** Whether neither the field nor anything it stands in is hidden. */
export function isVisible(pointer: string, visible: ReadonlyMap<string, boolean>): boolean {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (visible.get(at) === false) return false
  }
  return true
}

function runStep(step: LogicStep, run: Run): void {
  if (step.kind === 'show') {
    const holds = step.conditions.map((condition) => tester(condition, step.target, run))
    for (const place of placesOf(run.data, step.target)) {
      const shown = holds.some((test) => test(place))
      run.visible.set(pointerOf(place.steps), shown)
      if (!shown) removeAt(run.data, place.steps)
    }
    return
  }
  const when = step.when && tester(step.when, step.target, run)
  const value = evaluator(step.value, step.target, run)
  for (const place of placesOf(run.data, step.target)) {
    if (!isVisible(pointerOf(place.steps), run.visible) || (when && !when(place))) continue
    writeAt(run.data, place.steps, value(place))
  }
}

function runEnable(run: Run): void {
  for (const { target, when } of run.plan.enable) {
    eachPlace(target, when, run, (place, holds) => {
      const pointer = pointerOf(place.steps)
      run.enabled.set(pointer, holds || run.enabled.get(pointer) === true)
    })
  }
}

function eachPlace(
  target: string,
  when: ScopedExpression,
  run: Run,
  visit: (place: Place, holds: boolean) => void,
): void {
  const test = tester(when, target, run)
  for (const place of placesOf(run.data, target)) visit(place, test(place))
}

function tester(expression: ScopedExpression, target: string, run: Run): (place: Place) => boolean {
  const value = evaluator(expression, target, run)
  return (place) => value(place) === true
}

/** Evaluates in the scope of a place; once for all places where the expression reads no row. */
function evaluator(expression: ScopedExpression, target: string, run: Run): (place: Place) => JsonValue {
  const [top, ...rowScopes] = scopesOf(run.plan.tree, target).map(
    ({ fields }) => new Set(fields.map(({ name }) => name)),
  )
  let shared: JsonValue | undefined
  return (place) => {
    if (shared !== undefined) return shared
    const lookup = (name: string): JsonValue | undefined => {
      for (let level = rowScopes.length - 1; level >= 0; level--) {
        if (rowScopes[level]?.has(name)) return own(place.rows[level], name)
      }
      return top?.has(name) ? own(run.data, name) : own(run.env.context, name)
    }
    const value = resultOf(expression.source, lookup, place, run)
    if (!expression.perRow) shared = value
    return value
  }
}

function own(object: JsonObject | undefined, name: string): JsonValue | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined
}

function resultOf(source: string, lookup: (name: string) => JsonValue | undefined, place: Place, run: Run): JsonValue {
  const result = evaluateExpression(source, lookup, { now: run.env.now, budget: run.budget })
  if (result.ok) return result.value
  const path = pointerOf(place.steps)
  const params = { ...placeOf(place.steps, run.plan.tree).params, ...result.params, reason: result.code }
  run.findings.push({ code: 'logic-failed', severity: 'error', path, params })
  return null
}

function removeAt(data: JsonObject, steps: readonly string[]): void {
  const holder = valueAt(data, steps.slice(0, -1))
  const name = steps.at(-1)
  if (isObject(holder) && name !== undefined) delete holder[name]
}

/** null means that the field has no value. */
function writeAt(data: JsonObject, steps: readonly string[], value: JsonValue): void {
  const holder = valueAt(data, steps.slice(0, -1))
  const name = steps.at(-1)
  if (!isObject(holder) || name === undefined) return
  if (value === null) delete holder[name]
  else holder[name] = value
}

function ownFinding(
  finding: LogicPlan['findings'][number]['finding'],
  line: number,
  when: ScopedExpression,
  place: Place,
  run: Run,
): Finding {
  const named = placeOf(place.steps, run.plan.tree).params
  const params: JsonObject = { ...scalarsRead(when, place, run), ...named, message: finding.message, line }
  const { code, severity, citation } = finding
  return { code, severity, path: pointerOf(place.steps), params, ...(citation && { citation }) }
}

/** Simple values that the condition read, so that a message can name them: `{years}`. */
function scalarsRead(when: ScopedExpression, place: Place, run: Run): JsonObject {
  const params: JsonObject = {}
  for (const read of when.reads) {
    const value = valueAt(run.data, concrete(read, place))
    const name = read.at(-1)
    if (name !== undefined && value !== undefined && value !== null && typeof value !== 'object') params[name] = value
  }
  return params
}

/** Puts the row numbers of a place into a path without `*`. */
function concrete(read: readonly string[], place: Place): string[] {
  const steps: string[] = []
  let at = 0
  for (const step of read) {
    if (place.steps[at] === step) at += 1
    steps.push(step)
    while (place.steps[at] !== undefined && /^\d+$/.test(place.steps[at] ?? '') && at === steps.length) {
      steps.push(place.steps[at] as string)
      at += 1
    }
  }
  return steps
}
