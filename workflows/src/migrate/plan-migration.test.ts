import { describe, expect, it } from 'vitest'
import { compileWorkflow } from '../compile.ts'
import { drawProcess } from '../oracle/generate/process.ts'
import { Random } from '../oracle/generate/random.ts'
import { StepRefused } from '../run/step-refused.ts'
import { play, workflowOf } from '../testing/play.ts'
import { textOf } from './neutral.ts'
import { planMigration } from './plan-migration.ts'
import { envAt, RandomCase } from './random-case.testing.ts'
import { runPair } from './versus-revisions.testing.ts'

const MONDAY = envAt('2026-03-03T01:00:00Z')

/** Plans for a case of one diagram that is to stand in another. */
async function plan(
  before: string,
  after: string,
  options: {
    to?: (one: Awaited<ReturnType<typeof play>>) => unknown
    mapping?: Parameters<typeof planMigration>[3]
  } = {},
) {
  const one = await play(before)
  options.to?.(one)
  const [from, to] = [await workflowOf(before), await workflowOf(after)]
  return { one, ...planMigration(from, to, one.state, options.mapping ?? {}, MONDAY) }
}

describe('a case moves', () => {
  it('by itself where only steps ahead of it are others', async () => {
    const { verdict, state, effects, one } = await plan('start > nop > end', 'start > nop > duyet > end')
    expect([verdict, effects]).toEqual(['moves', []])
    expect(state).toEqual(one.state)
  })

  it('with its task changed where the form, the roles or the deadline are others', async () => {
    const { effects, one } = await plan(
      'start > nop > end\nnop: user form=don roles=nhan-vien',
      "start > nop > end\nnop: user form=don-moi roles=lanh-dao deadline='=5'",
    )
    expect(effects).toMatchObject([
      {
        type: 'change',
        wait: { id: one.wait('nop').id, form: 'don-moi', roles: ['lanh-dao'], due: '2026-03-09T16:59:59Z' },
      },
    ])
  })

  it('with new boundary events open and those that are gone closed', async () => {
    const { effects } = await plan(
      'start > nop > end\nhan: timer on=nop duration=P5D\nhan > end',
      'start > nop > end\nnhac: message on=nop name=nhac\nnhac > end',
    )
    expect(effects).toMatchObject([{ type: 'close' }, { type: 'open', wait: { element: 'nhac', kind: 'message' } }])
  })

  it('with a timer counted anew from when it began, or kept where that is said', async () => {
    const [before, after] = ['start > cho > end\ncho: timer duration=P5D', 'start > cho > end\ncho: timer duration=P9D']
    expect((await plan(before, after)).effects).toMatchObject([
      { type: 'change', wait: { due: '2026-03-11T01:00:00Z' } },
    ])
    expect((await plan(before, after, { mapping: { timers: { cho: 'keep' } } })).effects).toEqual([])
  })

  it('to the element that is said to take the place of one that is gone, and keeps what is half filled there', async () => {
    const both = ['start > nop > end', 'start > gui > end'] as const
    const { verdict, reasons } = await plan(...both)
    expect([verdict, reasons]).toMatchObject(['needs-mapping', [{ code: 'migration-element-gone', element: 'nop' }]])
    const { state, effects, one } = await plan(...both, { mapping: { elements: { nop: 'gui' } } })
    expect(state?.waits[one.wait('nop').id]).toMatchObject({ element: 'gui', kind: 'task' })
    expect(effects).toMatchObject([{ type: 'change' }])
  })

  it('into a subprocess that is drawn around the step it is at', async () => {
    const { verdict, state, effects, one } = await plan(
      'start > nop > end',
      'start > khoi > end\nkhoi {\n  start-1 > nop > end-1\n}\nhan: timer on=khoi duration=P5D\nhan > end',
    )
    expect([verdict, state?.waits[one.wait('nop').id]?.kind]).toEqual(['moves', 'task'])
    expect(effects).toMatchObject([{ type: 'open', wait: { element: 'han' } }])
    expect(state?.instances.main?.snapshot).toMatchObject({ value: { khoi: 'nop' }, scopes: { khoi: {} } })
  })

  it('from states to tokens and back, as it stands', async () => {
    const states = 'start > and-1 > a > and-2 > end\nand-1 > b > and-2'
    const tokens = `${states}\nv: event-sub {\n  s > e\n  s: start message=huy\n}`
    const there = await plan(states, tokens, { to: (one) => one.complete('a') })
    expect(there.verdict).toBe('moves')
    const back = planMigration(await workflowOf(tokens), await workflowOf(states), there.state!, {}, MONDAY)
    expect(back.state?.instances).toEqual(there.one.state.instances)
  })
})

describe('a case does not move', () => {
  it('where the new revision needs data that nobody has written', async () => {
    const { verdict, reasons } = await plan(
      'start > nop > end',
      `start > nop > end\nhan: message on=nop name=a key='=soDon'\nhan > end`,
    )
    expect([verdict, reasons]).toMatchObject(['needs-data', [{ code: 'migration-expression-fails', element: 'han' }]])
  })

  it('where a parallel branch was never begun', async () => {
    const { verdict, reasons } = await plan(
      'start > and-1 > a > and-2 > end\nand-1 > b > and-2',
      'start > and-1 > a > and-2 > end\nand-1 > b > and-2\nand-1 > c > and-2',
    )
    expect([verdict, reasons]).toMatchObject(['cannot', [{ code: 'migration-branch-not-begun' }]])
  })

  it('where it would go on by itself', async () => {
    const { verdict, reasons } = await plan(
      'start > and-1 > a > and-2 > end\nand-1 > b > and-2\nand-1 > c > and-2',
      'start > and-1 > a > and-2 > end\nand-1 > b > and-2',
      { to: (one) => one.complete('a').complete('b'), mapping: { elements: { c: null } } },
    )
    expect([verdict, reasons]).toMatchObject(['cannot', [{ code: 'migration-would-move-on' }]])
  })

  it('once it has ended', async () => {
    const { reasons } = await plan('start > nop > end', 'start > nop > end', { to: (one) => one.complete('nop') })
    expect(reasons).toMatchObject([{ code: 'migration-case-ended' }])
  })
})

const PAIRS = Number(process.env.MIGRATION_PAIRS ?? 150)

it('stands in its own revision as it stands', () => {
  for (let seed = 1; seed <= PAIRS; seed++) {
    const random = new Random(seed)
    const { workflow } = compileWorkflow(drawProcess(random))
    const one = workflow && caseOf(random, workflow)
    for (let left = 5; one && left > 0 && one.state.status === 'running'; left--) {
      const { state, effects } = planMigration(one.workflow, one.workflow, one.state, {}, one.env)
      expect([seed, textOf(state), effects]).toEqual([seed, textOf(one.state), []])
      one.go()
    }
  }
})

function caseOf(random: Random, workflow: RandomCase['workflow']): RandomCase | undefined {
  try {
    return new RandomCase(random, workflow)
  } catch (error) {
    if (error instanceof StepRefused) return undefined
    throw error
  }
}

it(`comes of ${PAIRS} random pairs of revisions as it was planned, goes on there, and can be taken back`, () => {
  const ends: Record<string, number> = {}
  for (let seed = 1; seed <= PAIRS; seed++) {
    const { end, fault } = runPair(seed)
    ends[end] = (ends[end] ?? 0) + 1
    expect([seed, fault]).toEqual([seed, undefined])
  }
  expect(ends.moves! / PAIRS).toBeGreaterThan(0.6)
}, 600_000)
