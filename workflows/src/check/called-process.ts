import { type Check, diagnose } from './diagnose.ts'

/** Each call activity calls a process that exists. Which one a computed id means is known only while the case runs. */
export const checkCalledProcesses: Check = (process, { processes }) =>
  [...process.nodes.values()].flatMap((node) => {
    if (node.type !== 'callActivity' || !processes || node.process.startsWith('=')) return []
    return processes.has(node.process) ? [] : [diagnose(node, 'called-process-unknown', { process: node.process })]
  })
