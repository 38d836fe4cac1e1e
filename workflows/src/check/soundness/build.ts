import { nodesIn } from '../../node-places.ts'
import type { BoundaryEvent, FlowNode, Process, ThrowEvent } from '../../process.ts'
import { isActivity, isScope } from '../../process.ts'
import { beginningsOf, boundariesOf, isCompensationHandler, isEventSubprocess, linkTargets, stands } from '../graph.ts'
import { errorCatchersOf, isExternal } from './catchers.ts'
import { drawComplex } from './complex.ts'
import { addEdge, addVertex, type Net, type Vertex } from './net.ts'
import { NetDrawing } from './net-drawing.ts'
import { type Summary, TAKEN_FOR_SOUND, UNCAUGHT, VANISHED } from './summary.ts'
import { type Move, move, type Way } from './way.ts'
import { firing, workOf } from './work.ts'

/** Where tokens of a scope come from. */
export interface Source {
  vertex: Vertex
  /** The event that starts a path beside the others, or the compensation handler; absent for a beginning of the scope. */
  event?: FlowNode
  /** What happens first. */
  entry: Move[]
  /** Of a beginning: what a script says of how the case starts. */
  start?: Move
}

export interface BuiltNet extends Net {
  begins: Source[]
  beside: Source[]
}

/** The net of one scope. `summaries` tells of the scopes inside it. */
export function buildNet(process: Process, scope: string | undefined, summaries: Map<string, Summary>): BuiltNet {
  return new Builder(process, scope, summaries).build()
}

class Builder {
  readonly #process: Process
  readonly #scope: string | undefined
  readonly #summaries: Map<string, Summary>
  readonly #net: BuiltNet = { vertices: new Set(), sources: [], begins: [], beside: [] }
  readonly #draws: NetDrawing

  constructor(process: Process, scope: string | undefined, summaries: Map<string, Summary>) {
    this.#process = process
    this.#scope = scope
    this.#summaries = summaries
    this.#draws = new NetDrawing(process, this.#net)
  }

