import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseState } from '../case-state.ts'
import { compileWorkflow } from '../compile.ts'
import type { FlowNode, Process } from '../process.ts'
import { StepRefused } from '../run/step-refused.ts'
import { step } from '../step.ts'
import { MONDAY } from '../testing/play.ts'

/**
 * Processes drawn at random, mostly without block structure: a block-structured one with some flows turned elsewhere. Whenever the
 * compiler accepts one, it must run as the standard's token game says, step by step; the game here shares no code with it.
 */
interface Drawing {
  nodes: Map<string, FlowNode['type'] | 'terminate'>
  flows: { source: string; target: string }[]
}

type Shape = { kind: 'task' } | { kind: 'seq' | 'xor' | 'and'; parts: Shape[] } | { kind: 'loop'; part: Shape }

const shape = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    fc.constant<Shape>({ kind: 'task' }),
    fc.record({ kind: fc.constant('seq' as const), parts: fc.array(tie('shape'), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom('xor' as const, 'and' as const, 'and' as const),
      parts: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('loop' as const), part: tie('shape') }),
  ),
})).shape

function lay(one: Shape, from: string, drawing: Drawing): string {
  const id = `${one.kind}${drawing.nodes.size}`
  const link = (source: string, target: string) => drawing.flows.push({ source, target })
  if (one.kind === 'seq') return one.parts.reduce((last, part) => lay(part, last, drawing), from)
  if (one.kind === 'task') {
    drawing.nodes.set(id, 'userTask')
    link(from, id)
    return id
  }
  const type = one.kind === 'and' ? 'parallelGateway' : 'exclusiveGateway'
  drawing.nodes.set(id, type)
  drawing.nodes.set(`${id}e`, type)
  link(from, id)
  if (one.kind === 'loop') {
    link(lay(one.part, id, drawing), `${id}e`)
    link(`${id}e`, id)
  } else for (const part of one.parts) link(lay(part, id, drawing), `${id}e`)
  return `${id}e`
}

function draw(one: Shape, turns: [number, number][], ends: number[]): Drawing {
  const drawing: Drawing = { nodes: new Map([['start', 'startEvent']]), flows: [] }
  const last = lay(one, 'start', drawing)
  drawing.nodes.set('end', 'endEvent').set('end2', 'endEvent').set('dung', 'terminate')
  drawing.flows.push({ source: last, target: 'end' })
  const targets = [...drawing.nodes.keys()].filter((id) => id !== 'start')
  for (const [flow, target] of turns)
    drawing.flows[flow % drawing.flows.length]!.target = targets[target % targets.length]!
  for (const flow of ends) drawing.flows[flow % drawing.flows.length]!.target = flow % 2 ? 'end2' : 'dung'
  return drawing
}

function processOf({ nodes, flows }: Drawing): Process {
  const process: Process = { id: 'p', name: '', nodes: new Map(), flows: new Map(), lanes: [] }
  for (const [id, kind] of nodes) {
    const base = { id, name: '', incoming: [], outgoing: [], cites: [], inputs: [], outputs: [] }
    const type = kind === 'terminate' ? 'endEvent' : kind
    const more = { trigger: { type: kind === 'terminate' ? 'terminate' : 'none' }, interrupting: true }
    process.nodes.set(id, {
      ...base,
      type,
      candidateRoles: [],
      outcomes: [],
      decides: false,
      ...more,
    } as unknown as FlowNode)
  }
  for (const [index, { source, target }] of flows.entries()) {
    const id = `f${index}`
    const from = process.nodes.get(source)!
    const choice = from.type === 'exclusiveGateway' ? from.outgoing.length : -1
    process.flows.set(id, { id, name: '', source, target, ...(choice >= 0 && { condition: `=luck = ${choice}` }) })
    from.outgoing.push(id)
    process.nodes.get(target)!.incoming.push(id)
  }
  // The last flow of a choice is taken when no other is.
  for (const node of process.nodes.values()) {
    if (node.type !== 'exclusiveGateway' || node.outgoing.length === 0) continue
    node.defaultFlow = node.outgoing.at(-1)!
    delete process.flows.get(node.defaultFlow)!.condition
  }
  return process
}

