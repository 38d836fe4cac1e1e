import { type Check, diagnose } from './diagnose.ts'

/** Every path is drawn up to an end event; a path that merely stops leaves the case where nobody looks. */
export const checkDeadEnd: Check = (process) =>
  [...process.nodes.values()]
    .filter((node) => node.type !== 'endEvent' && node.outgoing.length === 0)
    .map((node) => diagnose(node, 'dead-end'))
