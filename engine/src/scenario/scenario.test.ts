import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPlugin } from '../plugin/load.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { Scenario, ScenarioStep } from '../plugin/manifest.ts'
import { createRuleRunner, type RuleRunner } from '../plugin/rule-runner.ts'
import { differences, holds } from './compare.ts'
import { runScenario } from './run.ts'

let plugin: LoadedPlugin
let rules: RuleRunner
beforeAll(async () => {
  plugin = (await loadPlugin(resolve(import.meta.dirname, '../../../examples/hello'))).plugin!
  rules = createRuleRunner([plugin])
})
afterAll(() => rules.close())

const request = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 7, reason: 'Việc gia đình' }

async function failuresOf(steps: ScenarioStep[], changes: Partial<Scenario> = {}) {
  const scenario: Scenario = {
    id: 's',
    title: 's',
    workflow: 'leave-request',
    now: '2026-11-24T01:00:00Z',
    steps,
    ...changes,
  }
  return (await runScenario(plugin, scenario, rules)).failures
}

describe('a scenario', () => {
  it('passes, and stops at the first step that fails', async () => {
    expect(
      await failuresOf([{ complete: 'request', as: 'employee', data: request }, { expect: { open: ['review'] } }]),
    ).toEqual([])
    const failures = await failuresOf([{ expect: { open: ['review'] } }, { expect: { status: 'completed' } }])
    expect(failures).toEqual([{ step: 1, code: 'differs', path: '/open/0', expected: 'review', actual: 'request' }])
  })

  it('tells a refusal that was not expected, with the findings', async () => {
    const [failure] = await failuresOf([{ complete: 'request', as: 'employee', data: { ...request, days: 30 } }])
    expect(failure).toMatchObject({ step: 1, code: 'refused', actual: [{ code: 'not-too-long', path: '/days' }] })
  })

  it('tells a refusal that did not come, or came for another reason', async () => {
    expect(
      await failuresOf([{ complete: 'request', as: 'employee', data: request, refused: ['not-too-long'] }]),
    ).toMatchObject([{ code: 'not-refused' }])
    const other = await failuresOf([
      { complete: 'request', as: 'employee', data: { ...request, days: 30 }, refused: ['required'] },
    ])
    expect(other).toEqual([
      { step: 1, code: 'differs', path: '/refused', expected: ['required'], actual: ['not-too-long'] },
    ])
  })

  it('tells a task that is not open, and a person who may not do it', async () => {
    expect(await failuresOf([{ complete: 'review', as: 'head', data: {} }])).toMatchObject([
      { step: 1, code: 'task-not-open', actual: ['request'] },
    ])
    const steps: ScenarioStep[] = [{ complete: 'request', as: 'employee', data: request }]
    expect(await failuresOf([...steps, { complete: 'request', as: 'employee', data: request }])).toMatchObject([
      { step: 2, code: 'task-not-open', expected: 'request', actual: ['review'] },
    ])
    expect(await failuresOf([...steps, { complete: 'review', as: 'employee', data: {} }])).toMatchObject([
      { step: 2, code: 'error', actual: { code: 'access-denied' } },
    ])
  })

  it('has settings and a clock of its own', async () => {
    const steps: ScenarioStep[] = [
      { complete: 'request', as: 'employee', data: { ...request, days: 30 } },
      { expect: { status: 'completed' } },
    ]
    expect(await failuresOf(steps, { settings: { maxDays: 40, daysWithoutReview: 30 } })).toEqual([])
  })
})

describe('comparing', () => {
  it('every value holds itself, and any object with more in it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 1 })),
        (value, more) => {
          const expected = JSON.parse(JSON.stringify(value))
          expect(differences(expected, expected)).toEqual([])
          expect(holds({ a: expected }, { ...more, a: expected })).toBe(true)
        },
      ),
    )
  })

  it('names the deepest place that differs', () => {
    expect(differences({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toEqual([
      { path: '/a/b/1', expected: 2, actual: 3 },
    ])
    expect(differences({ a: [1] }, { a: [1, 2] })).toEqual([{ path: '/a', expected: [1], actual: [1, 2] }])
  })
})
