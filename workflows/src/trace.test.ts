import { describe, expect, it } from 'vitest'
import { bpmn } from './testing/diagram.ts'
import { short } from './testing/play.ts'
import { MAX_TRACE_STEPS, traceScript } from './trace.ts'

const diagram = bpmn(`
  start > nop > cong-khai > ky > ghi-so > end
  nop: user form=don
  cong-khai: timer workingDays='=settings.ngay'
  huy: message on=ky name=rut key='=so'
  huy > end-rut
  ghi-so: service type=register-write
`)

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

  it('says which step does not fit, which incident came, and what is wrong with the diagram', async () => {
    const late = await traceScript(diagram, { steps: [{ complete: 'ky' }] })
    expect(late.diagnostics).toMatchObject([
      { code: 'script-step-refused', params: { step: 1, reason: 'wait-closed' } },
    ])
    const bad = await traceScript(diagram, { settings: {}, steps: [{ complete: 'nop' }] })
    expect(bad.diagnostics).toMatchObject([{ code: 'working-days-invalid', element: 'cong-khai' }])
    const time = await traceScript(diagram, { now: 'hôm qua' })
    expect(time.diagnostics).toMatchObject([{ code: 'script-step-refused', params: { step: 0 } }])
    const broken = await traceScript('<a/>', {})
    expect(broken).toMatchObject({ status: 'refused', diagnostics: [{ code: 'bpmn-unreadable' }] })
  })
})
