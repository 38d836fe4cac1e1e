import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bpmn, bpmnOf } from '../../../workflows/src/testing/diagram.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

const storm = bpmn(
  `bao > viec > end
   bao: start condition='=gio > settings.capGio'
   viec: user roles=nhan-vien`,
  'chong-bao',
)
/** A file whose second process begins by a condition too, and a workflow that begins by hand. */
const flood = bpmnOf({
  'lu-lut': "nuoc > viec > end\nnuoc: start condition='=nuoc > 3'\nviec: user roles=nhan-vien",
  'so-tan': "nguy > di > end-2\nnguy: start condition='=nuoc > 5'\ndi: user roles=nhan-vien",
})
const byHand = bpmn('start > viec > end\nviec: user roles=nhan-vien', 'bang-tay')

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({
    plugins: [
      samplePlugin({
        workflows: new Map([
          ['chong-bao', storm],
          ['lu-lut', flood],
          ['bang-tay', byHand],
        ]),
        settings: { capGio: 8 },
      }),
    ],
  })
})
afterEach(() => engine.close())

const evaluate = (variables: Record<string, number | string>, more: { workflow?: string; commandId?: string } = {}) =>
  engine.evaluateConditions({ commandId: engine.commandId(), variables, ...more })
const startedAt = async (variables: Record<string, number | string>, more = {}) =>
  (await evaluate(variables, more)).map(({ workflow, element }) => `${workflow} ${element}`)

describe('start events by condition', () => {
  it('begin a case each that holds, with the variables given', async () => {
    const [found, ...others] = await evaluate({ gio: 9, nuoc: 1 })
    expect(others).toEqual([])
    expect(found).toMatchObject({ workflow: 'chong-bao', process: null, element: 'bao' })
    expect(await engine.case(found!.caseId)).toMatchObject({ open: ['viec'], variables: { gio: 9, nuoc: 1 } })
    expect((await engine.verify({ replay: true })).faults).toEqual([])
  })

  it('are those of every process of a file', async () => {
    expect(await startedAt({ nuoc: 6 })).toEqual(['lu-lut nuoc', 'lu-lut nguy'])
  })

  it('begin nothing when none holds, or when what they read is not there or of another kind', async () => {
    expect(await startedAt({ gio: 8, nuoc: 3 })).toEqual([])
    expect(await startedAt({})).toEqual([])
    expect(await startedAt({ gio: 'mạnh' })).toEqual([])
  })

  it('are asked of one workflow where it is named', async () => {
    expect(await startedAt({ gio: 9, nuoc: 6 }, { workflow: 'chong-bao' })).toEqual(['chong-bao bao'])
    await expect(evaluate({}, { workflow: 'khong-co' })).rejects.toMatchObject({ code: 'workflow-not-found' })
  })

  it('begin once for one command, however often it is sent', async () => {
    const once = { commandId: 'mot-lan-thoi' }
    expect(await evaluate({ gio: 9 }, once)).toEqual(await evaluate({ gio: 9 }, once))
    await expect(evaluate({ gio: 10 }, once)).rejects.toMatchObject({ code: 'command-id-reused' })
  })
})
