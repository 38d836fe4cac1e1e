import type {
  CatchTrigger,
  CaughtTrigger,
  Loop,
  Mapping,
  Outcome,
  SingleCatchTrigger,
  ThrowTrigger,
  TimerDefinition,
} from '../process.ts'

type Options = Record<string, string>

const CATCHES = ['timer', 'message', 'signal', 'condition', 'link']
const ON_BORDERS = ['error', 'escalation', 'cancel', 'compensation']

/** What a kind of a sketched node is, with its options; throws when there is no such kind. */
export function detailsOf(kind: string, given: Options): object {
  if (kind.endsWith('-on')) return boundary({ ...given, [kind.slice(0, -3)]: given[kind.slice(0, -3)] ?? '' })
  if (given.on) return boundary(CATCHES.includes(kind) || ON_BORDERS.includes(kind) ? { [kind]: '', ...given } : given)
  if (CATCHES.includes(kind)) return caught({ [kind]: '', ...given })
  const outputs = mappings(given, 'output.')
  switch (kind) {
    case 'start':
      return {
        type: 'startEvent',
        trigger: catchTrigger(given) ?? { type: 'none' },
        interrupting: given.interrupting !== 'false',
        outputs,
      }
    case 'end':
      return { type: 'endEvent', trigger: thrown(given), inputs: mappings(given, 'input.') }
    case 'terminate':
      return { type: 'endEvent', trigger: { type: 'terminate' }, inputs: [] }
    case 'error':
      return { type: 'endEvent', trigger: { type: 'error', code: given.code ?? 'loi' }, inputs: [] }
    case 'throw':
      return { type: 'intermediateThrowEvent', trigger: thrown(given), inputs: mappings(given, 'input.'), outputs }
    case 'catch':
      return caught(given)
    case 'xor':
      return { type: 'exclusiveGateway', ...(given.default && { defaultFlow: given.default }) }
    case 'and':
      return { type: 'parallelGateway' }
    case 'or':
      return { type: 'inclusiveGateway', ...(given.default && { defaultFlow: given.default }) }
    case 'event':
      return {
        type: 'eventBasedGateway',
        instantiate: given.instantiate === 'true',
        parallel: given.parallel === 'true',
      }
    case 'complex':
      return { type: 'complexGateway', ...(given.activation && { activationCondition: given.activation }) }
    default:
      return {
        ...activity(kind, given),
        ...listenersOf(given),
        inputs: mappings(given, 'input.'),
        outputs,
        ...loopOf(given),
      }
  }
}

/** `listen=start:a,end:b`: an event and a job type each. */
function listenersOf({ listen }: Options): object {
  if (!listen) return {}
  const listeners = listen.split(',').map((one) => {
    const [event, jobType] = one.split(':')
    return { event, jobType, retries: '3', headers: {} }
  })
  return { listeners }
}

function activity(kind: string, given: Options): object {
  switch (kind) {
    case 'task':
      return { type: 'task' }
    case 'manual':
      return { type: 'manualTask' }
    case 'user':
      return { type: 'userTask', ...userTask(given) }
    case 'service':
    case 'send':
      return { type: `${kind}Task`, jobType: given.job ?? '', retries: 3, headers: headersOf(given) }
    case 'receive':
      return { type: 'receiveTask', trigger: message(given.message, given.key) }
    case 'script':
      return { type: 'scriptTask', expression: given.value ?? '= 1', resultVariable: given.result ?? '' }
    case 'decision':
      return { type: 'businessRuleTask', decision: given.calls ?? '', resultVariable: given.result ?? '' }
    case 'call':
      return {
        type: 'callActivity',
        process: given.process ?? '',
        propagateParent: given.propagateParent !== 'false',
        propagateChild: given.propagateChild !== 'false',
      }
    case 'subprocess':
    case 'sub':
      return { type: 'subProcess' }
    case 'event-sub':
      return { type: 'subProcess', triggeredByEvent: true }
    case 'transaction':
      return { type: 'transaction' }
    case 'adhoc':
      return {
        type: 'adHocSubProcess',
        sequential: given.ordering === 'sequential',
        cancelRemaining: given.cancelRemaining !== 'false',
        ...(given.active && { activeElements: given.active }),
        ...(given.complete && { completionCondition: given.complete }),
      }
    default:
      throw new Error(`No kind of node is called "${kind}".`)
  }
}

function userTask(given: Options): object {
  return {
    ...(given.form && { form: given.form }),
    candidateRoles: given.role ? [given.role] : [],
    ...(given.assignee && { assignee: given.assignee }),
    ...(given.deadline && { deadlineWorkingDays: given.deadline }),
    outcomes: (given.outcomes ?? '').split(',').filter(Boolean).map(outcome),
    decides: false,
  }
}

function outcome(text: string): Outcome {
  const [field, value] = text.split(':') as [string, string]
  return { field, value, label: value, primary: false, rulesBlock: true }
}

