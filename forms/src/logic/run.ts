import { type ExpressionResult, evaluateExpression } from '../expression.ts'
import type { Budget } from '../feel/fuel.ts'
import type { Finding } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { stepsOf, valueAt } from '../pointer.ts'
import { placeOf } from '../validation/place.ts'
import type { LogicMemory } from './memory.ts'
import { holderOf, type Place, placesOf } from './patterns.ts'
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
  /** Fields that the logic requires now, by pointer. */
  required: Map<string, Place>
  findings: Finding[]
}

interface Run extends LogicResult {
  plan: LogicPlan
  data: JsonObject
  env: FormEnv
  budget: Budget
  memory: LogicMemory | undefined
}

/** Work that all the logic of a form may do over one submission: a hundred times what a form of 500 rows needs. */
const logicBudget = 5_000_000

/**
 * Runs the logic of a form over prepared data: hides, computes and sets in order of dependency, then asks and tells. With a memory,
 * an expression is evaluated again only where something it reads has changed.
 */
export function runLogic(form: Form, data: JsonObject, env: FormEnv, memory?: LogicMemory): LogicResult {
  const plan = planOf(form)
  const budget = { left: logicBudget }
  const run: Run = {
    plan,
    data,
    env,
    budget,
    memory,
    visible: new Map(),
    enabled: new Map(),
    required: new Map(),
    findings: [],
  }
  for (const step of plan.steps) runStep(step, run)
  for (const target of plan.computed) for (const { pointer } of placesOf(data, target)) run.enabled.set(pointer, false)
  runEnable(run)
  for (const { target, when } of plan.require) {
    eachPlace(target, when, run, (place, holds) => {
      if (holds && isVisible(place.pointer, run.visible)) run.required.set(place.pointer, place)
    })
  }
  for (const { finding, when, line } of plan.findings) {
    eachPlace(finding.path, when, run, (place, holds) => {
      if (holds && isVisible(place.pointer, run.visible)) run.findings.push(ownFinding(finding, line, when, place, run))
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
    const holds = step.conditions.map((condition) => tester(condition, run))
    for (const place of placesOf(run.data, step.target)) {
      const shown = holds.some((test) => test(place))
      run.visible.set(place.pointer, shown)
      if (!shown) writeAt(place, null, run)
    }
    return
  }
  const when = step.when && tester(step.when, run)
  const value = evaluator(step.value, run)
  for (const place of placesOf(run.data, step.target)) {
    if (!isVisible(place.pointer, run.visible) || (when && !when(place))) continue
    writeAt(place, value(place), run)
  }
}

function runEnable(run: Run): void {
  for (const { target, when } of run.plan.enable) {
    eachPlace(target, when, run, (place, holds) => {
      run.enabled.set(place.pointer, holds || run.enabled.get(place.pointer) === true)
    })
  }
}

function eachPlace(
  target: string,
  when: ScopedExpression,
  run: Run,
  visit: (place: Place, holds: boolean) => void,
): void {
  const test = tester(when, run)
  for (const place of placesOf(run.data, target)) visit(place, test(place))
}

function tester(expression: ScopedExpression, run: Run): (place: Place) => boolean {
  const value = evaluator(expression, run)
  return (place) => value(place) === true
}

/** Evaluates in the scope of a place; once for all places where the expression reads no row. */
function evaluator(expression: ScopedExpression, run: Run): (place: Place) => JsonValue {
  const { scopes } = expression
  const lookupIn = (place: Place) => (name: string) => {
    for (let level = scopes.length - 1; level > 0; level--) {
      if (scopes[level]?.has(name)) return own(place.rows[level - 1], name)
    }
    return scopes[0]?.has(name) ? own(run.data, name) : own(run.env.context, name)
  }
  const { now } = run.env
  const evaluate = (place: Place) => evaluateExpression(expression.source, lookupIn(place), { now, budget: run.budget })
  const remembered = run.memory?.evaluator(expression, evaluate, run.data, run.budget) ?? evaluate
  let shared: JsonValue | undefined
  return (place) => {
    if (shared !== undefined) return shared
    const value = valueFrom(remembered(place), place, run)
    if (!expression.perRow) shared = value
    return value
  }
}

function own(object: JsonObject | undefined, name: string): JsonValue | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined
}

function valueFrom(result: ExpressionResult, place: Place, run: Run): JsonValue {
  if (result.ok) return result.value
  const params = {
    ...placeOf(stepsOf(place.pointer), run.plan.tree).params,
    ...result.params,
    reason: result.code,
  }
  run.findings.push({ code: 'logic-failed', severity: 'error', path: place.pointer, params })
  return null
}

/** null means that the field has no value. */
function writeAt(place: Place, value: JsonValue, run: Run): void {
  const found = holderOf(place, run.data)
  if (!found) return
  if (value === null) delete found.holder[found.name]
  else found.holder[found.name] = value
}

function ownFinding(
  finding: LogicPlan['findings'][number]['finding'],
  line: number,
  when: ScopedExpression,
  place: Place,
  run: Run,
): Finding {
  const named = placeOf(stepsOf(place.pointer), run.plan.tree).params
  const params: JsonObject = { ...scalarsRead(when, place, run), ...named, message: finding.message, line }
  const { code, severity, citation } = finding
  return { code, severity, path: place.pointer, params, ...(citation && { citation }) }
}

/** Simple values that the condition read, so that a message can name them: `{years}`. */
function scalarsRead(when: ScopedExpression, place: Place, run: Run): JsonObject {
  const params: JsonObject = {}
  const steps = stepsOf(place.pointer)
  for (const read of when.reads) {
    const value = valueAt(run.data, concrete(read, steps))
    const name = read.at(-1)
    if (name !== undefined && value !== undefined && value !== null && typeof value !== 'object') params[name] = value
  }
  return params
}

/** Puts the row numbers of a place into a path without `*`. */
function concrete(read: readonly string[], place: readonly string[]): string[] {
  const steps: string[] = []
  let at = 0
  for (const step of read) {
    if (place[at] === step) at += 1
    steps.push(step)
    while (place[at] !== undefined && /^\d+$/.test(place[at] ?? '') && at === steps.length) {
      steps.push(place[at] as string)
      at += 1
    }
  }
  return steps
}
