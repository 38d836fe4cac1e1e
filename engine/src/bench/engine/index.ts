import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../figure.ts'
import { bpmnEngineFigure } from './bpmn-engine.ts'
import { commitFigures, partsFigure } from './groups.ts'
import { itemsFigure, longCaseFigure, readyFigure, storedCasesFigure } from './growth.ts'

/** How large what is measured grows. */
export interface Sizes {
  storedCases: number
  events: number
  items: number
  openCases: number
}

export const smallSizes: Sizes = { storedCases: 20_000, events: 1_000, items: 500, openCases: 20_000 }
export const fullSizes: Sizes = { storedCases: 1_000_000, events: 10_000, items: 5_000, openCases: 100_000 }

/** Measures the engine on this disk, one comparison after the other, each side in the same run. */
export async function runEngineBenchmarks(rounds: number, sizes: Sizes): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-bench-'))
  try {
    return [
      await partsFigure(folder, rounds),
      ...(await commitFigures(folder, rounds)),
      await bpmnEngineFigure(folder, rounds),
      await storedCasesFigure(folder, rounds, sizes.storedCases),
      await longCaseFigure(folder, rounds, sizes.events),
      await itemsFigure(folder, Math.min(rounds, 3), sizes.items),
      await readyFigure(folder, rounds, sizes.openCases),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
