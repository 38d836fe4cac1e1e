/** A fault planted into one file: exactly one text is replaced. */
export interface Mutant {
  name: string
  /** In `workflows/src`. */
  file: string
  find: string
  replace: string
}

/** Faults of the compiler, the runtime and the checker. One that is no more found in its file fails the run. */
export const MUTANTS: Mutant[] = [
  {
    name: 'a boundary event that does not interrupt is compiled as one that does',
    file: 'elements/boundary.ts',
    find: 'return interrupting && outgoing.length <= 1 &&',
    replace: 'return outgoing.length <= 1 &&',
  },
  {
    name: 'a block of branches ends its path where it should go on at its join',
    file: 'compile/draw.ts',
    find: 'block.join ?? ENDED',
    replace: 'ENDED',
  },
  {
    name: 'an exclusive gateway asks its last condition first',
    file: 'elements/exclusive-gateway.ts',
    find: '...conditional.map((flow) =>',
    replace: '...conditional.toReversed().map((flow) =>',
  },
  {
    name: 'a parallel join goes on with one token',
    file: 'run/tokens/ready.ts',
    find: "if (node.type === 'parallelGateway') return incoming.every(",
    replace: "if (node.type === 'parallelGateway') return incoming.some(",
  },
  {
    name: 'a parallel join waits for one too many',
    file: 'run/tokens/ready.ts',
    find: "if (node.type === 'parallelGateway') return incoming.every(",
    replace: "if (node.type === 'parallelGateway') return incoming.length < 2 && incoming.every(",
  },
  {
    name: 'an inclusive join goes on too early',
    file: 'run/tokens/ready.ts',
    find: 'return !places.some((place) => comes(place, empty) && !comes(place, filled))',
    replace: 'return places.length >= 0',
  },
  {
    name: 'an inclusive join waits for what can come to a filled flow too',
    file: 'run/tokens/ready.ts',
    find: 'comes(place, empty) && !comes(place, filled)',
    replace: 'comes(place, empty)',
  },
  {
    name: 'a boundary event stays open when its activity is done',
    file: 'run/tokens/leave.ts',
    find: "  active.phase = 'done'\n  closeWaitsAt(live, key, 'cancelled')",
    replace: "  active.phase = 'done'",
  },
  {
    name: 'a boundary event of a state stays open when its activity is done',
    file: 'run/states/waits.ts',
    find: 'if (wait.element === element || events.some((event) => event.id === wait.element))',
    replace: 'if (wait.element === element)',
  },
  {
    name: 'an interrupting signal does not end its activity',
    file: 'run/tokens/arrive.ts',
    find: 'if (event.interrupting) endActivation',
    replace: "if (event.interrupting && event.trigger.type !== 'signal') endActivation",
  },
  {
    name: 'a timer is taken before it is due',
    file: 'step.ts',
    find: "if (wait.kind === 'timer' && Date.parse(walk.draft.at)",
    replace: "if (wait.kind !== 'timer' && Date.parse(walk.draft.at)",
  },
  {
    name: 'output mappings are skipped',
    file: 'run/variables.ts',
    find: 'if (outputs.length > 0) return applyMappings',
    replace: 'if (outputs.length > 9) return applyMappings',
  },
  {
    name: 'names that input mappings made local get out',
    file: 'run/variables.ts',
    find: 'Object.entries(variables).filter(([name]) => !Object.hasOwn(input, name))',
    replace: 'Object.entries(variables)',
  },
  {
    name: 'a result goes to the process past the scopes that have its name',
    file: 'run/variables.ts',
    find: 'else if (!site.outer || Object.hasOwn(variables, name))',
    replace: 'else if (!site.outer)',
  },
  {
    name: 'the loop counter begins with 0',
    file: 'run/each/item.ts',
    find: 'variables.loopCounter = place + 1',
    replace: 'variables.loopCounter = place',
  },
  {
    name: 'a loop makes one round more than its maximum',
    file: 'run/each/run.ts',
    find: 'begun >= loop.maximum',
    replace: 'begun > loop.maximum',
  },
  {
    name: 'the completion condition of a multi-instance counts one too few',
    file: 'run/each/run.ts',
    find: 'numberOfCompletedInstances: completed,',
    replace: 'numberOfCompletedInstances: completed - 1,',
  },
  {
    name: 'a multi-instance begins all of its sequence at once',
    file: 'run/each/run.ts',
    find: 'const count = loop.sequential ? 1 : total!',
    replace: 'const count = total!',
  },
  {
    name: 'results are listed in the order in which they came',
    file: 'run/each/run.ts',
    find: 'each.results[placeOf(item)] = output.value',
    replace: 'each.results[completed - 1] = output.value',
  },
  {
    name: 'compensation begins with the first',
    file: 'run/tokens/compensate.ts',
    find: 'notes.map(({ id }) => id).reverse()',
    replace: 'notes.map(({ id }) => id)',
  },
  {
    name: 'what was compensated is compensated again',
    file: 'run/tokens/compensate.ts',
    find: 'home.tokens!.notes.filter((one) => one !== note)',
    replace: 'home.tokens!.notes.filter(() => true)',
  },
  {
    name: 'the code of an error is ignored',
    file: 'run/raise.ts',
    find: '(exact ? trigger.code === code : trigger.code === undefined)',
    replace: '(exact || trigger.code === undefined)',
  },
  {
    name: 'the default flow is taken with the others',
    file: 'run/tokens/choose.ts',
    find: 'if (flow === fallback) continue',
    replace: "if (flow === fallback && node.type === 'exclusiveGateway') continue",
  },
  {
    name: 'a terminate end event ends its own path only',
    file: 'run/tokens/throw.ts',
    find: '  endAllTokens(live, key)\n  leave(live, key)',
    replace: '  leave(live, key)',
  },
  {
    name: 'an interrupting event subprocess leaves the rest under way',
    file: 'run/tokens/listen.ts',
    find: '    endActivation(live, key)\n    endAllTokens(live)',
    replace: '    endActivation(live, key)',
  },
  {
    name: 'a cycle has one firing too many',
    file: 'run/due.ts',
    find: 'parts.left === 1',
    replace: 'parts.left === 0',
  },
  {
    name: 'a signal reaches the first that waits only',
    file: 'run/signal.ts',
    find: '...reached.map(',
    replace: '...reached.slice(0, 1).map(',
  },
  {
    name: 'an ad-hoc subprocess cancels what it should wait for',
    file: 'run/tokens/activity-ended.ts',
    find: 'if (node.cancelRemaining) {',
    replace: 'if (node.completionCondition) {',
  },
  {
    name: 'a called process gives everything back though it should give nothing',
    file: 'run/tokens/leave.ts',
    find: 'mappings.length === 0 && !node.propagateChild',
    replace: 'mappings.length > 9 && !node.propagateChild',
  },
  {
    name: 'the checker takes a join that waits for ever for sound',
    file: 'check/soundness/faults.ts',
    find: 'if (!isStill) return found',
    replace: 'if (!isStill || table.edges.length < 999) return found',
  },
]
