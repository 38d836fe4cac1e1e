import type { Variables } from '../process.ts'
import type { Random } from './generate/random.ts'
import { NAMES } from './generate/triggers.ts'
import { isHeld } from './listeners.ts'
import { pathFrom, pathOf } from './path.ts'
import type { Act, OracleState, OracleWait } from './state.ts'
import type { TrialStep } from './trial.ts'

/** What an answer brings. */
export function someData(random: Random): Variables {
  const data: Variables = {}
  if (random.chance(0.8)) data.k = random.below(4)
  if (random.chance(0.4)) data.a = random.below(3)
  if (random.chance(0.2)) data.b = random.below(3)
  if (random.chance(0.3)) data.ket = random.chance(0.5) ? random.below(9) : { x: random.below(9) }
  return data
}

/** Something that can happen to a case where it stands, mostly something that moves it on. */
export function chooseStep(random: Random, state: OracleState): TrialStep | undefined {
  if (random.chance(0.15)) return { restart: true }
  if (random.chance(0.06)) return { late: random.below(50) }
  if (random.chance(0.01)) return { cancel: true }
  if (random.chance(0.04)) return { signal: random.pick(NAMES.signal), data: someData(random) }
  if (random.chance(0.03)) return { correct: someData(random) }
  const stuck = state.acts.filter((act) => act.stuck)
  if (stuck.length > 0 && random.chance(0.5)) return retryOf(random, state, random.pick(stuck))
  const open = state.waits.filter((wait) => wait.kind !== 'condition' && !isHeld(state, wait))
  return open.length > 0 ? answerTo(random, state, random.pick(open)) : undefined
}

function retryOf(random: Random, state: OracleState, act: Act): TrialStep {
  return { retry: act.node, path: pathFrom(state, act.id), data: { ...someData(random), k: random.below(4) } }
}

/** What the job of a listener brings; those of a task bring no data, and some may say no. */
function heardOf(random: Random, event: NonNullable<OracleWait['listener']>) {
  if (event === 'start' || event === 'end') return { data: someData(random) }
  const mayDeny = event === 'assigning' || event === 'completing'
  return { data: {}, ...(mayDeny && random.chance(0.3) && { denied: true as const }) }
}

function answerTo(random: Random, state: OracleState, wait: OracleWait): TrialStep {
  const { element, kind } = wait
  const path = pathOf(state, wait)
  const alike = (one: OracleWait) =>
    one.element === element && KIN[one.kind] === KIN[kind] && pathOf(state, one) === path
  const which = { path, nth: state.waits.filter(alike).indexOf(wait) }
  if (wait.listener) return { complete: element, ...which, ...heardOf(random, wait.listener) }
  const data = someData(random)
  switch (kind) {
    case 'timer':
      return random.chance(0.1) ? { early: element, ...which } : { timer: element, ...which }
    case 'message':
      return { message: element, ...which, data }
    case 'signal':
      return { signal: wait.name!, data }
    default:
      if (kind === 'task' && random.chance(0.08))
        return { assign: element, ...which, assignee: random.pick(['an', 'binh']) }
      if (kind === 'case' && random.chance(0.15))
        return { escalate: element, ...which, code: random.pick(['c1', 'c2', 'c3']), data }
      if (random.chance(0.07)) return { fail: element, ...which, error: random.pick(['e1', 'e2', 'e3']), data }
      return { complete: element, ...which, data }
  }
}

/** Kinds that are answered alike. */
const KIN: Record<OracleWait['kind'], string> = {
  task: 'work',
  job: 'work',
  case: 'work',
  timer: 'timer',
  message: 'message',
  signal: 'signal',
  condition: 'condition',
}
