import type { CaseState, Effect, Wait } from '../case-state.ts'
import { compileWorkflow, type Workflow } from '../compile.ts'
import { only, WHOLE } from '../oracle/generate/dials.ts'
import { drawProcess } from '../oracle/generate/process.ts'
import { Random } from '../oracle/generate/random.ts'
import { ROOT_INSTANCE } from '../run/draft.ts'
import { StepRefused } from '../run/step-refused.ts'
import { effectsBetween } from './effects.ts'
import { textOf, tokensOnly } from './neutral.ts'
import { planMigration } from './plan-migration.ts'
import { RandomCase } from './random-case.testing.ts'
import { editProcess } from './random-edit.testing.ts'
import { unfold } from './unfold.ts'

/** Diagrams that are mostly drawn as states. */
const BLOCKS = only(
  'user',
  'service',
  'receive',
  'script',
  'call',
  'timer',
  'message',
  'error',
  'terminate',
  'exclusive',
  'parallel',
  'back',
  'subprocess',
  'standardLoop',
  'multiInstance',
  'boundary',
  'mappings',
  'deadline',
  'incident',
)

/** What came of one pair of revisions: the verdict (with its first reason), and what does not hold, if anything. */
export interface PairOutcome {
  end: string
  fault?: string
}

/** Draws a process, lets a case of it come somewhere, edits the process, and moves the case there. */
export function runPair(seed: number): PairOutcome {
  const random = new Random(seed)
  const process = drawProcess(random, seed % 2 === 0 ? BLOCKS : WHOLE, random.between(4, 30))
  const from = compileWorkflow(process).workflow
  const to = compileWorkflow(editProcess(process, random)).workflow
  if (!from || !to) return { end: 'not-compiled' }
  const one = started(random, from)
  if (!one) return { end: 'not-started' }
  for (let left = random.between(0, 6); left > 0; left--) {
    const { state } = one
    one.go()
    // One that has ended is moved nowhere: the step before is what counts.
    if (one.state.status !== 'running') {
      one.state = state
      break
    }
  }
  return move(one, from, to)
}

function started(random: Random, workflow: Workflow): RandomCase | undefined {
  try {
    return new RandomCase(random, workflow)
  } catch (error) {
    if (error instanceof StepRefused) return undefined
    throw error
  }
}

function move(one: RandomCase, from: Workflow, to: Workflow): PairOutcome {
  const before = JSON.stringify(one.state)
  const plan = planMigration(from, to, one.state, {}, one.env)
  const again = planMigration(from, to, JSON.parse(before) as CaseState, {}, one.env)
  if (JSON.stringify(one.state) !== before) return { end: 'fault', fault: 'the state given was changed' }
  if (JSON.stringify(plan) !== JSON.stringify(again)) return { end: 'fault', fault: 'planned otherwise a second time' }
  const { verdict, reasons, state, effects } = plan
  if (!state) return { end: `${verdict} ${reasons[0]!.code}` }
  const fault = holdsBetween(one.state, state, effects, from, to) ?? undone(one.state, state) ?? runsOn(one, state, to)
  return { end: 'moves', ...(fault !== undefined && { fault }) }
}

/** What holds between a case and itself in the other revision. */
function holdsBetween(
  before: CaseState,
  after: CaseState,
  effects: Effect[],
  from: Workflow,
  to: Workflow,
): string | undefined {
  if (textOf(applied(before.waits, effects)) !== textOf(visible(after.waits)))
    return 'the effects do not lead to its waits'
  if (textOf(before.instances[ROOT_INSTANCE]!.variables) !== textOf(after.instances[ROOT_INSTANCE]!.variables))
    return 'variables were lost'
  for (const wait of Object.values(before.waits)) {
    const node = to.process.nodes.get(wait.element)
    const isKept = node !== undefined && node.type === from.process.nodes.get(wait.element)?.type
    const now = after.waits[wait.id]
    if (wait.kind === 'task' && isKept && now?.element !== wait.element) return `the task ${wait.id} was lost`
    if (now && (now.since !== wait.since || now.kind !== wait.kind)) return `${wait.id} is another`
  }
  for (const wait of Object.values(after.waits)) {
    if (!to.process.nodes.has(wait.element) && wait.element !== to.process.id) return `${wait.id} waits at nothing`
    if (!after.instances[wait.instance]) return `${wait.id} waits nowhere`
  }
  return undefined
}

/** Taking it back leads to the very waits there were. */
function undone(before: CaseState, after: CaseState): string | undefined {
  const back = applied(after.waits, effectsBetween(after, before))
  return textOf(back) === textOf(visible(before.waits)) ? undefined : 'it cannot be taken back'
}

type Waits = Record<string, unknown>

function visible(waits: CaseState['waits']): Waits {
  return Object.fromEntries(Object.values(waits).map((wait) => [wait.id, seen(wait)]))
}

const seen = ({ instance: _instance, active: _active, ...rest }: Wait) => rest

function applied(waits: CaseState['waits'], effects: Effect[]): Waits {
  const now = visible(waits)
  for (const effect of effects) {
    if (effect.type === 'close') delete now[effect.wait]
    if (effect.type === 'open' || effect.type === 'change') now[effect.wait.id] = seen(effect.wait)
  }
  return now
}

/** The case goes on in the new revision, and as the same case does where every scope moves tokens. */
function runsOn(one: RandomCase, state: CaseState, to: Workflow): string | undefined {
  one.workflow = to
  one.state = state
  const { neutral } = unfold(to, state)
  const twin = { workflow: tokensOnly(to), state: JSON.parse(JSON.stringify(neutral)) as CaseState }
  for (let left = 6; left > 0 && one.state.status === 'running'; left--) {
    const refused = one.go(twin)
    // An edited diagram may go round without resting; a task whose listeners are at work is not answered.
    if (refused?.startsWith('endless-loop') || refused?.startsWith('task-in-transition')) return undefined
    if (refused !== undefined) return `it does not go on: ${refused}`
    const [expected, got] = [told(twin.state), told(one.state)]
    if (expected !== got) return `it goes on otherwise:\n${expected}\n${got}`
  }
  return undefined
}

/** What two styles agree on: what waits, and what is known. */
function told({ status, waits, instances }: CaseState): string {
  const open = Object.values(waits).map((wait) => `${wait.element} ${wait.kind} ${'due' in wait ? wait.due : ''}`)
  return textOf([status, open.sort(), instances[ROOT_INSTANCE]!.variables])
}
