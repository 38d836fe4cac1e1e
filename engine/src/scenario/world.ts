import { legalDay } from '@statecraft/forms'
import { Temporal } from 'temporal-polyfill'
import type { Principal } from '../access/principal.ts'
import { writeRecord } from '../case/record.ts'
import { createEngine, type RunningEngine } from '../engine.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { Scenario } from '../plugin/manifest.ts'
import type { RuleRunner } from '../plugin/rule-runner.ts'
import { legalZone } from '../regulation/legal-day.ts'
import { putUnit } from '../store/people.ts'
import { openStore } from '../store/store.ts'

/** The real engine in memory with a clock that stands still until a scenario moves it, one unit, and one user a role. */
export interface ScenarioWorld {
  engine: RunningEngine
  unit: string
  userWith(role: string): Principal
  advance(duration: string): void
  /** Does all due timers and jobs, also those that come of them. */
  settle(): Promise<void>
  close(): Promise<void>
}

const unit = 'don-vi-mau'

/** Sets the world of a scenario up: settings, registers and the instant as it says. */
export async function createWorld(plugin: LoadedPlugin, scenario: Scenario, rules: RuleRunner): Promise<ScenarioWorld> {
  let now = new Date(scenario.now).toISOString()
  const store = await openStore({ file: ':memory:' })
  const settings = { ...plugin.settings, ...scenario.settings }
  let count = 0
  const engine = await createEngine({
    store,
    plugins: [{ ...plugin, settings }],
    clock: { now: () => now },
    ids: () => `scenario-${String(++count).padStart(6, '0')}`,
    // Shared by all scenarios of a plugin: closing one world must not stop the others.
    rules: { ...rules, close: () => {} },
  })
  const day = legalDay(now)
  await store.transaction(async (trx) => {
    await putUnit(trx, { unit_id: unit, name: 'Đơn vị mẫu', kind: 'unit', from_day: '1900-01-01', to_day: null })
    for (const [register, records] of Object.entries(scenario.registers ?? {})) {
      for (const { id, ...data } of records) {
        await writeRecord(engine.host, trx, plugin.registers, {
          register,
          id,
          data: { id, ...data },
          at: `${day}T00:00:00.000Z`,
          caseId: null,
          by: null,
        })
      }
    }
  })
  return {
    engine,
    unit,
    userWith: (role) => ({
      user: { id: `user-${role}`, name: `Nguyễn Văn A (${role})` },
      memberships: [{ role, unit, from: '1900-01-01' }],
    }),
    advance(duration) {
      const later = Temporal.Instant.from(now).toZonedDateTimeISO(legalZone).add(Temporal.Duration.from(duration))
      now = new Date(later.epochMilliseconds).toISOString()
    },
    async settle() {
      for (let turn = 0; turn < 100; turn += 1) {
        const done = await engine.runDue()
        if (done.timers + done.jobs === 0) return
      }
    },
    close: () => engine.close(),
  }
}
