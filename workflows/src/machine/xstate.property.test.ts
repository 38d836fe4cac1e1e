import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createMachineWorkflow } from './create.ts'
import { type Draw, randomMachine } from './oracle/random-machine.ts'
import { differenceOf } from './oracle/versus.ts'

/** How many machines are drawn: `MACHINES=100000 npx vitest run workflows/src/machine/xstate.property.test.ts`. */
const MACHINES = Number(process.env.MACHINES ?? 2_000)
const EVENTS = 12

it(
  'a case written out after each event stands where XState’s own live actor stands',
  async () => {
    // XState warns of events to actors that have ended; random machines send many.
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await fc.assert(
      // A seed alone is drawn: shrinking thousands of single choices takes longer than reading one machine.
      fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
        const draw = drawFrom(seed)
        const config = randomMachine(draw)
        const { workflow, diagnostics } = await createMachineWorkflow(JSON.stringify(config))
        expect(diagnostics).toEqual([])
        const difference = differenceOf(config, workflow!, draw, EVENTS)
        if (difference !== undefined) throw new Error(`${difference}\n${JSON.stringify(config)}`)
      }),
      { numRuns: MACHINES },
    )
  },
  60_000 + MACHINES * 150,
)

/** Mulberry32: the same seed, the same machine. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
