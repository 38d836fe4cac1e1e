import { parseWorkflow } from '../../../parse.ts'
import type { Process } from '../../../process.ts'
import { bpmn } from '../../../testing/diagram.ts'
import { proveSoundness } from '../../soundness.ts'
import { type Block, randomBlock, sizeOf } from './blocks.ts'
import { sketchOf } from './draw.ts'
import { FAULTS, plantFault } from './faults.ts'
import { type Chance, chanceFrom } from './random.ts'

/** What came of proving many random models. */
export interface Measured {
  sound: number
  /** Sketches of sound models that were not called so. */
  calledUnsound: string[]
  unsound: number
  /** Sketches of models with a planted fault that were called sound, or told without a counter-example. */
  missed: string[]
  /** Of each model, in milliseconds. */
  times: number[]
  /** Counter-examples of the models with a fault, to be played. */
  found: { sketch: string; fault: string; code: string; element: string; script: object }[]
}

/** One in so many random models has a fault planted into it. */
const FAULTY = 5

/**
 * Draws random models of all families, most of them sound by construction, the others with one planted fault, and proves each. The same seed gives
 * the same models.
 *
 * @throws Error when a drawn model cannot be read, which is a fault of the drawing.
 */
export async function measureSoundness(models: number, seed: number): Promise<Measured> {
  const measured: Measured = { sound: 0, calledUnsound: [], unsound: 0, missed: [], times: [], found: [] }
  const faults = Object.keys(FAULTS)
  for (let at = 0; at < models; at++) {
    const chance = chanceFrom(seed + at)
    const block = randomBlock(chance, { depth: 2 + chance.below(3) })
    const fault = at % FAULTY === 0 ? faults[(at / FAULTY) % faults.length]! : undefined
    await measureOne(measured, fault ? plantFault(block, fault, chance) : block, fault)
  }
  return measured
}

async function measureOne(measured: Measured, block: Block, fault: string | undefined): Promise<void> {
  const sketch = sketchOf(block)
  const process = await readSketch(sketch)
  const began = performance.now()
  const { verdict, diagnostics } = proveSoundness(process)
  measured.times.push(performance.now() - began)
  if (fault === undefined) {
    measured.sound++
    if (verdict !== 'sound' || diagnostics.length > 0) measured.calledUnsound.push(sketch)
    return
  }
  measured.unsound++
  const told = diagnostics.find(({ severity, counterExample }) => severity === 'error' && counterExample)
  if (told) measured.found.push({ sketch, fault, code: told.code, element: told.element, script: told.counterExample! })
  else measured.missed.push(sketch)
}

/** The process of a sketch. */
export async function readSketch(sketch: string): Promise<Process> {
  const { process, diagnostics } = await parseWorkflow(bpmn(sketch))
  if (!process || diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`${JSON.stringify(diagnostics)}\n${sketch}`)
  return process
}

/** A random sound model of about so many nodes. */
export function modelOf(size: number, chance: Chance): Block {
  const parts: Block[] = []
  while (parts.reduce((sum, part) => sum + sizeOf(part), 0) < size) parts.push(randomBlock(chance, { depth: 3 }))
  return { kind: 'line', parts }
}

/** The middle of a list of numbers. */
export function medianOf(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