  build(): BuiltNet {
    const nodes = nodesIn(this.#process, this.#scope)
    for (const node of nodes) this.#draw(node)
    this.#begin(beginningsOf(this.#process, this.#scope))
    for (const node of nodes) if (node.type === 'boundaryEvent') this.#drawBeside(node)
    for (const node of nodes)
      if (isCompensationHandler(node)) this.#source(node, [], (vertex) => this.#lead(vertex, node))
    this.#net.vertices.delete(this.#draws.trap)
    if (this.#draws.trap.ins.size > 0) this.#net.vertices.add(this.#draws.trap)
    return this.#net
  }

  #draw(node: FlowNode): void {
    if (node.type === 'startEvent' || node.type === 'boundaryEvent' || isEventSubprocess(node)) return
    if (node.type === 'exclusiveGateway' || node.type === 'parallelGateway' || node.type === 'inclusiveGateway') return
    if (node.type === 'complexGateway') drawComplex(this.#draws, node)
    else if (node.type === 'eventBasedGateway') this.#drawEventBased(node)
    else if (node.type === 'intermediateThrowEvent') this.#drawThrow(node)
    else if (node.type !== 'endEvent') this.#drawActivity(node)
  }

  /** An activity or catch event: it is done, or an event ends it. */
  #drawActivity(node: FlowNode): void {
    const vertex = this.#draws.vertexInto(node)
    const inside = this.#summaryOf(node)
    if (inside?.trap) addEdge(vertex, this.#draws.trap, move(inside.trap.moves, true))
    if (inside?.exits.has(UNCAUGHT)) addEdge(vertex, this.#draws.kill(UNCAUGHT), move(inside.exits.get(UNCAUGHT)!))
    if (inside?.exits.has(VANISHED)) addEdge(vertex, this.#draws.end, move(inside.exits.get(VANISHED)!))
    for (const event of boundariesOf(this.#process, node.id)) {
      if (!event.interrupting) continue
      const way = this.#wayOnto(node, event)
      // What never comes about is drawn all the same: a join behind it waits for it.
      const after = this.#draws.vertexAfter(event)
      if (way) addEdge(vertex, after, way, event.id)
    }
    const after = this.#draws.vertexAfter(node)
    // A loop over nothing is passed, whatever is inside.
    if (!inside || inside.done || mayBeEmpty(node))
      addEdge(vertex, after, move(workOf(this.#process, node, inside?.done), stands(node)))
  }

  /** How an event on an activity comes about; null when it never does. */
  #wayOnto(host: FlowNode, event: BoundaryEvent): Way | null {
    const passed: Move = { trail: [event.id] }
    const { trigger } = event
    const inside = this.#summaryOf(host)
    if (trigger.type === 'compensation') return null
    if (isExternal(event))
      return this.#mayStand(host) ? move([...firing(this.#process, event.id, trigger as never), passed], true) : null
    const thrown = inside?.exits.get(event.id) ?? inside?.spawns.get(event.id)
    if (thrown) return move([...thrown, passed])
    if (inside || trigger.type === 'cancel') return null
    if (trigger.type === 'escalation') return host.type === 'callActivity' ? move([passed], true) : null
    const failed = mayFail(host) && errorCatchersOf(this.#process, host).find(({ catcher }) => catcher === event)
    return failed ? move([failing(host, failed.code), passed]) : null
  }

  #mayStand(host: FlowNode): boolean {
    return stands(host) || isScope(host)
  }

  #drawBeside(event: BoundaryEvent): void {
    if (event.interrupting) return
    const host = this.#process.nodes.get(event.attachedTo)
    const way = host && this.#wayOnto(host, event)
    const after = this.#draws.vertexAfter(event)
    if (way) this.#source(event, [], (vertex) => addEdge(vertex, after, way, event.id))
  }

  #source(event: FlowNode, entry: Move[], lead: (vertex: Vertex) => void): void {
    const vertex = addVertex(this.#net, 'source', event.id)
    lead(vertex)
    this.#net.beside.push({ vertex, event, entry })
  }

  #lead(from: Vertex, node: FlowNode, way: Way = move({ trail: [] })): void {
    addEdge(from, this.#draws.vertexInto(node), way, node.id)
  }

  #begin(nodes: FlowNode[]): void {
    const parent = this.#process.nodes.get(this.#scope ?? '')
    const handler = parent !== undefined && isEventSubprocess(parent)
    const plain = nodes.filter((node) => handler || node.type !== 'startEvent' || node.trigger.type === 'none')
    const together = plain.filter((node) => !(node.type === 'eventBasedGateway' && node.instantiate))
    // One at a time: they never meet.
    if (parent?.type === 'adHocSubProcess' && parent.sequential && together.length > 0)
      for (const node of together) this.#beginAt([node])
    else if (together.length > 0) this.#beginAt(together)
    else if (nodes.length === 0 && this.#scope !== undefined) this.#beginEmpty(this.#scope)
    if (parent?.type === 'adHocSubProcess' && parent.activeElements && !parent.sequential && together.length > 1)
      for (const node of together) this.#beginAt([node])
    for (const node of nodes) {
      if (node.type === 'startEvent' && !plain.includes(node)) this.#beginAt([node])
      if (node.type === 'eventBasedGateway' && node.instantiate) this.#beginAtGateway(node)
    }
  }

  /** A scope in which nothing begins is complete at once. */
  #beginEmpty(scope: string): void {
    const vertex = addVertex(this.#net, 'source', scope)
    addEdge(vertex, this.#draws.end, move({ trail: [] }))
    this.#net.begins.push({ vertex, entry: [] })
  }

  #beginAt(nodes: FlowNode[]): void {
    const vertex = addVertex(this.#net, 'source', nodes[0]!.id)
    const start = nodes[0]!
    const isEvent = start.type === 'startEvent' && start.trigger.type !== 'none' && this.#scope === undefined
    for (const node of nodes) {
      if (node.type === 'startEvent')
        addEdge(vertex, this.#draws.vertexAfter(node), move({ trail: [node.id] }), node.id)
      else this.#lead(vertex, node)
    }
    this.#net.begins.push({ vertex, entry: [], ...(isEvent && { start: startOf(start) }) })
  }

  #beginAtGateway(gateway: FlowNode & { type: 'eventBasedGateway' }): void {
    const targets = gateway.outgoing.map((flow) => ({ flow, node: this.#draws.targetOf(flow) }))
    for (const first of targets) {
      const vertex = addVertex(this.#net, 'source', gateway.id)
      const begun = move({ trail: [gateway.id, first.flow, first.node.id] })
      addEdge(vertex, this.#draws.vertexAfter(first.node), begun, first.node.id, first.flow)
      for (const { flow, node } of gateway.parallel ? targets : []) {
        if (node !== first.node) addEdge(vertex, this.#draws.vertexInto(node), move({ trail: [flow] }), node.id, flow)
      }
      this.#net.begins.push({ vertex, entry: [], start: startOf(first.node) })
    }
  }

  #drawEventBased(gateway: FlowNode & { type: 'eventBasedGateway' }): void {
    const vertex = this.#draws.vertexInto(gateway)
    for (const flow of gateway.outgoing) {
      const node = this.#draws.targetOf(flow)
      // What a targeted receive task or event waits for, the gateway waits for.
      const fired = workOf(this.#process, node)
      addEdge(vertex, this.#draws.vertexAfter(node), move([...fired, { trail: [flow, node.id] }], true), node.id, flow)
    }
  }

  #drawThrow(node: ThrowEvent): void {
    const vertex = this.#draws.vertexInto(node)
    const interrupted = this.#draws.interrupts(node)
    if (interrupted !== undefined) addEdge(vertex, this.#draws.kill(interrupted), move({ trail: [] }))
    else if (node.trigger.type === 'link')
      for (const target of linkTargets(this.#process, node))
        addEdge(vertex, this.#draws.vertexAfter(target), move({ trail: [target.id] }), target.id)
    else addEdge(vertex, this.#draws.vertexAfter(node), move(workOf(this.#process, node)))
  }

  #summaryOf(node: FlowNode): Summary | undefined {
    return isScope(node) ? (this.#summaries.get(node.id) ?? TAKEN_FOR_SOUND) : undefined
  }
}

/** Whether the work of a node may fail with an error. */
export function mayFail(node: FlowNode): boolean {
  return ['userTask', 'serviceTask', 'sendTask', 'callActivity'].includes(node.type)
}

/** The move that fails a node. */
export function failing(node: FlowNode, code: string | undefined): Move {
  return { trail: [], step: { fail: node.id, ...(code !== undefined && { error: code }) } }
}

function startOf(node: FlowNode): Move {
  return { trail: [], step: { start: node.id } }
}

function mayBeEmpty(node: FlowNode): boolean {
  const loop = isActivity(node) ? node.loop : undefined
  return loop !== undefined && (loop.type === 'multiInstance' || loop.testBefore)
}
