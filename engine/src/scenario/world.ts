import { legalDay } from '@statecraft/forms'
import { writeRecord } from '../case/record.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { Scenario } from '../plugin/manifest.ts'
import type { RuleRunner } from '../plugin/rule-runner.ts'
import { startOfLegalDay } from '../regulation/legal-day.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'

/**
 * The world a scenario begins in: the real engine in memory, its clock at the scenario's instant, with the scenario's settings over the
 * plugin's and its records in the registers.
 */
export async function createWorld(plugin: LoadedPlugin, scenario: Scenario, rules: RuleRunner): Promise<TestEngine> {
  const engine = await createTestEngine({
    plugins: [{ ...plugin, settings: { ...plugin.settings, ...scenario.settings } }],
    now: scenario.now,
    // Shared by all scenarios of a plugin: closing one world must not stop the others.
    rules: { ...rules, close: () => {} },
  })
  const at = startOfLegalDay(legalDay(engine.clock.now()))
  await engine.host.store.transaction(async (trx) => {
    for (const [register, records] of Object.entries(scenario.registers ?? {})) {
      for (const record of records) {
        const { id, ...data } = record
        await writeRecord(engine.host, trx, plugin.registers, { register, id, data, at, caseId: null, by: null })
      }
    }
  })
  return engine
}

/** Does all due timers and jobs, also those that come of them. */
export async function settle(engine: TestEngine): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const done = await engine.runDue()
    if (done.timers + done.jobs === 0) return
  }
}
