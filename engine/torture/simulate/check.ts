import { verify } from '../../src/case/verify.ts'
import { checkBetweenCases } from './check/between-cases.ts'
import { checkClaims, checkDrafts } from './check/claims.ts'
import { checkCommands } from './check/commands.ts'
import { checkJobs } from './check/jobs.ts'
import { checkNumbers } from './check/numbers.ts'
import { checkTimers } from './check/timers.ts'
import { checkWaits } from './check/waits.ts'
import type { Ledger } from './ledger.ts'
import type { World } from './world.ts'

const checks = [
  checkCommands,
  checkNumbers,
  checkJobs,
  checkTimers,
  checkClaims,
  checkDrafts,
  checkBetweenCases,
  checkWaits,
]

/** Holds what lies in the database against what the clients were told. */
export async function checkAll(world: World, ledger: Ledger, replay: boolean): Promise<string[]> {
  const events = await world.store.read.selectFrom('event').selectAll().orderBy('case_id').orderBy('seq').execute()
  const found: string[] = []
  for (const check of checks) found.push(...(await check({ world, ledger, events })))
  const { faults } = await verify(world.host, { replay })
  return [...found, ...faults.map(({ caseId, seq, code }) => `verify: ${code} at event ${seq} of ${caseId}`)]
}
