import type { EndEvent, FlowNode, Process, ThrowEvent } from '../../process.ts'
import { catcherOf } from './catchers.ts'
import { type WayOut, waysOut } from './choice.ts'
import { addEdge, addVertex, type Edge, type Net, type Vertex } from './net.ts'
import { UNCAUGHT, VANISHED } from './summary.ts'
import { type Move, move } from './way.ts'
import { roundData, workOf } from './work.ts'

/** What all parts of a scope are drawn with: one vertex that leads into a node, one that it is left by, and the flows between them. */
export class NetDrawing<Drawn extends Net = Net> {
  readonly process: Process
  readonly net: Drawn
  readonly end: Vertex
  readonly trap: Vertex
  readonly #into = new Map<string, Vertex>()
  readonly #after = new Map<string, Vertex>()
  readonly #kills = new Map<string, Vertex>()

  constructor(process: Process, net: Drawn) {
    this.process = process
    this.net = net
    this.end = addVertex(net, 'end', '')
    this.trap = addVertex(net, 'trap', '')
  }

  /** The vertex that flows into a node lead to. */
  vertexInto(node: FlowNode): Vertex {
    const known = this.#into.get(node.id)
    if (known) return known
    const data = roundData(this.process, node)
    const pass = [move({ trail: [node.id], ...(Object.keys(data).length > 0 && { data }) })]
    const isGateway = node.type.endsWith('Gateway')
    const joins =
      node.type === 'parallelGateway'
        ? 'every'
        : node.type === 'inclusiveGateway' && node.incoming.length > 1
          ? 'rest'
          : undefined
    const kind = node.type === 'complexGateway' ? 'complex' : (joins ?? 'one')
    const vertex = addVertex(this.net, kind, node.id, pass)
    vertex.drawn = isGateway
    this.#into.set(node.id, vertex)
    const draws =
      node.type === 'exclusiveGateway' || node.type === 'parallelGateway' || node.type === 'inclusiveGateway'
    if (draws) this.#leave(vertex, node)
    return vertex
  }

  /** The vertex that a node is left by. */
  vertexAfter(node: FlowNode): Vertex {
    const known = this.#after.get(node.id)
    if (known) return known
    if (node.outgoing.length === 0) return this.end
    const vertex = addVertex(this.net, 'one', node.id)
    this.#after.set(node.id, vertex)
    this.#leave(vertex, node)
    return vertex
  }

  /** Draws the ways out of a node, beginning at a vertex that passes each token. */
  #leave(vertex: Vertex, node: FlowNode): void {
    const { sure, free, takes, otherwise, none } = waysOut(this.process, node)
    if (sure.length + free.length === 0 && !otherwise) {
      addEdge(vertex, this.end, move({ trail: [] }))
      return
    }
    let from = vertex
    if (sure.length > 0) {
      const branches = sure.length > 1 || free.length > 0
      if (branches && vertex.kind !== 'every') {
        from = addVertex(this.net, 'every', node.id)
        addEdge(vertex, from, move({ trail: [] }))
      }
      for (const out of sure) this.follow(from, out)
      if (free.length === 0) return
      const maybe = addVertex(this.net, 'one', node.id)
      addEdge(from, maybe, move({ trail: [] }))
      addEdge(maybe, this.end, move({ trail: [] }))
      from = maybe
    } else if (vertex.kind !== 'one') {
      from = addVertex(this.net, 'one', node.id)
      addEdge(vertex, from, move({ trail: [] }))
    }
    if (none && Object.keys(none).length > 0) from.pass = [...from.pass, move({ trail: [], data: none })]
    if (otherwise) this.follow(from, otherwise)
    if (takes === 'some' && free.length > 1) {
      const some = addVertex(this.net, 'some', node.id)
      addEdge(from, some, move({ trail: [] }))
      from = some
    }
    for (const out of free) this.follow(from, out)
  }

  /** Draws one sequence flow. */
  follow(from: Vertex, { flow, data }: WayOut): Edge {
    const target = this.targetOf(flow)
    const walked: Move = { trail: [flow], ...(data && { data }) }
    if (target.type !== 'endEvent') return addEdge(from, this.vertexInto(target), move(walked), target.id, flow)
    const killed = this.interrupts(target)
    const moves = [{ ...walked, trail: [flow, target.id] }, ...workOf(this.process, target)]
    return addEdge(from, killed === undefined ? this.end : this.kill(killed), move(moves), target.id, flow)
  }

  /** Who catches what an event ends its scope with; `''` for a terminate end, undefined where the scope goes on. */
  interrupts(node: EndEvent | ThrowEvent): string | undefined {
    const { trigger } = node
    if (trigger.type === 'terminate') return ''
    if (trigger.type === 'error') return catcherOf(this.process, node, trigger)?.id ?? UNCAUGHT
    if (trigger.type === 'cancel') return catcherOf(this.process, node, trigger)?.id ?? VANISHED
    const thrown = trigger.type === 'multiple' ? trigger.triggers : [trigger]
    for (const one of thrown) {
      const catcher = one.type === 'escalation' ? catcherOf(this.process, node, one) : undefined
      if (catcher?.interrupting) return catcher.id
    }
    return undefined
  }

  kill(catcher: string): Vertex {
    const known = this.#kills.get(catcher)
    if (known) return known
    const vertex = addVertex(this.net, 'kill', catcher)
    if (catcher !== '') vertex.exit = { catcher }
    this.#kills.set(catcher, vertex)
    return vertex
  }

  targetOf(flow: string): FlowNode {
    return this.process.nodes.get(this.process.flows.get(flow)!.target)!
  }
}
