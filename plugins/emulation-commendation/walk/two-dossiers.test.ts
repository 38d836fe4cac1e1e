import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadPlugin } from '../../../engine/src/plugin/load.ts'
import type { Scenario } from '../../../engine/src/plugin/manifest.ts'
import { createRuleRunner } from '../../../engine/src/plugin/rule-runner.ts'
import { createWorld, settle } from '../../../engine/src/scenario/world.ts'
import type { TestEngine } from '../../../engine/src/testing.ts'

const folder = resolve(import.meta.dirname, '..')
const scenario = JSON.parse(
  readFileSync(`${folder}/scenarios/khen-thuong-tron-ven-2026.scenario.json`, 'utf8'),
) as Scenario
const steps = scenario.steps.flatMap((step) => ('complete' in step ? [step] : []))

let engine: TestEngine

beforeEach(async () => {
  const { plugin } = await loadPlugin(folder)
  engine = await createWorld(plugin!, scenario, createRuleRunner([plugin!]))
})

afterEach(() => engine.close())

it('signs the same nominees once, though two dossiers were found right before', async () => {
  const first = await untilPosted()
  const second = await untilPosted()
  for (const caseId of [first, second]) await take(caseId, 'council-member')
  await take(first, 'chair')
  await settle(engine)
  await expect(take(second, 'chair')).rejects.toMatchObject({ code: 'findings-block' })
  const awards = await engine.host.store.read
    .selectFrom('register_record')
    .selectAll()
    .where('case_id', '=', second)
    .execute()
  expect(awards).toEqual([])
})

it('refuses an appraisal that leaves a nominee out', async () => {
  const { caseId } = await engine.open(scenario.workflow, 'proposer')
  await take(caseId, 'proposer')
  const { data } = steps.find(({ as }) => as === 'specialist')!
  const rows = data.ketQuaThamDinh as object[]
  const short = engine.complete(caseId, 'tham-dinh', 'specialist', { ...data, ketQuaThamDinh: rows.slice(1) as never })
  await expect(short).rejects.toMatchObject({
    code: 'findings-block',
    findings: [{ code: 'du-ket-qua-tung-dong.thieu', params: { dong: 1 } }],
  })
})

/** Walks a dossier through its posting. */
async function untilPosted(): Promise<string> {
  const { caseId } = await engine.open(scenario.workflow, 'proposer')
  await take(caseId, 'proposer')
  await take(caseId, 'specialist')
  engine.clock.advance('P30D')
  await settle(engine)
  return caseId
}

function take(caseId: string, role: string) {
  const step = steps.find(({ as }) => as === role)!
  return engine.complete(caseId, step.complete, role, step.data)
}
