import type { FlowNode, NodeBase, Process } from '../../process.ts'
import type { Dials } from './dials.ts'
import type { Random } from './random.ts'

/** Where a path stands: a node whose next flow is not drawn yet. */
export interface Port {
  node: string
  condition?: string
  isDefault?: true
}

/** What is known of the place where something is drawn. */
export interface Place {
  parent: string | undefined
  depth: number
  inTransaction: boolean
  /** An activity of this scope can be compensated. */
  compensable: string[]
  /** Errors may be thrown here without ending the case. */
  caught: string[]
}

type Kind = FlowNode['type']

/** A process that is being drawn. */
export class Drawing {
  readonly process: Process = { id: 'p', name: '', nodes: new Map(), flows: new Map(), lanes: [] }
  readonly random: Random
  readonly dials: Dials
  /** Nodes that may still be drawn. */
  left: number
  #count = 0

  constructor(random: Random, dials: Dials, size: number) {
    this.random = random
    this.dials = dials
    this.left = size
  }

  /** Whether something of a family is drawn, `share` being how often with its dial at 1. */
  does(family: keyof Dials, share: number): boolean {
    const dial = this.dials[family]
    return dial > 0 && this.random.chance(Math.min(0.9, share * dial))
  }

  add<Type extends Kind>(
    short: string,
    type: Type,
    place: { parent: string | undefined },
    more: Omit<Extract<FlowNode, { type: Type }>, keyof NodeBase | 'type'>,
  ): string {
    const id = `${short}${++this.#count}`
    const base: NodeBase = { id, name: '', incoming: [], outgoing: [], cites: [] }
    if (place.parent !== undefined) base.parent = place.parent
    this.process.nodes.set(id, { ...base, type, ...more } as unknown as FlowNode)
    this.left--
    return id
  }

  node(id: string): FlowNode {
    return this.process.nodes.get(id)!
  }

  /** Draws a flow from each of some ports. */
  connect(ports: Port[], target: string): void {
    for (const { node, condition, isDefault } of ports) {
      const id = `f${this.process.flows.size + 1}`
      this.process.flows.set(id, { id, name: '', source: node, target, ...(condition !== undefined && { condition }) })
      this.node(node).outgoing.push(id)
      this.node(target).incoming.push(id)
      if (isDefault) Object.assign(this.node(node), { defaultFlow: id })
    }
  }

  /** Draws a node behind some ports. */
  after<Type extends Kind>(
    ports: Port[],
    short: string,
    type: Type,
    place: { parent: string | undefined },
    more: Omit<Extract<FlowNode, { type: Type }>, keyof NodeBase | 'type'>,
  ): string {
    const id = this.add(short, type, place, more)
    this.connect(ports, id)
    return id
  }
}