/** The token game, as the standard tells it: tokens on flows, and tasks under way. */
class Game {
  readonly tokens: string[] = []
  /** False once tokens have gone round without rest. */
  rests = true
  tasks: string[] = []
  readonly #process: Process

  constructor(process: Process, luck: number) {
    this.#process = process
    this.#leave('start')
    this.#run(luck)
  }

  complete(task: string, luck: number): void {
    this.tasks.splice(this.tasks.indexOf(task), 1)
    this.#leave(task)
    this.#run(luck)
  }

  #run(luck: number): void {
    for (let moves = 0; moves < 200; moves++) if (!this.#move(luck)) return
    this.rests = false
  }

  #move(luck: number): boolean {
    return this.tokens.some((flow) => {
      const node = this.#process.nodes.get(this.#process.flows.get(flow)!.target)!
      const needed = node.type === 'parallelGateway' ? node.incoming : [flow]
      if (!needed.every((one) => this.tokens.includes(one))) return false
      for (const one of needed) this.tokens.splice(this.tokens.indexOf(one), 1)
      if (node.type === 'userTask') this.tasks.push(node.id)
      else if (node.type === 'exclusiveGateway') this.tokens.push(...this.#chosen(node.outgoing, luck))
      else if (node.type !== 'endEvent') this.#leave(node.id)
      else if (node.trigger.type === 'terminate') {
        this.tokens.length = 0
        this.tasks = []
      }
      return true
    })
  }

  #chosen(outgoing: string[], luck: number): string[] {
    if (outgoing.length === 0) return []
    return [luck < outgoing.length - 1 ? outgoing[luck]! : outgoing.at(-1)!]
  }

  #leave(id: string): void {
    this.tokens.push(...this.#process.nodes.get(id)!.outgoing)
  }
}

const env = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }
/** Nothing where the diagram goes round without rest, which is refused. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof StepRefused && error.code === 'endless-loop') return undefined
    throw error
  }
}

const openOf = (state: CaseState) =>
  Object.values(state.waits)
    .map((wait) => wait.element)
    .sort()

it('runs as the token game says whatever it accepts', () => {
  const accepted = { blocks: 0, turned: 0 }
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 2 }),
      fc.array(fc.nat(99), { maxLength: 1 }),
      fc.array(fc.tuple(fc.nat(99), fc.nat(2)), { minLength: 10, maxLength: 25 }),
      (one, turns, ends, moves) => {
        const process = processOf(draw(one, turns, ends))
        const { workflow } = compileWorkflow(process)
        if (!workflow) return
        accepted[turns.length + ends.length > 0 ? 'turned' : 'blocks']++
        const game = new Game(process, 0)
        const first = attempt(() => step(workflow, undefined, { type: 'start', variables: { luck: 0 } }, env))
        if (!first) return void expect(game.rests).toBe(false)
        let { state } = first
        for (const [pick, luck] of moves) {
          if (!game.rests) return
          expect(openOf(state)).toEqual([...game.tasks].sort())
          expect(state.status === 'running').toBe(game.tasks.length + game.tokens.length > 0)
          const waits = Object.values(state.waits)
          if (waits.length === 0) return
          const wait = waits[pick % waits.length]!
          game.complete(wait.element, luck)
          const next = attempt(() =>
            step(workflow, state, { type: 'complete', wait: wait.id, variables: { luck } }, env),
          )
          if (!next) return void expect(game.rests).toBe(false)
          state = next.state
        }
      },
    ),
    { numRuns: 1_500 },
  )
  expect(accepted.blocks).toBeGreaterThan(100)
  expect(accepted.turned).toBeGreaterThan(100)
}, 120_000)
