import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWorkflow } from './create-workflow.ts'
import { step } from './step.ts'
import { bpmn } from './testing/diagram.ts'
import { MONDAY } from './testing/play.ts'

const sound = bpmn(`
  start > nop > xor
  nop: user form=don roles=nhan-vien deadline=5 out.a='=1'
  xor > and1 if =a = 1
  xor > end default
  and1 > x > and2
  and1 > cho > and2
  cho: timer duration=P1D
  and2 > khoi > end-2
  khoi {
    start-1 > tinh > end-1
    tinh: script expression='=2' result=b
  }
  han: timer on=x workingDays=2
  han > huy
  huy: end terminate=true`)

/** Pieces of the file that a mutation moves about. */
const pieces = sound.split(/(?=<)|(?<=>)|(?<=")/)
const env = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }

type Mutation =
  | { kind: 'drop'; at: number }
  | { kind: 'repeat'; at: number }
  | { kind: 'swap'; at: number; with: number }
  | { kind: 'flip'; at: number; bit: number; char: number }

const at = fc.nat(pieces.length - 1)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at }),
  fc.record({ kind: fc.constant('repeat' as const), at }),
  fc.record({ kind: fc.constant('swap' as const), at, with: at }),
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7), char: fc.nat(1_000) }),
)

function mutate(mutations: Mutation[]): string {
  const parts = [...pieces]
  for (const one of mutations) {
    const part = parts[one.at]!
    if (one.kind === 'drop') parts[one.at] = ''
    else if (one.kind === 'repeat') parts[one.at] = part + part
    else if (one.kind === 'swap') [parts[one.at], parts[one.with]] = [parts[one.with]!, part]
    else if (one.kind === 'flip' && part) {
      const index = one.char % part.length
      const flipped = String.fromCharCode(part.charCodeAt(index) ^ (1 << one.bit))
      parts[one.at] = part.slice(0, index) + flipped + part.slice(index + 1)
    }
  }
  return parts.join('')
}

it('answers a damaged file with diagnostics or runs it, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const { workflow, diagnostics } = await createWorkflow(mutate(mutations))
      expect(workflow !== undefined).toBe(diagnostics.every((one) => one.severity !== 'error'))
      if (workflow) expect(step(workflow, undefined, { type: 'start', variables: {} }, env).state.status).toBeDefined()
    }),
    { numRuns: 600 },
  )
}, 60_000)
