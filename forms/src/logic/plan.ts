import { parseExpression } from '../expression.ts'
import { type FieldNode, fieldTree } from '../field.ts'
import type { Form, LogicFinding, LogicLine } from '../form.ts'
import { bareSteps, beginsWith, scopesOf } from './patterns.ts'

/** An expression in the scope of the fields it is about. */
export interface ScopedExpression {
  source: string
  /** Whether it reads a name of a row, and so must be evaluated for each. */
  perRow: boolean
  /** Paths it reads, from the top of the submission, without `*`. */
  reads: string[][]
  /** Lists it reads for their length alone. */
  lengths: string[][]
  /** The same reads from where it stands: what its value hangs on beside the environment. */
  probes: readonly Probe[]
  /** The names it can read of the submission, the top first, then of the rows around it. */
  scopes: readonly ReadonlySet<string>[]
}

/** One read of an expression: in which object around the place it begins, 0 for the top, and the steps from there. */
export interface Probe {
  level: number
  steps: readonly string[]
  lengthOnly: boolean
}

/** A step that changes data: a field is shown or hidden, or gets a value. */
export type LogicStep =
  | { kind: 'show'; target: string; conditions: ScopedExpression[] }
  | { kind: 'set'; target: string; when: ScopedExpression | null; value: ScopedExpression }

/** The logic of a form, put in order once. */
export interface LogicPlan {
  tree: FieldNode[]
  /** In an order in which each step reads what earlier steps have settled. */
  steps: LogicStep[]
  require: { target: string; when: ScopedExpression }[]
  enable: { target: string; when: ScopedExpression }[]
  findings: { finding: LogicFinding; when: ScopedExpression; line: number }[]
  computed: string[]
  /** Targets that depend on each other in a circle. */
  cycles: string[][]
}

const plans = new WeakMap<Form, LogicPlan>()

/** Plans the logic of a form; the same form gives the same plan. */
export function planOf(form: Form): LogicPlan {
  const known = plans.get(form)
  if (known) return known
  const plan = makePlan(form)
  plans.set(form, plan)
  return plan
}

function makePlan(form: Form): LogicPlan {
  const tree = fieldTree(form.schema)
  const plan: LogicPlan = { tree, steps: [], require: [], enable: [], findings: [], computed: [], cycles: [] }
  const shows = new Map<string, ScopedExpression[]>()
  const steps: LogicStep[] = []
  for (const [line, entry] of (form.logic ?? []).entries()) addLine(entry, line, plan, shows, steps)
  for (const [target, conditions] of shows) steps.push({ kind: 'show', target, conditions })
  const { ordered, cycles } = order(steps)
  return { ...plan, steps: ordered, cycles }
}

function addLine(
  entry: LogicLine,
  line: number,
  plan: LogicPlan,
  shows: Map<string, ScopedExpression[]>,
  steps: LogicStep[],
): void {
  const scoped = (source: string, target: string) => scopedExpression(source, target, plan.tree)
  if ('computed' in entry) {
    plan.computed.push(entry.computed)
    steps.push({ kind: 'set', target: entry.computed, when: null, value: scoped(entry.value, entry.computed) })
    return
  }
  const { when, then } = entry
  if ('show' in then) {
    for (const target of then.show) shows.set(target, [...(shows.get(target) ?? []), scoped(when, target)])
  } else if ('require' in then) {
    for (const target of then.require) plan.require.push({ target, when: scoped(when, target) })
  } else if ('enable' in then) {
    for (const target of then.enable) plan.enable.push({ target, when: scoped(when, target) })
  } else if ('set' in then) {
    for (const [target, value] of Object.entries(then.set)) {
      steps.push({ kind: 'set', target, when: scoped(when, target), value: scoped(value, target) })
    }
  } else plan.findings.push({ finding: then.finding, when: scoped(when, then.finding.path), line })
}

