import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseState, StepEnv, StepResult, Wait } from './case-state.ts'
import { createWorkflow } from './create-workflow.ts'
import { step } from './step.ts'
import { bpmn } from './testing/diagram.ts'
import { MONDAY } from './testing/play.ts'

/** A block-structured piece of a process. */
type Block =
  | { kind: 'task' | 'job' | 'timer' | 'message' | 'script' }
  | { kind: 'sequence'; parts: Block[] }
  | { kind: 'choice' | 'parallel'; parts: Block[] }
  | { kind: 'loop' | 'subprocess' | 'interrupted'; part: Block }

const block = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom<Block>(
      { kind: 'task' },
      { kind: 'job' },
      { kind: 'timer' },
      { kind: 'message' },
      { kind: 'script' },
    ),
    fc.record({
      kind: fc.constant('sequence' as const),
      parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('choice' as const, 'parallel' as const),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('loop' as const, 'subprocess' as const, 'interrupted' as const),
      part: tie('block'),
    }),
  ),
})).block

/** Draws a block as lines of `bpmn()`: from the element `from` on, giving the element it ends with. */
function draw(one: Block, from: string, lines: string[], count: { value: number }): string {
  const id = `${one.kind}${++count.value}`
  switch (one.kind) {
    case 'sequence':
      return one.parts.reduce((last, part) => draw(part, last, lines, count), from)
    case 'choice':
    case 'parallel': {
      const [split, join] = [
        `${one.kind === 'choice' ? 'xor' : 'and'}${id}`,
        `${one.kind === 'choice' ? 'xor' : 'and'}${id}-end`,
      ]
      lines.push(`${from} > ${split}`)
      one.parts.forEach((part, index) => {
        const first = `script${++count.value}`
        lines.push(`${first}: script expression='=1' result=r${count.value}`)
        const isLast = index === one.parts.length - 1
        const condition = one.kind === 'choice' ? (isLast ? ' default' : ` if =luck = ${index}`) : ''
        lines.push(`${split} > ${first}${condition}`)
        lines.push(`${draw(part, first, lines, count)} > ${join}`)
      })
      return join
    }
    case 'loop': {
      lines.push(`${from} > xor${id}`)
      const last = draw(one.part, `xor${id}`, lines, count)
      lines.push(`${last} > ${id} > xor${id}-end`, `xor${id}-end > xor${id} if =again`)
      lines.push(`xor${id}-end > end${id} default`.replace(`end${id}`, `script${id}`))
      lines.push(`script${id}: script expression='=0' result=s`)
      return `script${id}`
    }
    case 'subprocess':
    case 'interrupted': {
      lines.push(`${from} > ${id}`, `${id} {`)
      lines.push(`${draw(one.part, `start${id}`, lines, count)} > end${id}`, '}')
      if (one.kind === 'subprocess') return id
      lines.push(`timer${id}: timer on=${id} duration=PT1H`, `${id} > xor${id}`, `timer${id} > xor${id}`)
      return `xor${id}`
    }
    default: {
      lines.push(`${from} > ${id}`)
      const kinds = {
        task: 'user',
        job: 'service',
        timer: 'timer duration=PT2H',
        message: 'message name=tin key==1',
        script: "script expression='=1' result=x",
      }
      lines.push(`${id}: ${kinds[one.kind]}`)
      return id
    }
  }
}

function drawn(one: Block): string {
  const lines: string[] = []
  const last = draw(one, 'start', lines, { value: 0 })
  lines.push(`${last} > end`)
  return bpmn(lines.join('\n'))
}

const CALENDAR = { holidays: [], workingDays: [] }

function envAt(now: string): StepEnv {
  return { now, calendar: CALENDAR, context: {} }
}

