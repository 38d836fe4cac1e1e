import type { Diagnostic, JsonObject } from '@statecraft/forms'
import type { FlowNode, Process } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { reachableFrom, startsOf } from './graph.ts'
import { elementsAt, explore, pathTo, type Space, statesWithoutEnd } from './soundness/explore.ts'
import type { Move } from './soundness/moves.ts'

/** States that are followed before the search gives up and says so. */
export const STATE_LIMIT = 20_000

/**
 * Plays every order of events on the diagram: each case can end from wherever it stands, no join waits for ever, no token doubles,
 * and each element happens on some way. Conditions are taken for possible either way. Each finding has a shortest way that shows it.
 */
export const checkSoundness: Check = (process) => proveSoundness(process, STATE_LIMIT)

/** As {@link checkSoundness}, with another limit of states. */
export function proveSoundness(process: Process, limit: number): Diagnostic[] {
  const space = explore(process, limit)
  // Tokens that meet at a merge double on all that follows it too; the merge is where it is mended.
  const atMerge = space.faults.some(({ code, others }) => code === 'token-doubles' && others.length > 0)
  const told = space.faults.filter(({ code, others }) => code !== 'token-doubles' || !atMerge || others.length > 0)
  const faults = told.map(({ code, element, others, path }) =>
    found(process.nodes.get(element)!, code, path, { others }),
  )
  if (!space.complete) return [...faults, diagnose(process, 'soundness-not-proved', { states: limit }, 'info')]
  // What a broken join or a doubled token does to the rest is no second fault.
  if (faults.length > 0) return faults
  const stranded = cannotFinish(process, space)
  return stranded.length > 0 ? stranded : neverHappens(process, space)
}

function cannotFinish(process: Process, space: Space): Diagnostic[] {
  const [state] = statesWithoutEnd(space)
  if (state === undefined) return []
  const elements = elementsAt(process, space.states[state]!.marking)
  return [found(process.nodes.get(elements[0]!)!, 'cannot-finish', pathTo(space, state), { others: elements.slice(1) })]
}

/** Elements that flows lead to but no way passes, such as an event for an error that nothing throws. */
function neverHappens(process: Process, space: Space): Diagnostic[] {
  const drawn = reachableFrom(process, startsOf(process, undefined))
  const dead = [...drawn].filter((node) => !space.passed.has(node.id))
  const leadsToDead = (node: FlowNode) =>
    node.incoming.some((flow) => dead.includes(process.nodes.get(process.flows.get(flow)!.source)!))
  return dead.filter((node) => !leadsToDead(node)).map((node) => diagnose(node, 'never-happens', {}, 'warning'))
}

function found(node: FlowNode, code: string, path: Move[], params: JsonObject): Diagnostic {
  const trail = path.flatMap((move) => move.trail)
  return { ...diagnose(node, code, { ...params, trail }), counterExample: scriptOf(path) }
}

/** A script for `statecraft trace`. Data that lead a gateway go with the answer before it, or with the start. */
function scriptOf(path: Move[]): JsonObject {
  const variables: JsonObject = {}
  const steps: { step: JsonObject; data: JsonObject }[] = []
  let data = variables
  for (const { step, data: leads } of path) {
    if (step) {
      const taken = { step, data: {} }
      steps.push(taken)
      // A timer brings no data.
      if (!('timer' in step)) data = taken.data
    }
    Object.assign(data, leads)
  }
  return {
    ...(Object.keys(variables).length > 0 && { variables }),
    steps: steps.map((taken) =>
      Object.keys(taken.data).length > 0 ? { ...taken.step, data: taken.data } : taken.step,
    ),
  }
}
