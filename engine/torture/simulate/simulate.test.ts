import { afterAll, beforeAll, expect, it } from 'vitest'
import { scenes } from '../scenes/all.ts'
import { runSeed } from './run.ts'
import { keptSeeds } from './simulate.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

it('holds in every seed that failed once, and in thirty others', { timeout: 120_000 }, async () => {
  for (const seed of [...keptSeeds(), ...Array.from({ length: 30 }, (_, at) => at + 1)])
    expect([seed, ...(await runSeed(world, seed)).wrong]).toEqual([seed])
})

it('does the same again in the same seed, crashes and all', async () => {
  const once = await runSeed(world, 11)
  expect(once.crashes).toBeGreaterThan(0)
  expect(await runSeed(world, 11)).toEqual(once)
})

it.each(Object.entries(scenes))('holds in the scene %s', async (_, scene) => {
  expect(await scene()).toEqual([])
})