function loopOf(given: Options): { loop?: Loop } {
  const { loop, times, each } = given
  if (loop)
    return {
      loop: {
        type: 'standard',
        testBefore: given.loopBefore === 'true',
        ...(loop !== 'true' && { condition: loop }),
        ...(given.loopMax && { maximum: Number(given.loopMax) }),
      },
    }
  if (!times && !each) return {}
  return {
    loop: {
      type: 'multiInstance',
      sequential: given.sequential === 'true',
      ...(times && { cardinality: times }),
      ...(each && { collection: each }),
      ...(given.item && { element: given.item }),
      ...(given.collect && { outputCollection: given.collect }),
      ...(given.collectElement && { outputElement: given.collectElement }),
      ...(given.until && { completionCondition: given.until }),
    },
  }
}

function caught(given: Options): object {
  const trigger =
    given.link === undefined ? catchTrigger({ timer: '', ...given }) : { type: 'link', name: given.link || 'lien-ket' }
  return { type: 'intermediateCatchEvent', trigger, outputs: mappings(given, 'output.') }
}

function boundary(given: Options): object {
  const trigger = catchTrigger(given)
  return {
    type: 'boundaryEvent',
    interrupting: given.cancels !== 'false' && trigger?.type !== 'compensation',
    attachedTo: given.on ?? '',
    outputs: mappings(given, 'output.'),
    trigger: trigger ?? { type: 'timer', kind: 'duration', value: 'P1D' },
  }
}

const message = (name: string | undefined, key?: string) => ({
  type: 'message' as const,
  name: name || 'tin',
  ...(key && { correlationKey: key }),
})

type Caught = CatchTrigger | CaughtTrigger | { type: 'cancel' } | { type: 'compensation'; handler?: string }

const codeOf = (code: string) => (code && code !== 'any' && code !== 'true' ? { code } : {})

function catchTrigger(given: Options): Caught | undefined {
  if (given.error !== undefined) return { type: 'error', ...codeOf(given.error || (given.code ?? '')) }
  if (given.escalation !== undefined) return { type: 'escalation', ...codeOf(given.escalation || (given.code ?? '')) }
  if (given.cancel !== undefined) return { type: 'cancel' }
  if (given.compensation !== undefined)
    return { type: 'compensation', ...(given.handler && { handler: given.handler }) }
  const triggers = waitsOf(given)
  return triggers.length > 1 ? { type: 'multiple', parallel: given.parallel === 'true', triggers } : triggers[0]
}

function waitsOf(given: Options): SingleCatchTrigger[] {
  const split = (text: string | undefined) => text?.split('|') ?? []
  const keys = split(given.key)
  const timer = timerOf(given)
  return [
    ...(timer ? [{ type: 'timer' as const, ...timer }] : []),
    ...split(given.message).map((name, at) => message(name, keys[at] ?? keys[0])),
    ...split(given.signal).map((name) => ({ type: 'signal' as const, name: name || 'tin-hieu' })),
    ...split(given.condition).map((condition) => ({ type: 'conditional' as const, condition: condition || '= true' })),
  ]
}

/** A `timer` without a time is due after a day, unless the event waits for something else. */
function timerOf(given: Options): TimerDefinition | undefined {
  for (const kind of ['date', 'duration', 'cycle', 'workingDays'] as const)
    if (given[kind]) return { kind, value: given[kind] }
  if (given.after) return { kind: 'duration', value: given.after }
  const others = given.message ?? given.signal ?? given.condition
  return given.timer !== undefined && others === undefined ? { kind: 'duration', value: 'P1D' } : undefined
}

type Thrown = ThrowTrigger | { type: 'terminate' | 'cancel' } | { type: 'error'; code: string }

function thrown(given: Options): object {
  if (given.link !== undefined) return { type: 'link', name: given.link }
  const triggers: Thrown[] = []
  for (const name of given.message?.split('|') ?? []) {
    const job = given.type && { job: { jobType: given.type, retries: 3, headers: headersOf(given) } }
    triggers.push({ ...message(name, given.key), ...job })
  }
  for (const name of given.signal?.split('|') ?? []) triggers.push({ type: 'signal', name })
  if (given.escalation) triggers.push({ type: 'escalation', code: given.escalation })
  if (given.compensation) {
    const isAll = ['all', 'any', 'true'].includes(given.compensation)
    triggers.push({ type: 'compensation', ...(!isAll && { activity: given.compensation }) })
  }
  if (given.terminate) triggers.push({ type: 'terminate' })
  if (given.cancel) triggers.push({ type: 'cancel' })
  if (given.error) triggers.push({ type: 'error', code: given.error })
  return triggers.length > 1 ? { type: 'multiple', triggers } : (triggers[0] ?? { type: 'none' })
}

function mappings(given: Options, prefix: string): Mapping[] {
  const found = Object.entries(given).filter(([key]) => key.startsWith(prefix))
  return found.map(([key, source]) => ({ source, target: key.slice(prefix.length) }))
}

function headersOf(given: Options): Record<string, string> {
  const found = Object.entries(given).filter(([key]) => key.startsWith('header.'))
  return Object.fromEntries(found.map(([key, value]) => [key.slice('header.'.length), value]))
}