/** Answers a wait; loops are left at the second round. */
function answerOf(wait: Wait, luck: number, round: number) {
  const variables = { luck, again: round < 3 && luck === 0 }
  if (wait.kind === 'timer') return { type: 'timer' as const, wait: wait.id }
  if (wait.kind === 'message') return { type: 'message' as const, wait: wait.id, variables }
  return { type: 'complete' as const, wait: wait.id, variables }
}

const later = (a: string, b: string) => (Date.parse(a) > Date.parse(b) ? a : b)

it('reaches the end in whatever order the work is done, leaves nothing open, and a restart changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(block, fc.array(fc.nat(1_000), { minLength: 20, maxLength: 60 }), async (one, order) => {
      const { workflow, diagnostics } = await createWorkflow(drawn(one))
      expect(diagnostics).toEqual([])
      const move = (state: CaseState | undefined, at: number, now: string): [StepResult, string] => {
        if (!state)
          return [
            step(workflow!, undefined, { type: 'start', variables: { luck: order[0]! % 3, again: false } }, envAt(now)),
            now,
          ]
        const waits = Object.values(state.waits)
        const wait = waits[order[at % order.length]! % waits.length]!
        const then = wait.kind === 'timer' ? later(wait.due, now) : now
        return [step(workflow!, state, answerOf(wait, order[at % order.length]! % 3, at), envAt(then)), then]
      }
      let [kept, now] = move(undefined, 0, MONDAY)
      for (let at = 1; kept.state.status === 'running'; at++) {
        expect(Object.keys(kept.state.waits).length).toBeGreaterThan(0)
        expect(kept.effects.filter((effect) => effect.type === 'incident')).toEqual([])
        const before = JSON.stringify(kept.state)
        const reloaded = JSON.parse(before) as CaseState
        const [live, then] = move(kept.state, at, now)
        const [restored] = move(reloaded, at, now)
        expect(restored).toEqual(live)
        expect(JSON.parse(JSON.stringify(live))).toEqual(live)
        expect(JSON.stringify(kept.state)).toBe(before)
        expectWaitsAndEffectsAgree(kept.state, live)
        kept = live
        now = then
        expect(at).toBeLessThan(500)
      }
      expect(kept.state.status).toBe('completed')
      expect(kept.state.waits).toEqual({})
    }),
    { numRuns: 150 },
  )
}, 60_000)

/** Effects tell exactly how the open waits changed, and every element entered is left or cancelled in its time. */
function expectWaitsAndEffectsAgree(before: CaseState, { state, effects }: StepResult): void {
  const open = new Set(Object.keys(before.waits))
  for (const effect of effects) {
    if (effect.type === 'close') expect(open.delete(effect.wait)).toBe(true)
    if (effect.type === 'open') open.add(effect.wait.id)
  }
  expect([...open].sort()).toEqual(Object.keys(state.waits).sort())
}

it('enters as often as it leaves and cancels', async () => {
  await fc.assert(
    fc.asyncProperty(block, fc.nat(5), async (one, stopAt) => {
      const { workflow } = await createWorkflow(drawn(one))
      const counts = new Map<string, number>()
      const note = (result: StepResult) => {
        for (const { element, event } of result.trace) {
          const change = event === 'entered' ? 1 : event === 'taken' ? 0 : -1
          counts.set(element, (counts.get(element) ?? 0) + change)
          expect(counts.get(element)).toBeGreaterThanOrEqual(0)
        }
        return result.state
      }
      let state = note(
        step(workflow!, undefined, { type: 'start', variables: { luck: 0, again: false } }, envAt(MONDAY)),
      )
      for (let at = 0; at < stopAt && state.status === 'running'; at++) {
        const wait = Object.values(state.waits)[0]!
        const now = wait.kind === 'timer' ? wait.due : MONDAY
        state = note(step(workflow!, state, answerOf(wait, 1, 9), envAt(now)))
      }
      if (state.status === 'running') note(step(workflow!, state, { type: 'cancel', reason: '' }, envAt(MONDAY)))
      expect([...counts.values()].filter((count) => count !== 0)).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 60_000)
