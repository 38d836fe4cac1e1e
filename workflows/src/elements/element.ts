import type { BpmnElement } from 'bpmn-moddle'
import type { Action, Guard, StateConfig, Transition } from '../machine-config.ts'
import type { Report } from '../parse/read.ts'
import type { BoundaryEvent, FlowNode, NodeBase, Process, ServiceTask } from '../process.ts'

/** What one element of BPMN needs, and what it compiles to. One file each, listed in `table.ts`. */
export interface ElementKind<Node extends FlowNode = FlowNode> {
  /** Type of bpmn-moddle, such as `bpmn:UserTask`. */
  bpmn: string
  type: Node['type']
  /** Properties of bpmn-moddle that are read, beside those every flow node has. Any other that is set is refused by name. */
  properties: string[]
  /** Extension elements that are read; any other of `zeebe:` or `statecraft:` is refused by name. */
  extensions: string[]
  /**
   * Reads the element; what it lacks is reported, and then there is no node. A task that a worker does by `zeebe:taskDefinition` though its
   * kind has a way of its own is a service task.
   */
  read(element: BpmnElement, base: NodeBase, report: Report): Node | ServiceTask | undefined
  /**
   * The state of the element, without nested states of a subprocess, which the compiler adds; null when this very node has none, and then its
   * scope is compiled to one state with a marking. Elements that never have a state of their own leave it out.
   */
  compile?(node: Node, place: Place): StateConfig | null
}

/** What an element may ask of the compiler about the place it stands in. */
export interface Place {
  process: Process
  /** The transition that leaves `node` by a flow, or ends its path when it has none. `before` runs before the flow is taken. */
  leaveBy(node: FlowNode, flow: string | undefined, before?: Action[], guard?: Guard): Transition
  /** Boundary events that stand on an activity, in the order of the diagram. */
  boundariesOf(activity: string): BoundaryEvent[]
  /** The transition that ends the case in an error, from wherever `node` stands. */
  failBy(node: FlowNode): Transition
  /** The boundary event that catches an error thrown in `scope` (a subprocess), looking outwards, or undefined. */
  catcherOf(scope: string | undefined, code: string): BoundaryEvent | undefined
}

/** `enter`, `exit` and the like of an element. */
export function act(type: Action['type'], element: string): Action {
  return { type, params: { element } }
}

/** The only outgoing flow of a node that may have one, if any. */
export function onlyFlow(node: FlowNode): string | undefined {
  return node.outgoing[0]
}
