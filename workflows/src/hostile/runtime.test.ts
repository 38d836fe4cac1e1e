import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseState } from '../case-state.ts'
import { checkWorkflow } from '../check/check.ts'
import { createWorkflow } from '../create-workflow.ts'
import { parseWorkflow } from '../parse.ts'
import { MAX_ITEMS, MAX_ITEMS_PER_STEP } from '../run/each/start.ts'
import { StepRefused } from '../run/step-refused.ts'
import { step } from '../step.ts'
import { bpmn } from '../testing/diagram.ts'
import { MONDAY, play, workflowOf } from '../testing/play.ts'
import { bounded, errorsOf, expectTold } from './bounded.ts'

const env = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }

/** The code a step is refused with; the state must stay as it was. */
async function refusalOf(text: string, event: CaseEvent, before: CaseState | undefined): Promise<string> {
  const workflow = await workflowOf(text)
  const kept = JSON.stringify(before)
  try {
    await bounded(() => step(workflow, before, event, env))
  } catch (error) {
    expect(error).toBeInstanceOf(StepRefused)
    expect(JSON.stringify(before)).toBe(kept)
    return (error as StepRefused).code
  }
  return 'not refused'
}

const simple = 'start > duyet > end'

describe('an event from outside', () => {
  it.each([
    'xstate.done.actor.duyet',
    'xstate.after.1000.p.duyet',
    'xstate.stop',
    'xstate.init',
    'case.cancel',
    'case.fail',
  ])('that pretends to be one of the machine is refused: %s', async (type) => {
    const { state } = await play(simple)
    for (const forged of [{ type }, { type, wait: 'duyet~1' }, { type, wait: 'duyet~1', variables: {}, output: {} }])
      expect(await refusalOf(simple, forged as unknown as CaseEvent, state)).toMatch(/^wait-/)
  })

  it('for a wait that is not there, or named like a key of every object, is refused', async () => {
    const { state } = await play(simple)
    for (const wait of ['duyet', 'duyet~2', '__proto__', 'constructor', 'toString', ''])
      expect(await refusalOf(simple, { type: 'complete', wait, variables: {} }, state)).toBe('wait-closed')
  })

  it('that is told twice is refused the second time', async () => {
    const one = await play('start > a > b > end')
    const event: CaseEvent = { type: 'complete', wait: one.wait('a').id, variables: {} }
    one.send(event)
    expect(() => one.send(event)).toThrow(StepRefused)
  })

  it('is not taken by a case that has ended', async () => {
    const one = await play(simple)
    const event: CaseEvent = { type: 'complete', wait: one.wait('duyet').id, variables: {} }
    one.send(event)
    expect(await refusalOf(simple, event, one.state)).toBe('case-ended')
  })

  it('with variables named like a key of every object changes no object', async () => {
    const { state } = await play(simple)
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const variables = JSON.parse(`{ ${JSON.stringify(name)}: { "polluted": true } }`)
      const event: CaseEvent = { type: 'complete', wait: Object.keys(state.waits)[0]!, variables }
      expect(await refusalOf(simple, event, state)).toBe('variable-name-reserved')
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a timer', () => {
  it('of thirty days is an instant in the effects, not a count that overflows', async () => {
    const one = await play('start > cho > end\ncho: timer duration=P30D')
    expect(one.wait('cho')).toMatchObject({ due: '2026-04-01T01:00:00Z' })
    expect(one.effects.map(({ type }) => type)).toEqual(['open'])
  })

  it('of an earlier entry does not fire the later one, and none fires before it is due', async () => {
    const text = `
      start > nop > xor
      qua-han: timer on=nop duration=P5D
      qua-han > end-2
      xor > nop if =lai
      xor > end default`
    const one = await play(text)
    const stale = one.wait('qua-han').id
    one.complete('nop', { lai: true })
    expect(one.wait('qua-han').id).not.toBe(stale)
    expect(await refusalOf(text, { type: 'timer', wait: stale }, one.state)).toBe('wait-closed')
    expect(await refusalOf(text, { type: 'timer', wait: one.wait('qua-han').id }, one.state)).toBe('timer-not-due')
  })

  it.each(['P999999999Y', 'P99999999999999999999D', '-P1D', 'PT', 'R1000000000000/PT1S', 'R/PT0S', 'not a time'])(
    'of %s is an incident, nothing else',
    async (duration) => {
      const one = await play(`start > cho > end\ncho: timer duration='="${duration}"'`)
      expect(one.effects).toMatchObject([{ type: 'incident', code: 'timer-value-invalid' }])
      const [incident] = one.effects
      if (incident?.type === 'incident') expectTold({ ...incident, severity: 'error' })
    },
  )

  it.each([-1, 1.5, 1_000_000_000, 'vô tận'])('of %s working days is an incident, nothing else', async (n) => {
    const one = await bounded(() => play('start > cho > end\ncho: timer workingDays==n', { n }))
    expect(one.effects).toMatchObject([{ type: 'incident', code: 'working-days-invalid' }])
  })
})

describe('a diagram that goes round for ever', () => {
  it('without a way out does not compile', async () => {
    const { diagnostics } = await createWorkflow(bpmn('start > xor-1 > xor-2\nxor-2 > xor-1\nxor-1 > end if =false'))
    const found = await parseWorkflow(bpmn('start > xor-1\nxor-1 > xor-2 > xor-1'))
    const all = [...diagnostics, ...(found.process ? checkWorkflow(found.process) : found.diagnostics)]
    expect(errorsOf(all)).not.toEqual([])
  })

  it('for as long as its data says stops as an incident', async () => {
    const text = `
      start > xor-1 > tinh > xor-2
      tinh: script expression='=n + 1' result=n
      xor-2 > xor-1 if =n > 0
      xor-2 > end default`
    const one = await bounded(() => play(text, { n: 1 }), 2_000)
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', code: 'endless-loop' })
    expectTold({ code: 'endless-loop', severity: 'error', element: 'xor-2', params: {} })
  })

  it.each([
    ['whose condition never fails', '<bpmn:loopCondition>=true</bpmn:loopCondition>', ''],
    ['whose number of rounds is without measure', '', 'loopMaximum="1000000000"'],
  ])('by a loop %s stops as an incident', async (_, condition, maximum) => {
    const raw = `<bpmn:standardLoopCharacteristics ${maximum}>${condition}</bpmn:standardLoopCharacteristics>`
    const one = await bounded(
      () => play(`start > tinh > end\ntinh: script expression='=1' result=x raw='${raw}'`),
      2_000,
    )
    expect(one.effects.at(-1)).toMatchObject({ type: 'incident', element: 'tinh', code: 'endless-loop' })
  })

  it('by a conditional event that makes its own condition true again stops', async () => {
    const conditional =
      '<bpmn:conditionalEventDefinition><bpmn:condition>=n > 0</bpmn:condition></bpmn:conditionalEventDefinition>'
    const text = `
      start > nop > end
      khi: boundaryEvent on=nop cancels=false raw='${conditional}'
      khi > tinh > tinh-2 > end-2
      tinh: script expression='=0' result=n
      tinh-2: script expression='=1' result=n`
    const { workflow, diagnostics } = await createWorkflow(bpmn(text))
    if (!workflow) return expect(errorsOf(diagnostics)).not.toEqual([])
    const end = await bounded(() => {
      try {
        const { state } = step(workflow, undefined, { type: 'start', variables: { n: 1 } }, env)
        return state.status
      } catch (error) {
        return error instanceof StepRefused ? error.code : String(error)
      }
    }, 4_000)
    expect(['running', 'endless-loop']).toContain(end)
  })
})

describe('a loop over data', () => {
  const loop = (attributes: string) =>
    `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics ${attributes}/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`

  it('of more items than may be is an incident that says how many', async () => {
    const ds = Array.from({ length: MAX_ITEMS + 1 }, (_, n) => n)
    const one = await bounded(() => play(`start > xem > end\nxem: user raw='${loop('inputCollection="=ds"')}'`, { ds }))
    expect(one.effects).toMatchObject([
      { type: 'incident', code: 'too-many-items', params: { count: MAX_ITEMS + 1, limit: MAX_ITEMS } },
    ])
    expectTold({ code: 'too-many-items', severity: 'error', element: 'xem', params: { count: 2, limit: 1 } })
  })

  it('that all goes by within one step is done, and in bounded time', { timeout: 120_000 }, async () => {
    const ds = Array.from({ length: MAX_ITEMS }, (_, n) => n)
    const raw = loop('inputCollection="=ds" inputElement="x" outputCollection="kq" outputElement="=x"')
    const one = await bounded(
      () => play(`start > tinh > end\ntinh: script expression='=1' result=y raw='${raw}'`, { ds }),
      4_000,
    )
    expect(one.variables.kq).toHaveLength(MAX_ITEMS)
  })

  it('inside a loop inside a loop stops before it fills the memory', { timeout: 120_000 }, async () => {
    const text = `
      start > x > end
      x {
        start-x > y > end-x
        y {
          start-y > viec > end-y
        }
        y: sub raw='${loop('inputCollection="=ds"')}'
      }
      x: sub raw='${loop('inputCollection="=ds"')}'`
    const ds = Array.from({ length: 2_000 }, (_, n) => n)
    const one = await bounded(() => play(text, { ds }), 8_000)
    expect(Object.keys(one.state.waits)).toHaveLength(10_000)
    expect(one.effects).toContainEqual(
      expect.objectContaining({ code: 'too-many-items', params: { count: 14_000, limit: MAX_ITEMS_PER_STEP } }),
    )
  })
})

describe('what is kept of a case', () => {
  it('is JSON and nothing else: what is read back is what was written', async () => {
    const one = await play(
      `start > tinh > nop > end
       tinh: script expression='={ ngay: date("2026-03-02"), gio: time("08:00:00"), khong: 1/0, trong: null }' result=x`,
    )
    expect(JSON.parse(JSON.stringify(one.state))).toEqual(one.state)
    expect(one.variables).toMatchObject({ x: { ngay: '2026-03-02', khong: null, trong: null } })
  })

  it.each([
    ['a state that is gone', 'start > khac > end'],
    ['a region that is new', 'start > and1\nand1 > duyet > and2\nand1 > moi > and2\nand2 > end'],
  ])('is refused by another revision of its diagram: %s', async (_, other) => {
    const { state } = await play(simple)
    const event: CaseEvent = { type: 'complete', wait: 'duyet~1', variables: {} }
    expect(await refusalOf(other, event, state)).toBe('state-of-other-workflow')
  })

  it.each(['{}', '[]', 'null', '1', '"duyet"', '{"value":{"__proto__":"x"}}', '{"tokens":{}}', '{"each":{}}'])(
    'and has been tampered with is refused, not thrown at: %s',
    async (snapshot) => {
      const { state } = await play(simple)
      const [root] = Object.keys(state.instances)
      const forged = structuredClone(state)
      forged.instances[root!]!.snapshot = JSON.parse(snapshot)
      const event: CaseEvent = { type: 'complete', wait: Object.keys(state.waits)[0]!, variables: {} }
      expect(await refusalOf(simple, event, forged)).toBe('state-of-other-workflow')
    },
  )

  it('stays whole when an expression beside it cannot be computed: an incident there, the rest goes on', async () => {
    const one = await play(
      `
      start > and1
      and1 > tinh > and2
      and1 > nop > and2
      and2 > end
      tinh: script expression='=count(for i in 1..n return i)' result=y`,
      { n: 1_000_000_000 },
    )
    expect(one.effects).toContainEqual(expect.objectContaining({ type: 'incident', element: 'tinh' }))
    expect(one.complete('nop').state.status).toBe('running')
    expect(one.retry('tinh', { n: 2 }).state.status).toBe('completed')
  })
})
