import { describe, expect, it } from 'vitest'
import { bpmn } from '../../testing/diagram.ts'
import { traceScript } from '../../trace.ts'
import { proveSoundness } from '../soundness.ts'
import type { Block } from './testing/blocks.ts'
import { sketchOf } from './testing/draw.ts'
import { FAULTS, plantFault } from './testing/faults.ts'
import { measureSoundness, medianOf, modelOf, readSketch } from './testing/measure.ts'
import { chanceFrom } from './testing/random.ts'

describe('over random models of all families', () => {
  it('calls no sound one unsound, and finds every planted fault', async () => {
    const { sound, calledUnsound, unsound, missed } = await measureSoundness(400, 1)
    expect([sound, unsound]).toEqual([320, 80])
    expect(calledUnsound).toEqual([])
    expect(missed).toEqual([])
  }, 30_000)

  it.each([
    [50, 100],
    [200, 2_000],
  ])(
    'proves %i nodes within %i ms',
    async (size, limitMs) => {
      const times: number[] = []
      for (let seed = 0; seed < 7; seed++) {
        const process = await readSketch(sketchOf(modelOf(size, chanceFrom(seed))))
        const began = performance.now()
        expect(proveSoundness(process).verdict).toBe('sound')
        times.push(performance.now() - began)
      }
      expect(medianOf(times)).toBeLessThan(limitMs)
    },
    30_000,
  )
})

describe('a counter-example of a planted fault plays on the real runtime', () => {
  it.each(Object.keys(FAULTS))('%s', async (fault) => {
    const user = (): Block => ({ kind: 'step', step: 'user' })
    const choice: Block = { kind: 'xor', parts: [user(), user()] }
    const block = plantFault({ kind: 'line', parts: [user(), choice] }, fault, chanceFrom(3))
    const sketch = sketchOf(block)
    const found = proveSoundness(await readSketch(sketch)).diagnostics.find(({ severity }) => severity === 'error')!
    const played = await traceScript(bpmn(sketch), found.counterExample ?? {})
    expect(played).toMatchObject({ status: 'running', diagnostics: [] })
    const finished = await traceScript(bpmn(sketch), { ...found.counterExample, auto: true })
    // Doubled work comes to an end; what is stuck or goes round does not.
    if (found.code === 'token-doubles') expect(timesEntered(finished.trace)).toBeGreaterThan(1)
    else expect(finished.status).toBe('running')
  })
})

function timesEntered(trace: { element: string; event: string }[]): number {
  const entered = trace.filter(({ event }) => event === 'entered').map(({ element }) => element)
  return Math.max(...entered.map((id) => entered.filter((other) => other === id).length))
}
