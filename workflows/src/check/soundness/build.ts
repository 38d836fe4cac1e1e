import { nodesIn } from '../../node-places.ts'
import type { BoundaryEvent, EndEvent, FlowNode, Process, ThrowEvent } from '../../process.ts'
import { isActivity, isScope } from '../../process.ts'
import { beginningsOf, boundariesOf, isCompensationHandler, isEventSubprocess, linkTargets, waits } from '../graph.ts'
import { catcherOf, errorCatchersOf, isExternal } from './catchers.ts'
import { type WayOut, waysOut } from './choice.ts'
import { addEdge, addVertex, type Edge, type Net, type Vertex } from './net.ts'
import { type Summary, TAKEN_FOR_SOUND, UNCAUGHT, VANISHED } from './summary.ts'
import { type Move, move, type Way } from './way.ts'
import { firing, roundData, workOf } from './work.ts'

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
  readonly #into = new Map<string, Vertex>()
  readonly #after = new Map<string, Vertex>()
  readonly #kills = new Map<string, Vertex>()
  readonly #end = addVertex(this.#net, 'end', '')
  readonly #trap = addVertex(this.#net, 'trap', '')

  constructor(process: Process, scope: string | undefined, summaries: Map<string, Summary>) {
    this.#process = process
    this.#scope = scope
    this.#summaries = summaries
  }

  build(): BuiltNet {
    const nodes = nodesIn(this.#process, this.#scope)
    for (const node of nodes) this.#draw(node)
    this.#begin(beginningsOf(this.#process, this.#scope))
    for (const node of nodes) if (node.type === 'boundaryEvent') this.#drawBeside(node)
    for (const node of nodes)
      if (isCompensationHandler(node)) this.#source(node, [], (vertex) => this.#lead(vertex, node))
    this.#net.vertices.delete(this.#trap)
    if (this.#trap.ins.size > 0) this.#net.vertices.add(this.#trap)
    return this.#net
  }

  #draw(node: FlowNode): void {
    if (node.type === 'startEvent' || node.type === 'boundaryEvent' || isEventSubprocess(node)) return
    if (node.type === 'exclusiveGateway' || node.type === 'parallelGateway' || node.type === 'inclusiveGateway') return
    if (node.type === 'complexGateway') this.#drawComplex(node)
    else if (node.type === 'eventBasedGateway') this.#drawEventBased(node)
    else if (node.type === 'intermediateThrowEvent') this.#drawThrow(node)
    else if (node.type !== 'endEvent') this.#drawActivity(node)
  }

  /** An activity or catch event: it is done, or an event ends it. */
  #drawActivity(node: FlowNode): void {
    const vertex = this.#vertexInto(node)
    const inside = this.#summaryOf(node)
    if (inside?.trap) addEdge(vertex, this.#trap, move(inside.trap.moves, true))
    if (inside?.exits.has(UNCAUGHT)) addEdge(vertex, this.#kill(UNCAUGHT), move(inside.exits.get(UNCAUGHT)!))
    if (inside?.exits.has(VANISHED)) addEdge(vertex, this.#end, move(inside.exits.get(VANISHED)!))
    for (const event of boundariesOf(this.#process, node.id)) {
      if (!event.interrupting) continue
      const way = this.#wayOnto(node, event)
      // What never comes about is drawn all the same: a join behind it waits for it.
      const after = this.#vertexAfter(event)
      if (way) addEdge(vertex, after, way, event.id)
    }
    const after = this.#vertexAfter(node)
    // A loop over nothing is passed, whatever is inside.
    if (!inside || inside.done || mayBeEmpty(node))
      addEdge(vertex, after, move(workOf(this.#process, node, inside?.done), waits(node)))
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
    return waits(host) || isScope(host)
  }

  #drawBeside(event: BoundaryEvent): void {
    if (event.interrupting) return
    const host = this.#process.nodes.get(event.attachedTo)
    const way = host && this.#wayOnto(host, event)
    const after = this.#vertexAfter(event)
    if (way) this.#source(event, [], (vertex) => addEdge(vertex, after, way, event.id))
  }

  #source(event: FlowNode, entry: Move[], lead: (vertex: Vertex) => void): void {
    const vertex = addVertex(this.#net, 'source', event.id)
    lead(vertex)
    this.#net.beside.push({ vertex, event, entry })
  }

  #lead(from: Vertex, node: FlowNode, way: Way = move({ trail: [] })): void {
    addEdge(from, this.#vertexInto(node), way, node.id)
  }

  #begin(nodes: FlowNode[]): void {
    const parent = this.#process.nodes.get(this.#scope ?? '')
    const handler = parent !== undefined && isEventSubprocess(parent)
    const plain = nodes.filter((node) => handler || node.type !== 'startEvent' || node.trigger.type === 'none')
    const together = plain.filter((node) => !(node.type === 'eventBasedGateway' && node.instantiate))
    if (together.length > 0) this.#beginAt(together)
    else if (nodes.length === 0 && this.#scope !== undefined) this.#beginEmpty(this.#scope)
    if (parent?.type === 'adHocSubProcess' && parent.activeElements && together.length > 1)
      for (const node of together) this.#beginAt([node])
    for (const node of nodes) {
      if (node.type === 'startEvent' && !plain.includes(node)) this.#beginAt([node])
      if (node.type === 'eventBasedGateway' && node.instantiate) this.#beginAtGateway(node)
    }
  }

  /** A scope in which nothing begins is complete at once. */
  #beginEmpty(scope: string): void {
    const vertex = addVertex(this.#net, 'source', scope)
    addEdge(vertex, this.#end, move({ trail: [] }))
    this.#net.begins.push({ vertex, entry: [] })
  }

  #beginAt(nodes: FlowNode[]): void {
    const vertex = addVertex(this.#net, 'source', nodes[0]!.id)
    const start = nodes[0]!
    const isEvent = start.type === 'startEvent' && start.trigger.type !== 'none' && this.#scope === undefined
    for (const node of nodes) {
      if (node.type === 'startEvent') addEdge(vertex, this.#vertexAfter(node), move({ trail: [node.id] }), node.id)
      else this.#lead(vertex, node)
    }
    this.#net.begins.push({ vertex, entry: [], ...(isEvent && { start: startOf(start) }) })
  }

  #beginAtGateway(gateway: FlowNode & { type: 'eventBasedGateway' }): void {
    const targets = gateway.outgoing.map((flow) => ({ flow, node: this.#targetOf(flow) }))
    for (const first of targets) {
      const vertex = addVertex(this.#net, 'source', gateway.id)
      const begun = move({ trail: [gateway.id, first.flow, first.node.id] })
      addEdge(vertex, this.#vertexAfter(first.node), begun, first.node.id, first.flow)
      for (const { flow, node } of gateway.parallel ? targets : []) {
        if (node !== first.node) addEdge(vertex, this.#vertexInto(node), move({ trail: [flow] }), node.id, flow)
      }
      this.#net.begins.push({ vertex, entry: [], start: startOf(first.node) })
    }
  }

  #drawEventBased(gateway: FlowNode & { type: 'eventBasedGateway' }): void {
    const vertex = this.#vertexInto(gateway)
    for (const flow of gateway.outgoing) {
      const node = this.#targetOf(flow)
      // What a targeted receive task or event waits for, the gateway waits for.
      const fired = workOf(this.#process, node)
      addEdge(vertex, this.#vertexAfter(node), move([...fired, { trail: [flow, node.id] }], true), node.id, flow)
    }
  }

  #drawThrow(node: ThrowEvent): void {
    const vertex = this.#vertexInto(node)
    const interrupted = this.#interrupts(node)
    if (interrupted !== undefined) addEdge(vertex, this.#kill(interrupted), move({ trail: [] }))
    else if (node.trigger.type === 'link')
      for (const target of linkTargets(this.#process, node))
        addEdge(vertex, this.#vertexAfter(target), move({ trail: [target.id] }), target.id)
    else addEdge(vertex, this.#vertexAfter(node), move(workOf(this.#process, node)))
  }

  #drawComplex(gateway: FlowNode & { type: 'complexGateway' }): void {
    const vertex = this.#vertexInto(gateway)
    const { sure, free, otherwise } = waysOut(this.#process, gateway)
    vertex.first = new Set()
    vertex.later = new Set()
    for (const out of [...sure, ...free, ...(otherwise ? [otherwise] : [])]) {
      const edge = this.#follow(vertex, out)
      const condition = this.#process.flows.get(out.flow)?.condition ?? ''
      const starts = !/not\(\s*waitingForStart\s*\)|waitingForStart\s*=\s*false/.test(condition)
      if (out === otherwise) vertex.otherwise = edge
      if (starts) vertex.first.add(edge)
      if (free.includes(out) && (!starts || !condition.includes('waitingForStart'))) vertex.later.add(edge)
    }
    const enough = enoughOf(gateway.activationCondition, gateway.incoming.length)
    if (enough !== undefined) vertex.enough = enough
  }

  /** The vertex that flows into a node lead to. */
  #vertexInto(node: FlowNode): Vertex {
    const known = this.#into.get(node.id)
    if (known) return known
    const data = roundData(this.#process, node)
    const pass = [move({ trail: [node.id], ...(Object.keys(data).length > 0 && { data }) })]
    const isGateway = node.type.endsWith('Gateway')
    const joins =
      node.type === 'parallelGateway'
        ? 'every'
        : node.type === 'inclusiveGateway' && node.incoming.length > 1
          ? 'rest'
          : undefined
    const kind = node.type === 'complexGateway' ? 'complex' : (joins ?? 'one')
    const vertex = addVertex(this.#net, kind, node.id, pass)
    vertex.drawn = isGateway
    this.#into.set(node.id, vertex)
    const draws =
      node.type === 'exclusiveGateway' || node.type === 'parallelGateway' || node.type === 'inclusiveGateway'
    if (draws) this.#leave(vertex, node)
    return vertex
  }

  /** The vertex that a node is left by. */
  #vertexAfter(node: FlowNode): Vertex {
    const known = this.#after.get(node.id)
    if (known) return known
    if (node.outgoing.length === 0) return this.#end
    const vertex = addVertex(this.#net, 'one', node.id)
    this.#after.set(node.id, vertex)
    this.#leave(vertex, node)
    return vertex
  }

  /** Draws the ways out of a node, beginning at a vertex that passes each token. */
  #leave(vertex: Vertex, node: FlowNode): void {
    const { sure, free, takes, otherwise, none } = waysOut(this.#process, node)
    if (sure.length + free.length === 0 && !otherwise) {
      addEdge(vertex, this.#end, move({ trail: [] }))
      return
    }
    let from = vertex
    if (sure.length > 0) {
      const branches = sure.length > 1 || free.length > 0
      if (branches && vertex.kind !== 'every') {
        from = addVertex(this.#net, 'every', node.id)
        addEdge(vertex, from, move({ trail: [] }))
      }
      for (const out of sure) this.#follow(from, out)
      if (free.length === 0) return
      const maybe = addVertex(this.#net, 'one', node.id)
      addEdge(from, maybe, move({ trail: [] }))
      addEdge(maybe, this.#end, move({ trail: [] }))
      from = maybe
    } else if (vertex.kind !== 'one') {
      from = addVertex(this.#net, 'one', node.id)
      addEdge(vertex, from, move({ trail: [] }))
    }
    if (none && Object.keys(none).length > 0) from.pass = [...from.pass, move({ trail: [], data: none })]
    if (otherwise) this.#follow(from, otherwise)
    if (takes === 'some' && free.length > 1) {
      const some = addVertex(this.#net, 'some', node.id)
      addEdge(from, some, move({ trail: [] }))
      from = some
    }
    for (const out of free) this.#follow(from, out)
  }

  /** Draws one sequence flow. */
  #follow(from: Vertex, { flow, data }: WayOut): Edge {
    const target = this.#targetOf(flow)
    const walked: Move = { trail: [flow], ...(data && { data }) }
    if (target.type !== 'endEvent') return addEdge(from, this.#vertexInto(target), move(walked), target.id, flow)
    const killed = this.#interrupts(target)
    const moves = [{ ...walked, trail: [flow, target.id] }, ...workOf(this.#process, target)]
    return addEdge(from, killed === undefined ? this.#end : this.#kill(killed), move(moves), target.id, flow)
  }

  /** Who catches what an event ends its scope with; `''` for a terminate end, undefined where the scope goes on. */
  #interrupts(node: EndEvent | ThrowEvent): string | undefined {
    const { trigger } = node
    if (trigger.type === 'terminate') return ''
    if (trigger.type === 'error') return catcherOf(this.#process, node, trigger)?.id ?? UNCAUGHT
    if (trigger.type === 'cancel') return catcherOf(this.#process, node, trigger)?.id ?? VANISHED
    const thrown = trigger.type === 'multiple' ? trigger.triggers : [trigger]
    for (const one of thrown) {
      const catcher = one.type === 'escalation' ? catcherOf(this.#process, node, one) : undefined
      if (catcher?.interrupting) return catcher.id
    }
    return undefined
  }

  #kill(catcher: string): Vertex {
    const known = this.#kills.get(catcher)
    if (known) return known
    const vertex = addVertex(this.#net, 'kill', catcher)
    if (catcher !== '') vertex.exit = { catcher }
    this.#kills.set(catcher, vertex)
    return vertex
  }

  #summaryOf(node: FlowNode): Summary | undefined {
    return isScope(node) ? (this.#summaries.get(node.id) ?? TAKEN_FOR_SOUND) : undefined
  }

  #targetOf(flow: string): FlowNode {
    return this.#process.nodes.get(this.#process.flows.get(flow)!.target)!
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

/** Tokens that start a complex gateway, where its condition is a plain count. */
function enoughOf(condition: string | undefined, incoming: number): number | undefined {
  if (condition === undefined) return incoming
  const found = /^=?\s*activationCount\s*(>=|>|=)\s*(\d+)\s*$/.exec(condition)
  return found ? Number(found[2]) + (found[1] === '>' ? 1 : 0) : undefined
}

function mayBeEmpty(node: FlowNode): boolean {
  const loop = isActivity(node) ? node.loop : undefined
  return loop !== undefined && (loop.type === 'multiInstance' || loop.testBefore)
}
