import { describe, expect, it } from 'vitest'
import { loadPlugin } from '../../engine/src/plugin/load.ts'
import { runScenarios } from '../../engine/src/scenario/run.ts'
import { createTestEngine } from '../../engine/src/testing.ts'

async function hello() {
  const { plugin, diagnostics } = await loadPlugin(import.meta.dirname, { types: true })
  expect(diagnostics).toEqual([])
  return plugin!
}

const request = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 2 }

describe('the smallest plugin', () => {
  it('passes its own scenarios', async () => {
    const results = await runScenarios(await hello())
    expect(results.map(({ id, failures }) => ({ id, failures }))).toEqual([{ id: 'long-leave', failures: [] }])
  })

  it('notes a short leave at once, and lets the head look at a long one', async () => {
    const engine = await createTestEngine({ plugins: [await hello()] })
    const short = await engine.open('leave-request', 'employee')
    expect(await engine.complete(short.caseId, 'request', 'employee', request)).toMatchObject({ state: 'completed' })
    const long = await engine.open('leave-request', 'employee')
    await engine.complete(long.caseId, 'request', 'employee', { ...request, days: 7, reason: 'Việc gia đình' })
    expect(await engine.waiting(long.caseId)).toEqual(['review'])
    await engine.close()
  })

  it('asks for a reason when the leave is longer than five days', async () => {
    const engine = await createTestEngine({ plugins: [await hello()] })
    const { caseId } = await engine.open('leave-request', 'employee')
    const refused = engine.complete(caseId, 'request', 'employee', { ...request, days: 6 })
    await expect(refused).rejects.toMatchObject({
      code: 'findings-block',
      findings: [{ code: 'required', path: '/reason' }],
    })
    await engine.close()
  })
})
