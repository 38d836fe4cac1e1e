import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bpmn } from './testing/diagram.ts'
import { short } from './testing/play.ts'
import { MAX_TRACE_STEPS, type TraceScript, type TraceStep, traceScript } from './trace.ts'

const diagram = bpmn(`
  start > nop > cong-khai > ky > ghi-so > end
  nop: user form=don
  cong-khai: timer workingDays='=settings.ngay'
  huy: message on=ky name=rut key='=so'
  huy > end-rut
  ghi-so: service type=register-write
`)

const anyStep = fc.oneof(
  fc.constantFrom({ complete: 'nop' }, { complete: 'ky' }, { fail: 'ghi-so' }, { advance: 'P3D' }, { restart: true }),
  fc.constantFrom({ message: 'rut' }, { signal: 'x' }, { timer: 'cong-khai' }, { cancel: true }, { retry: 'ky' }),
  fc.dictionary(fc.constantFrom('complete', 'message', 'data', 'advance', 'signal', 'key'), fc.jsonValue()),
)

describe('playing a script', () => {
  it('completes, moves the clock, restarts and tells the way', async () => {
    const outcome = await traceScript(diagram, {
      now: '2026-03-02T01:00:00Z',
      settings: { ngay: 2 },
      variables: { so: 'HS-1' },
      steps: [
        { complete: 'nop', data: { ten: 'Trần Thị B' } },
        { restart: true },
        { advance: 'P3D' },
        { complete: 'ky' },
        { complete: 'ghi-so', data: { soQuyetDinh: 1 } },
      ],
    })
    expect(outcome).toMatchObject({
      status: 'completed',
      data: { so: 'HS-1', ten: 'Trần Thị B', soQuyetDinh: 1 },
      open: [],
      diagnostics: [],
    })
    expect(short(outcome.trace)).toMatch(/^>start .* >end <end$/)
    expect(outcome.trace.find((entry) => entry.element === 'ky')?.at).toBe('2026-03-04T16:59:59Z')
  })

  it('tells what is open and when it is due', async () => {
    const outcome = await traceScript(diagram, {
      now: '2026-03-02T01:00:00Z',
      settings: { ngay: 1 },
      steps: [{ complete: 'nop' }],
    })
    expect(outcome.open).toEqual([{ element: 'cong-khai', kind: 'timer', due: '2026-03-03T16:59:59Z' }])
  })

  it('finds a message by its name and key', async () => {
    const script = {
      settings: { ngay: 0 },
      variables: { so: 'HS-1' },
      steps: [{ complete: 'nop' }, { advance: 'P5D' }, { message: 'rut', key: 'HS-1' }],
    }
    const outcome = await traceScript(diagram, script)
    expect(outcome.status).toBe('completed')
    expect(short(outcome.trace)).toContain('xky >huy <huy')
  })

  it('runs on by itself until nothing is left', async () => {
    const outcome = await traceScript(diagram, { auto: true, settings: { ngay: 5 }, variables: { so: 'x' } })
    expect(outcome.status).toBe('completed')
  })

  it('ends a script that would run for ever', async () => {
    const loop = bpmn('start > a > xor\nxor > a if =true\nxor > end default')
    const outcome = await traceScript(loop, { auto: true })
    expect(outcome.diagnostics).toMatchObject([{ code: 'trace-too-long', params: { limit: MAX_TRACE_STEPS } }])
  })

  it('leaves out a step that does not fit and plays the others', async () => {
    const outcome = await traceScript(diagram, {
      settings: { ngay: 0 },
      steps: [{ complete: 'ky' }, { complete: 'nop', data: { ten: 'Trần Thị B' } }, { complete: 'nop' }],
    })
    expect(outcome).toMatchObject({ status: 'running', data: { ten: 'Trần Thị B' }, open: [{ element: 'cong-khai' }] })
    expect(outcome.diagnostics.map(({ params }) => params?.step)).toEqual([1, 3])
  })

  it('tells what is no script and what is no step', async () => {
    const wrong = async (script: unknown) => (await traceScript(diagram, script as TraceScript)).diagnostics
    for (const script of [null, 7, [], { steps: 1 }, { startt: {} }, { variables: [] }, { start: {} }])
      expect(await wrong(script)).toMatchObject([{ code: 'script-invalid', params: { step: 0 } }])
    const steps = [null, {}, { complete: 1 }, { complete: 'nop', fail: 'nop' }, { restart: false }, { advance: 'x' }]
    const codes = (await wrong({ steps })).map(({ code }) => code)
    expect(codes).toEqual([...Array(5).fill('script-invalid'), 'script-step-refused'])
  })

  it('never throws, whatever the script says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(anyStep, { maxLength: 6 }), async (other, steps) => {
        await traceScript(diagram, other as TraceScript)
        const outcome = await traceScript(diagram, { settings: { ngay: 1 }, steps: steps as TraceStep[] })
        expect(['running', 'completed', 'failed', 'cancelled']).toContain(outcome.status)
      }),
      { numRuns: 60 },
    )
  })

  it('says which step does not fit, which incident came, and what is wrong with the diagram', async () => {
    const late = await traceScript(diagram, { steps: [{ complete: 'ky' }] })
    expect(late.diagnostics).toMatchObject([
      { code: 'script-step-refused', params: { step: 1, reason: 'wait-closed' } },
    ])
    const bad = await traceScript(diagram, { settings: {}, steps: [{ complete: 'nop' }] })
    expect(bad.diagnostics).toMatchObject([{ code: 'working-days-invalid', element: 'cong-khai' }])
    const time = await traceScript(diagram, { now: 'hôm qua' })
    expect(time.diagnostics).toMatchObject([{ code: 'script-step-refused', params: { step: 0, value: 'hôm qua' } }])
    const broken = await traceScript('<a/>', {})
    expect(broken).toMatchObject({ status: 'refused', diagnostics: [{ code: 'bpmn-unreadable' }] })
  })
})
