import { type ActivityBase, type FlowNode, isScope, type Loop, type Mapping } from '../../process.ts'
import type { Drawing, Place, Port } from './drawing.ts'
import { condition, NAMES } from './triggers.ts'

type Base = Pick<ActivityBase, 'inputs' | 'outputs' | 'loop'>

const TASKS = ['user', 'service', 'send', 'receive', 'passed', 'script', 'decision', 'call'] as const

/** Draws a task or call; mostly one that waits. */
export function drawTask(drawing: Drawing, ports: Port[], place: Place, only?: (typeof TASKS)[number][]): string {
  const kind = drawing.random.weighted((only ?? TASKS).map((family) => [family, drawing.dials[family]] as const))
  const id = drawKind(drawing, ports, place, kind ?? 'user')
  dress(drawing, id)
  return id
}

function drawKind(drawing: Drawing, ports: Port[], place: Place, kind: (typeof TASKS)[number]): string {
  const { random } = drawing
  const base: Base = { inputs: [], outputs: [] }
  const work = { jobType: random.chance(0.2) ? '="viec-" + string(k)' : 'viec', retries: 3, headers: {} }
  switch (kind) {
    case 'user': {
      const days = drawing.does('deadline', 0.3) ? { deadlineWorkingDays: random.pick(['2', '=k + 1']) } : {}
      return drawing.after(ports, 'u', 'userTask', place, {
        ...base,
        candidateRoles: [],
        outcomes: [],
        decides: false,
        ...days,
      })
    }
    case 'service':
      return drawing.after(ports, 'v', 'serviceTask', place, { ...base, ...work })
    case 'send':
      return drawing.after(ports, 'w', 'sendTask', place, { ...base, ...work })
    case 'receive':
      return drawing.after(ports, 'r', 'receiveTask', place, {
        ...base,
        trigger: { type: 'message', name: random.pick(NAMES.message) },
      })
    case 'passed':
      return drawing.after(ports, 't', random.pick(['task', 'manualTask'] as const), place, base)
    case 'script': {
      const id = drawing.after(ports, 'c', 'scriptTask', place, { ...base, expression: '=1', resultVariable: '' })
      const counted = `=if n_${id} = null then 1 else n_${id} + 1`
      const read = random.pick(['=k + 10', '=if loopCounter = null then k else loopCounter * 10 + k'])
      Object.assign(drawing.node(id), {
        expression: random.chance(0.6) ? counted : read,
        resultVariable: `n_${id}`,
      })
      return id
    }
    case 'decision': {
      const id = drawing.after(ports, 'q', 'businessRuleTask', place, { ...base, decision: 'd', resultVariable: '' })
      Object.assign(drawing.node(id), { resultVariable: `d_${id}` })
      return id
    }
    case 'call':
      return drawing.after(ports, 'g', 'callActivity', place, {
        ...base,
        process: 'goi',
        propagateParent: random.chance(0.7),
        propagateChild: random.chance(0.7),
      })
  }
}

/** Mappings and loops of an activity. */
export function dress(drawing: Drawing, id: string): void {
  const node = drawing.node(id) as FlowNode & Base
  if (drawing.does('mappings', 0.25)) node.inputs = inputs(drawing, id)
  if (drawing.does('mappings', 0.25)) node.outputs = outputs(drawing, id)
  const loop = loopOf(drawing, id)
  if (loop) node.loop = loop
}

function inputs({ random }: Drawing, id: string): Mapping[] {
  const all: Mapping[] = [
    { source: '=k + 1', target: 'k' },
    { source: '=a', target: `i_${id}.x` },
    { source: '=if loopCounter = null then 0 else loopCounter', target: `j_${id}` },
  ]
  return all.filter(() => random.chance(0.5))
}

function outputs(drawing: Drawing, id: string): Mapping[] {
  const { random } = drawing
  // What is passed at once writes nothing that a condition beside it may read in the same step.
  const waits = ['userTask', 'serviceTask', 'sendTask', 'callActivity'].includes(drawing.node(id).type)
  const all: Mapping[] = [
    { source: '=k', target: `o_${id}` },
    { source: `=o_${id}`, target: `o2_${id}.y` },
    ...(waits ? [{ source: '=a', target: 'b' }] : []),
  ]
  return all.filter(() => random.chance(0.5))
}

function loopOf(drawing: Drawing, id: string): Loop | undefined {
  const { random } = drawing
  if (drawing.does('standardLoop', 0.12)) {
    const testBefore = random.chance(0.5)
    const reads = testBefore || random.chance(0.6) ? condition(drawing) : '=loopCounter < 2'
    return {
      type: 'standard',
      testBefore,
      ...(random.chance(0.8) && { condition: reads }),
      maximum: random.between(1, 3),
    }
  }
  if (!drawing.does('multiInstance', 0.15)) return undefined
  const many = random.chance(0.7)
    ? { collection: random.pick(['=[3,1,2]', '=[k,a]', '=[]', '=for i in 1..2 return i']), element: `e_${id}` }
    : { cardinality: random.pick(['=2', '=k', '=0']) }
  const element = random.pick(['=k', `=if e_${id} = null then loopCounter else e_${id}`, '=ket', '=ket.x'])
  return {
    type: 'multiInstance',
    sequential: random.chance(0.5),
    ...many,
    ...(random.chance(0.6) && { outputCollection: `l_${id}`, outputElement: element }),
    ...(!isScope(drawing.node(id)) &&
      random.chance(0.4) && {
        completionCondition: random.pick([
          '=numberOfCompletedInstances >= 2',
          '=k = 2',
          '=numberOfActiveInstances = 1',
        ]),
      }),
  }
}
