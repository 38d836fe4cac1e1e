import { describe, expect, it } from 'vitest'
import { bpmn, bpmnOf } from '../testing/diagram.ts'
import { type TraceScript, traceScript } from '../trace.ts'
import { MAX_CALL_DEPTH } from './cases.ts'

/** A request that has its check done by another process of the file. */
const calling = bpmnOf({
  don: `
    start > kiem > end
    kiem: call process=kiem-tra
    hong: boundary error=khong-dat on=kiem
    hong > sua > end-sua
    nhac: boundary escalation=cham on=kiem cancels=false
    nhac > don-doc > end-nhac
    qua-han: timer on=kiem duration=P9D
    qua-han > end-han
  `,
  'kiem-tra': `
    start-2 > xem > xor
    xor > bao-loi if =ket = "hong"
    xor > bao-cham if =ket = "cham"
    xor > end-2 default
    bao-cham: throw escalation=cham
    bao-cham > xem-lai > end-3
    bao-loi: end error=khong-dat
  `,
})

const play = (script: TraceScript, xml = calling) => traceScript(xml, script)

describe('a called process of the same file', () => {
  it('is a case of its own, that gives its variables back when it has ended', async () => {
    const begun = await play({ variables: { so: 1 } })
    expect(begun.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(begun.open).toMatchObject([
      { element: 'qua-han', kind: 'timer' },
      { element: 'kiem', kind: 'case' },
      { element: 'xem', kind: 'task', case: expect.stringMatching(/^kiem~\d+$/) },
    ])
    const ended = await play({ variables: { so: 1 }, steps: [{ complete: 'xem', data: { ket: 'tot' } }] })
    expect(ended).toMatchObject({ status: 'completed', data: { so: 1, ket: 'tot' }, open: [] })
    const of = (element: string) => ended.trace.filter((entry) => entry.element === element && entry.event === 'left')
    expect(of('end-2')).toMatchObject([{ case: expect.stringMatching(/^kiem~/) }])
    expect(of('end')[0]).not.toHaveProperty('case')
  })

  it('throws its error where it was called', async () => {
    const outcome = await play({ steps: [{ complete: 'xem', data: { ket: 'hong' } }] })
    expect(outcome).toMatchObject({ status: 'running', open: [{ element: 'sua', kind: 'task' }] })
  })

  it('goes on after an escalation, which is caught around the call', async () => {
    const outcome = await play({ steps: [{ complete: 'xem', data: { ket: 'cham' } }] })
    expect(outcome.open.map(({ element }) => element).sort()).toEqual(['don-doc', 'kiem', 'qua-han', 'xem-lai'])
    const ended = await play({ steps: [{ complete: 'xem', data: { ket: 'cham' } }, { restart: true }], auto: true })
    expect(ended).toMatchObject({ status: 'completed', open: [] })
  })

  it('is cancelled with whoever called it, or when it waits no longer', async () => {
    const cancelled = await play({ steps: [{ cancel: true }] })
    expect(cancelled).toMatchObject({ status: 'cancelled', open: [] })
    const late = await play({ steps: [{ advance: 'P10D' }] })
    expect(late).toMatchObject({ status: 'completed', open: [] })
    expect(late.trace).toContainEqual(expect.objectContaining({ element: 'xem', event: 'cancelled' }))
  })

  it('that the file lacks leaves its wait open, to be answered by the script', async () => {
    const xml = bpmn('start > kiem > end\nkiem: call process=o-noi-khac')
    expect(await play({ auto: true }, xml)).toMatchObject({
      status: 'running',
      open: [{ element: 'kiem', kind: 'case' }],
      diagnostics: [{ code: 'called-process-not-in-file', severity: 'warning', element: 'kiem' }],
    })
    const answered = await play({ steps: [{ complete: 'kiem', data: { ket: 1 } }] }, xml)
    expect(answered).toMatchObject({ status: 'completed', data: { ket: 1 } })
    expect(await play({ steps: [{ fail: 'kiem', error: 'x' }] }, xml)).toMatchObject({ status: 'failed' })
  })

  it('that calls itself is played so deep and no deeper', async () => {
    const outcome = await play({}, bpmn('start > goi > end\ngoi: call process=p'))
    expect(outcome.open).toHaveLength(MAX_CALL_DEPTH + 1)
    expect(outcome.diagnostics).toMatchObject([{ code: 'called-too-deep', params: { limit: MAX_CALL_DEPTH } }])
  })
})

describe('what one case tells others', () => {
  const talking = bpmnOf({
    a: `start > xin > goi > cho > end
      xin: throw message=hoi key='="k1"'
      goi: call process=b
      cho: catch message=dap key='="k1"'`,
    b: `start-2 > and
      and > nghe > dap > join-b
      and > tin-hieu > join-b
      join-b: and
      join-b > end-2
      nghe: catch message=bat-dau
      dap: throw message=dap key='="k1"'
      tin-hieu: catch signal=xong`,
  })

  it('brings a message to who waits for it by then, and a signal to all', async () => {
    const outcome = await play({ process: 'a', steps: [{ message: 'bat-dau' }] }, talking)
    expect(outcome.open).toMatchObject([
      { element: 'goi', kind: 'case' },
      { element: 'tin-hieu', kind: 'signal' },
    ])
    const done = await play({ process: 'a', steps: [{ message: 'bat-dau' }, { signal: 'xong' }] }, talking)
    expect(done.open).toMatchObject([{ element: 'cho', kind: 'message' }])
    expect((await play({ process: 'b', steps: [{ signal: 'khac' }] }, talking)).diagnostics).toEqual([])
  })

  it('plays the process that is named', async () => {
    expect((await play({ process: 'b' }, talking)).open).toMatchObject([{ element: 'nghe' }, { element: 'tin-hieu' }])
    expect(await play({ process: 'c' }, talking)).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'process-not-found' }],
    })
  })
})

describe('how a case begins', () => {
  const several = bpmn(`
    start > a > end
    start-tin > b > end-2
    start-tin: start message=don
    start-hieu > c > end-3
    start-hieu: start signal=mo
  `)
  const first = async (script: TraceScript, xml = several) => (await play(script, xml)).open.map((one) => one.element)

  it('by itself, or by what the script names', async () => {
    expect(await first({})).toEqual(['a'])
    expect(await first({ start: { message: 'don' }, variables: { so: 1 } })).toEqual(['b'])
    expect(await first({ start: { signal: 'mo' } })).toEqual(['c'])
    expect(await first({ start: { element: 'start-tin' } })).toEqual(['b'])
    expect(await play({ start: { message: 'khac' } }, several)).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'script-step-refused', params: { step: 0 } }],
    })
  })

  it('by the first thing that could begin it, where nothing begins by itself', async () => {
    expect(await first({}, bpmn('start-tin > b > end\nstart-tin: start message=don'))).toEqual(['b'])
  })
})