/** Resolves the names of an expression in the scope of a target: the nearest row that declares a name wins, then the top. */
export function scopedExpression(source: string, target: string, tree: readonly FieldNode[]): ScopedExpression {
  const scopes = scopesOf(tree, target).reverse()
  const parsed = parseExpression(source)
  const probes: Probe[] = []
  const resolve =
    (lengthOnly: boolean) =>
    (path: string): string[][] => {
      const steps = path.split('.')
      const at = scopes.findIndex(({ fields }) => fields.some((field) => field.name === steps[0]))
      const scope = scopes[at]
      if (!scope) return []
      probes.push({ level: scopes.length - 1 - at, steps, lengthOnly })
      return [[...scope.prefix, ...steps]]
    }
  const filtered = parsed.filterNames.flatMap(({ name, of }) => [name, ...(of === null ? [] : [`${of}.${name}`])])
  const reads = [...parsed.paths, ...filtered].flatMap(resolve(false))
  const lengths = parsed.lengths.flatMap(resolve(true))
  const perRow = probes.some(({ level }) => level > 0)
  return { source, perRow, reads, lengths, probes, scopes: namesOf(tree, target) }
}

const scopeNames = new WeakMap<readonly FieldNode[], ReadonlySet<string>>()

/** The names of each scope around a target; one set for all expressions that share a scope. */
function namesOf(tree: readonly FieldNode[], target: string): ReadonlySet<string>[] {
  return scopesOf(tree, target).map(({ fields }) => {
    const names = scopeNames.get(fields) ?? new Set(fields.map(({ name }) => name))
    scopeNames.set(fields, names)
    return names
  })
}

function expressionsOf(step: LogicStep): ScopedExpression[] {
  if (step.kind === 'show') return step.conditions
  return step.when ? [step.when, step.value] : [step.value]
}

/** Whether `reader` must come after `writer`. */
function dependsOn(reader: LogicStep, writer: LogicStep): boolean {
  const written = bareSteps(writer.target)
  if (writer.kind === 'show' && reader.kind === 'set' && beginsWith(bareSteps(reader.target), written)) return true
  return expressionsOf(reader).some(
    ({ reads, lengths }) =>
      reads.some((read) => beginsWith(read, written) || beginsWith(written, read)) ||
      lengths.some((read) => beginsWith(read, written)),
  )
}

/** A default such as "set the year where it is empty" may read what it writes; nothing else may. */
function mayReadItself(step: LogicStep): boolean {
  return step.kind === 'set' && step.when !== null
}

/** Puts steps in order of dependency, in file order where there is none; a circle is broken at its first step and reported. */
function order(steps: LogicStep[]): { ordered: LogicStep[]; cycles: string[][] } {
  const before = steps.map((reader, index) =>
    steps.flatMap((writer, at) => {
      if (at === index) return mayReadItself(reader) || !dependsOn(reader, writer) ? [] : [at]
      const sameTarget = writer.kind === 'set' && reader.kind === 'set' && writer.target === reader.target
      if (sameTarget) return at < index ? [at] : []
      return dependsOn(reader, writer) ? [at] : []
    }),
  )
  const done = new Set<number>()
  const ordered: LogicStep[] = []
  const cycles: string[][] = []
  while (done.size < steps.length) {
    const open = steps.map((_, index) => index).filter((index) => !done.has(index))
    const ready = open.find((index) => before[index]?.every((earlier) => done.has(earlier)))
    const next = ready ?? open[0] ?? 0
    if (ready === undefined) cycles.push(circle(next, before, done, steps))
    done.add(next)
    const step = steps[next]
    if (step) ordered.push(step)
  }
  return { ordered, cycles }
}

/** The targets on a circle through unfinished steps, walked from `start`. */
function circle(start: number, before: number[][], done: Set<number>, steps: LogicStep[]): string[] {
  const path: number[] = []
  let at = start
  while (!path.includes(at)) {
    path.push(at)
    at = before[at]?.find((earlier) => !done.has(earlier)) ?? start
  }
  return [...new Set(path.slice(path.indexOf(at)).map((index) => steps[index]?.target ?? ''))]
}
