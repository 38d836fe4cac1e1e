import { verify } from '../../src/case/verify.ts'
import { createCatalog } from '../../src/definition/catalog.ts'
import { openStore } from '../../src/store/store.ts'
import { seeded } from '../random.ts'
import { createForgetfulDisk, type ForgetfulDisk } from './forgetful-disk.ts'

export interface PowerOutcome {
  acknowledged: number
  lost: number
  doubled: number
  /** Databases that do not open, or whose log does not hold together. */
  broken: string[]
}

/** Cuts the power so many times, each life on what the last one left, and looks what of the answers is there. */
export async function runPowerCuts(cuts: number, seed: number, mode: 'full' | 'normal'): Promise<PowerOutcome> {
  const random = seeded(seed)
  const disk = createForgetfulDisk()
  const outcome: PowerOutcome = { acknowledged: 0, lost: 0, doubled: 0, broken: [] }
  const answered = new Set<string>()
  try {
    for (let cut = 1; cut <= cuts; cut += 1) {
      const answers = await disk.runUntilCut(
        `cut-${cut}`,
        { answers: 1 + random.below(150), ms: random.below(30) },
        mode,
      )
      for (const id of answers) answered.add(id)
      outcome.acknowledged += answers.length
      await look(disk, answered, outcome)
    }
    return outcome
  } finally {
    disk.drop()
  }
}

/** What was lost once is not looked for again. */
async function look({ file }: ForgetfulDisk, answered: Set<string>, outcome: PowerOutcome): Promise<void> {
  const store = await openStore({ file })
  try {
    const rows = await store.read.selectFrom('event').select('command_id').where('command_id', 'is not', null).execute()
    const logged = new Set(rows.map((row) => row.command_id!))
    outcome.doubled += rows.length - logged.size
    for (const id of answered) {
      if (logged.has(id)) continue
      outcome.lost += 1
      answered.delete(id)
    }
    const { faults } = await verify({ store, catalog: createCatalog() })
    outcome.broken.push(...faults.map(({ caseId, code }) => `${code} in ${caseId}`))
  } finally {
    await store.close()
  }
}

/** Cuts for the control; each alone loses what came since the last checkpoint. */
const controlCuts = 5

/** Prints one line of figures; true when nothing was lost, and the control without synced commits did lose. */
export async function powerCuts(cuts: number, seed: number): Promise<boolean> {
  const control = await runPowerCuts(controlCuts, seed, 'normal')
  const { acknowledged, lost, doubled, broken } = await runPowerCuts(cuts, seed, 'full')
  for (const line of broken.slice(0, 10)) console.log(`broken: ${line}`)
  console.log(
    `power cuts ${cuts}, acked ${acknowledged}, lost ${lost}, doubled ${doubled}, broken ${broken.length}, seed ${seed} (control with NORMAL: ${control.lost} of ${control.acknowledged} lost in ${controlCuts} cuts)`,
  )
  if (control.lost === 0) console.log('the control lost nothing, so this proves nothing')
  return lost === 0 && doubled === 0 && broken.length === 0 && control.lost > 0
}
