import type { AnyStateMachine, AnyStateNode } from 'xstate'

/** Every state of a machine, the machine itself first, in the order of its config. */
export function nodesOf(machine: AnyStateMachine): AnyStateNode[] {
  return below(machine.root as AnyStateNode)
}

function below(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((one) => below(one as AnyStateNode))]
}
