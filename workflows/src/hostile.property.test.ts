import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Workflow } from './compile.ts'
import { createWorkflow } from './create-workflow.ts'
import { StepRefused } from './run/step-refused.ts'
import { step } from './step.ts'
import { bpmn } from './testing/diagram.ts'
import { MONDAY } from './testing/play.ts'

/** Diagrams that have the whole vocabulary between them. */
const DIAGRAMS = [
  `
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
  huy: end terminate=true`,
  `
  start > or > a if =n > 1
  or > b if =n > 2
  or > c default
  a: service each='=ds' item=d collect=kq collectElement='=d' until='=du'
  b: manual loop='=loopCounter < 3' loopMax=4
  c: call process=con in.x='=1'
  a > or-2
  b > or-2
  c > or-2 > event
  event > nhan > gui > end
  event > tin > dich
  nhan: receive message=m key='=k'
  dich: throw link=l
  den > end
  den: link name=l
  tin: signal name=s
  gui: throw message=m signal=s
  e: escalation on=c cancels=false
  e > complex
  loi: error on=c error=E
  loi > complex > end-3
  complex: complex activation='=activationCount > 0'
  lane so role=r: a, b`,
  `
  start > giao-dich > tuy > end
  giao-dich: transaction {
    start-1 > lam > bao > end-1
    hoan: compensation on=lam handler=tra
    tra: send
    bao: throw escalation=E
    bao > huy if =hong
    huy: end cancel=true
  }
  bi-huy: cancel on=giao-dich
  bi-huy > bu
  bu: end compensation=all
  tuy: adhoc complete='=xong' active='=["v"]' {
    v > w
  }
  nhac: event-sub {
    start-2 > ghi > end-2
    start-2: start cycle=R3/PT1H interrupting=false
  }
  sai: event-sub {
    start-3 > end-3
    start-3: start error=E
  }
  ca: catch message=p|q condition='=n' parallel=true
  tuy > ca > end`,
].map((text) => bpmn(text))

/** Pieces of the file that a mutation moves about. */
const files = DIAGRAMS.map((xml) => xml.split(/(?=<)|(?<=>)|(?<=")/))
/** Mutated files in one run; the whole ten thousand take longer than a test should. */
const RUNS = Number(process.env.MUTATIONS ?? 2_000)
const env = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }

type Mutation =
  | { kind: 'drop'; at: number }
  | { kind: 'repeat'; at: number }
  | { kind: 'swap'; at: number; with: number }
  | { kind: 'flip'; at: number; bit: number; char: number }

const at = fc.nat(Math.max(...files.map((pieces) => pieces.length)) - 1)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at }),
  fc.record({ kind: fc.constant('repeat' as const), at }),
  fc.record({ kind: fc.constant('swap' as const), at, with: at }),
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7), char: fc.nat(1_000) }),
)

/** Past the end of a shorter file a mutation falls on its last piece. */
function mutate(pieces: string[], mutations: Mutation[]): string {
  const parts = [...pieces]
  const inside = (index: number) => Math.min(index, parts.length - 1)
  for (const written of mutations) {
    const one = { ...written, at: inside(written.at) }
    const part = parts[one.at]!
    if (one.kind === 'drop') parts[one.at] = ''
    else if (one.kind === 'repeat') parts[one.at] = part + part
    else if (one.kind === 'swap') {
      const other = inside(one.with)
      parts[one.at] = parts[other]!
      parts[other] = part
    } else if (one.kind === 'flip' && part) {
      const index = one.char % part.length
      const flipped = String.fromCharCode(part.charCodeAt(index) ^ (1 << one.bit))
      parts[one.at] = part.slice(0, index) + flipped + part.slice(index + 1)
    }
  }
  return parts.join('')
}

it('starts from diagrams that run', async () => {
  for (const xml of DIAGRAMS) expect((await createWorkflow(xml)).diagnostics).toEqual([])
})

it('answers a damaged file with diagnostics or runs it, and never throws', async () => {
  const damage = fc.array(mutation, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), damage, async (pieces, mutations) => {
      const { workflow, diagnostics } = await createWorkflow(mutate(pieces, mutations))
      expect(workflow !== undefined).toBe(diagnostics.every((one) => one.severity !== 'error'))
      if (workflow) begin(workflow)
    }),
    { numRuns: RUNS },
  )
}, 120_000)

/** Which start event begins may have been damaged; then the runtime says which there are. */
function begin(workflow: Workflow): void {
  try {
    expect(step(workflow, undefined, { type: 'start', variables: {} }, env).state.status).toBeDefined()
  } catch (refused) {
    expect(refused).toBeInstanceOf(StepRefused)
  }
}
