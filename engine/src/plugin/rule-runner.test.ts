import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defineRule, type Rule, type RuleContext } from './rule.ts'
import { createRuleRunner, type RulePlugin } from './rule-runner.ts'

const folder = mkdtempSync(join(tmpdir(), 'rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

const context: RuleContext<unknown> = {
  variables: {},
  data: { days: 7 },
  case: { id: 'c', number: '1/2026', workflow: 'w', unit: 'u', startedOn: '2026-11-24', governingDate: '2026-11-24' },
  regime: ['152/2025/NĐ-CP'],
  settings: {},
  today: '2026-11-24',
  registers: {},
}

const ids = ['finds', 'throws', 'hangs', 'clock', 'chance', 'bad', 'eats', 'reader']
function plugin(): RulePlugin {
  const module = join(folder, 'rules.ts')
  writeFileSync(
    module,
    `import { defineRule } from '@statecraft/engine/plugin'
    const rule = (id, check, reads) => defineRule({ id, title: id, cites: ['06/2022/QH15:74'], form: 'f', check, reads })
    export default [
      rule('finds', ({ data }) => data.days > 5 ? [{ path: '/days', reason: 'too-many', params: { days: data.days } }] : []),
      rule('throws', () => { throw new Error('no such thing') }),
      rule('hangs', () => { for (;;); }),
      rule('clock', () => [{ path: '', params: { now: Date.now() } }]),
      rule('chance', () => [{ path: '', params: { id: crypto.randomUUID() } }]),
      rule('bad', () => [{ where: '/days' }]),
      rule('eats', () => { const all = []; for (;;) all.push(new Array(1e6).fill(1)) }),
      rule('reader', () => [], (data) => [{ register: 'awards', subjects: [String(data.days)] }]),
    ]`,
  )
  const rules = ids.map((id) => ({ id, title: id, cites: ['06/2022/QH15:74'], form: 'f' }))
  return { rules, rulesModule: module }
}

describe('the rule runner', () => {
  const runner = createRuleRunner([plugin()], { timeoutMs: 200 })
  afterAll(() => runner.close())

  it('gives findings with code, severity and clause filled in, and frozen', () => {
    const outcome = runner.run('finds', context)
    expect(outcome).toEqual({
      findings: [
        { code: 'finds.too-many', severity: 'error', path: '/days', params: { days: 7 }, citation: '06/2022/QH15:74' },
      ],
    })
    expect('findings' in outcome && Object.isFrozen(outcome.findings[0]?.params)).toBe(true)
  })

  it('tells which records a rule wants to read', () => {
    expect(runner.reads('reader', { days: 7 })).toEqual({ queries: [{ register: 'awards', subjects: ['7'] }] })
    expect(runner.reads('finds', { days: 7 })).toEqual({ queries: [] })
  })

  it('makes an outcome of a rule that throws, looks at the clock, or returns something else', () => {
    expect(runner.run('throws', context)).toEqual({ failed: 'threw', message: 'Error: no such thing' })
    expect(runner.run('clock', context)).toMatchObject({
      failed: 'threw',
      message: expect.stringContaining('context.today'),
    })
    expect(runner.run('chance', context)).toMatchObject({ failed: 'threw' })
    expect(runner.run('bad', context)).toMatchObject({ failed: 'bad-result' })
    expect(runner.run('nobody', context)).toMatchObject({ failed: 'unknown-rule' })
  })

  it('stops a rule that never ends, and goes on with the next', () => {
    expect(runner.run('hangs', context)).toMatchObject({
      failed: 'timeout',
      message: expect.stringContaining('"hangs"'),
    })
    expect(runner.run('finds', context)).toHaveProperty('findings')
    expect(runner.run('hangs', context)).toMatchObject({ failed: 'timeout' })
    expect(runner.run('finds', context)).toHaveProperty('findings')
  })

  it('survives a rule that eats all memory', () => {
    expect(runner.run('eats', context)).toMatchObject({ failed: 'timeout' })
    expect(runner.run('finds', context)).toHaveProperty('findings')
  })

  it('offers only rules in force on the governing date', () => {
    const rule: Rule = defineRule({
      id: 'new',
      title: '',
      cites: [],
      form: 'g',
      inForce: { from: '2025-07-01' },
      check: () => [],
    })
    const own = createRuleRunner([{ rules: [rule], rulesModule: null }])
    expect(own.rulesOf('g', '2025-06-30')).toEqual([])
    expect(own.rulesOf('g', '2025-07-01')).toEqual([rule])
    expect(own.run('new', context)).toEqual({ findings: [] })
  })
})
