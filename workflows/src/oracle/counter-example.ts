import type { Diagnostic, JsonObject } from '@statecraft/forms'
import { isActivity, type Process, type Variables } from '../process.ts'
import { Random } from './generate/random.ts'
import { NotPossible, type OracleEvent, play } from './interpreter.ts'
import { playOn } from './play-on.ts'
import type { OracleState, OracleWait } from './state.ts'

/** Steps after which a case that can never end is still under way. */
const LONG = 40

/**
 * Plays the counter-example of a finding in the token game. Gives what does not hold: a step that does not fit, or that the fault does not show
 * where the case then stands; undefined where all is as it was said.
 */
export function contradicts(process: Process, found: Diagnostic): string | undefined {
  const { variables = {}, start, steps = [] } = found.counterExample as Script
  const passed: string[] = []
  const world = (now: number) => ({ now, passed: (node: string) => passed.push(node) })
  const began = { type: 'start' as const, variables: { ...PLAIN, ...variables }, ...start }
  let { state } = play(process, undefined, began, world(0))
  for (const [at, step] of steps.entries()) {
    const [event, now] = eventOf(state, step)
    // What is undone depends on what was first within a step, which no script says.
    if (!event && isHandler(process, step)) continue
    if (!event) return `step ${at + 1} of its counter-example does not fit: ${JSON.stringify(step)}`
    try {
      state = play(process, state, event, world(now)).state
    } catch (error) {
      if (!(error instanceof NotPossible)) throw error
      return `step ${at + 1} of its counter-example is refused: ${JSON.stringify(step)}`
    }
  }
  if (state.acts.some((act) => act.stuck)) return undefined
  return shows(process, found, state, passed) ? undefined : `its counter-example does not show ${found.code}`
}

function isHandler(process: Process, step: JsonObject): boolean {
  const node = process.nodes.get(String(step.complete))
  return node !== undefined && isActivity(node) && node.isForCompensation === true
}

/** What conditions read that no script sets. */
const PLAIN: Variables = { k: 1, a: 0, b: 0 }

interface Script {
  variables?: Variables
  start?: { element: string }
  steps?: JsonObject[]
}

/** Which waits a step of a script answers. */
const ANSWERS: Record<string, OracleWait['kind'][]> = {
  complete: ['task', 'job', 'case'],
  fail: ['task', 'job', 'case'],
  message: ['message'],
  timer: ['timer'],
}

function eventOf(state: OracleState, step: JsonObject): [event: OracleEvent | undefined, now: number] {
  const variables = (step.data ?? {}) as Variables
  if ('signal' in step) return [{ type: 'signal', name: String(step.signal), variables }, state.now]
  const [type = ''] = Object.keys(ANSWERS).filter((name) => name in step)
  const wait = state.waits.find(({ element, kind }) => element === step[type] && ANSWERS[type]!.includes(kind))
  if (!wait) return [undefined, state.now]
  const now = Math.max(state.now, wait.due ?? 0)
  if (type === 'timer') return [{ type, wait: wait.id }, now]
  if (type !== 'fail') return [{ type: type as 'complete' | 'message', wait: wait.id, variables }, now]
  return [{ type: 'error', wait: wait.id, code: String(step.error ?? 'any'), variables }, now]
}

function shows(process: Process, { code, element = '' }: Diagnostic, state: OracleState, passed: string[]): boolean {
  switch (code) {
    case 'join-waits-for-ever':
    case 'activation-may-never-hold':
      return state.scopes.some(({ tokens }) => Object.keys(tokens).some((flow) => leadsTo(process, flow, element)))
    case 'token-doubles':
    case 'runs-twice': {
      const left = passed.filter((one) => one === element).length
      return left + state.acts.filter((act) => act.node === element).length > 1
    }
    case 'cannot-finish':
      return state.status === 'running' && playOn(process, state, new Random(1), LONG) !== 'ended'
    default:
      return true
  }
}

const leadsTo = (process: Process, flow: string, node: string) => process.flows.get(flow)!.target === node
