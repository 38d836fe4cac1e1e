import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawProcess } from './generate/process.ts'
import { Random } from './generate/random.ts'
import { runModel } from './run-models.ts'
import { shrink } from './shrink.ts'
import { readTrial, tell, writeTrial } from './tell.ts'
import { playTrial } from './versus.ts'

const cases = new URL('./cases/', import.meta.url)

describe('kept cases', () => {
  it.each(readdirSync(cases).filter((name) => name.endsWith('.json')))('%s', (name) => {
    const trial = readTrial(readFileSync(new URL(name, cases), 'utf8'))
    const { difference } = playTrial(trial)
    expect(difference && tell(trial, difference)).toBeUndefined()
  })
})

it('draws the same model for the same seed', () => {
  const drawn = () => writeTrial({ process: drawProcess(new Random(7)), start: { variables: {} }, steps: [] })
  expect(drawn()).toBe(drawn())
})

it('agrees with the token game after each step of 2,000 drawn models', () => {
  const ends: Record<string, number> = {}
  for (let seed = 1; seed <= 2_000; seed++) {
    const { end, found } = runModel(seed)
    ends[end] = (ends[end] ?? 0) + 1
    if (!found) continue
    const trial = shrink(found.trial)
    expect.unreachable(`model ${seed}\n${tell(trial, found.difference)}\n${writeTrial(trial)}`)
  }
  // Most models run to an end, and hardly one is not taken.
  expect(ends.completed).toBeGreaterThan(1_200)
  expect((ends['not-compiled'] ?? 0) + (ends.endless ?? 0)).toBeLessThan(100)
}, 180_000)
