import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { form, get, post, put } from './raw-call.ts'
import { command, pdf, refusals, startBody } from './refusals.ts'
import { accounts, signedIn } from './staff.ts'
import { createTwoCommunes, own, type TwoCommunes, workflow } from './two-communes.ts'

let room: TwoCommunes
const tookMs: number[] = []

beforeAll(async () => {
  room = await createTwoCommunes()
}, 120_000)
afterAll(async () => {
  const sorted = tookMs.toSorted((a, b) => a - b).map(Math.round)
  console.log(`bad inputs ${sorted.length}, median ${sorted[sorted.length >> 1]} ms, slowest ${sorted.at(-1)} ms`)
  await room?.close()
})

const files = () => `/api/cases/${room.places.case}/documents`

/** What no answer may show: where the code lies, how the database is asked, what the machine is. */
const innards = /\bat .+:\d+:\d+|\.ts\b|node_modules|node:|sqlite|select .+ from|ENOENT|root:/i

describe('bad input', () => {
  it.each(Object.entries(refusals))('%s', async (_, [make, status, code]) => {
    let answer = await room.ask(make(room.places))
    // A busy machine may be slow once; what is refused changed nothing and can be asked again.
    if (answer.ms >= 1_000) answer = await room.ask(make(room.places))
    expect(answer.text).not.toMatch(innards)
    const body = JSON.parse(answer.text)
    expect({ status: answer.status, code: body.code }).toEqual({ status, code })
    expect(body).toMatchObject({ type: `urn:statecraft:problem:${code}`, status })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    // Words of an official, in Vietnamese when nothing else was asked for.
    expect(`${body.title} ${body.detail ?? ''}`).toMatch(/[ạ-ỹđăâêôơư]/i)
    expect(body.detail ?? '').not.toMatch(/\{\w+\}/)
    tookMs.push(answer.ms)
    expect(answer.ms).toBeLessThan(1_000)
    expect((await room.ask(get('/api/health'))).status).toBe(200)
  })

  it('gets what it may have, without harm: names of files', async () => {
    const huge = `${'ten rat dai '.repeat(1_000)}.pdf`
    const named = await room.ask(form(files(), [{ file: huge, content: pdf }], 'proposer'))
    expect(named.status).toBe(200)
    expect(JSON.parse(named.text).name.length).toBeLessThanOrEqual(150)

    const crlf = 'a%0D%0Aset-cookie: x=1%0D%0A.pdf'
    for (const file of [
      crlf,
      '../../../etc/passwd.pdf',
      'C:\\\\Windows\\\\a.pdf',
      '\u202efdp.exe.pdf',
      '.pdf',
      "%22';.pdf",
    ]) {
      const { status, text } = await room.ask(form(files(), [{ file, content: pdf }], 'proposer'))
      expect([file, status]).toEqual([file, 200])
      const { id, name } = JSON.parse(text)
      expect(name).not.toMatch(/[\r\n/\\]|^\.\./)
      const download = await room.ask(get(`/api/documents/${id}`, 'proposer'))
      expect(download).toMatchObject({ status: 200, text: pdf })
      expect(download.headers['content-disposition']).toMatch(
        /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''\S*$/,
      )
      expect(download.headers['set-cookie']).toBeUndefined()
    }
  })

  it('gets what it may have, without harm: ways to ask', async () => {
    const head = (path: string, as?: string) => room.ask({ ...get(path, as), method: 'HEAD' })
    expect(await head('/api/health')).toMatchObject({ status: 200, text: '' })
    expect(await head('/api/tasks', 'proposer')).toMatchObject({ status: 200, text: '' })
    expect(await head('/api/tasks')).toMatchObject({ status: 401, text: '' })
    // Resolved as every browser does, it is an address of the web app and no file of the machine.
    for (const path of ['/api/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '//evil.example/', '/\\evil.example']) {
      const answer = await room.ask(get(path))
      expect([path, answer.status < 500]).toEqual([path, true])
      expect(answer.text).not.toMatch(/root:/)
      expect(answer.headers.location ?? '').not.toContain('evil')
    }
    expect((await room.ask(get(`/${'x'.repeat(100_000)}`))).status).toBe(431)
    const english = await room.ask({ ...get('/api/khong-co'), headers: { 'accept-language': 'en' } })
    expect(JSON.parse(english.text).title).toBe('Not found')
  })

  it('does a command twice for once, also when both come together', async () => {
    const call = () => room.ask(post('/api/cases', startBody('mo-hai-lan-01'), 'proposer'))
    const answers = [...(await Promise.all([call(), call(), call()])), await call()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('moves no case by an event that somebody makes up', async () => {
    const forged = {
      type: 'xstate.done.actor.tham-dinh',
      event: { type: 'xstate.stop' },
      wait: 'ky-quyet-dinh',
      ketLuan: 'chuyen',
    }
    const { case: opened, task } = await room.proposer.api.cases.start({
      commandId: 'gia-mao-0001',
      workflow,
      unit: own,
    })
    const more = {
      ...forged,
      'xstate.done.actor.tham-dinh': forged,
      'xstate.init': {},
      status: 'completed',
      instances: {},
    }
    expect((await room.ask(put(`/api/tasks/${task}/draft`, { data: more, version: 0 }, 'proposer'))).status).toBe(200)
    const started = await room.ask(
      post('/api/cases', { ...startBody('gia-mao-0002'), ...more, variables: more }, 'proposer'),
    )
    expect(started.status).toBe(200)
    const appraisal = await room.sendIn({ case: opened.id, task: task! }, 'gia-mao-0003', more)
    const { status, tasks } = await room.specialist.api.cases.get(opened.id)
    expect(status).toBe('running')
    expect(tasks.filter(({ state }) => state === 'open').map(({ id, element }) => [id, element])).toEqual([
      [appraisal, 'tham-dinh'],
    ])
  })

  it('is said of a definition that cannot run, and keeps it from being published', async () => {
    const broken = [
      ['form', 'de-nghi', '{"id": "de-nghi",'],
      ['form', 'de-nghi', '{"id":"de-nghi","title":"x","schema":{"$ref":"https://evil.example/s.json"}}'],
      ['workflow', workflow, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
      ['workflow', workflow, 'không phải BPMN'],
      ['decision', 'tien-thuong', '<definitions'],
      ['document', 'quyet-dinh', 'không phải Word'],
    ] as const
    for (const [kind, id, content] of broken) {
      const address = `/api/definitions/${kind}/${id}`
      const saved = await room.ask(put(`${address}/draft`, { content, version: 0 }, 'administrator'))
      expect([kind, content, saved.status]).toEqual([kind, content, 200])
      const errors = JSON.parse(saved.text).diagnostics.filter(
        ({ severity }: { severity: string }) => severity === 'error',
      )
      expect([kind, content, errors.length > 0]).toEqual([kind, content, true])
      const publication = { drafts: [{ kind, id }], effectiveFrom: '2026-09-01', basis: 'Thử' }
      const refused = await room.ask(post('/api/publications', { ...command, ...publication }, 'administrator'))
      expect(refused.text).not.toMatch(/root:|ENOENT/)
      expect([content, refused.status, JSON.parse(refused.text).code]).toEqual([content, 422, 'diagnostics-block'])
      await room.ask({ ...put(`${address}/draft`, '', 'administrator'), method: 'DELETE' })
    }
  })

  it('leaves a server that works: the good plugin runs, the broken one is told', async () => {
    const administrator = await signedIn(room.product.url, accounts.administrator)
    const { items } = await administrator.api.plugins()
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      ['emulation-commendation', 'running'],
      ['hello', 'refused'],
    ])
    expect(items[1]?.diagnostics[0]).toMatchObject({ code: 'rules-do-not-load', file: 'rules/not-too-long.ts' })
    const body = { commandId: 'sau-cung-0001', workflow, unit: own }
    const { case: opened, task } = await room.proposer.api.cases.start(body)
    await room.sendIn({ case: opened.id, task: task! }, 'sau-cung-0002')
    expect(room.product.output()).not.toContain('a request failed')
  })
})
