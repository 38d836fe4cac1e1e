import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, newCommandId } from '../../engine/src/client.ts'
import { createSessionFetch } from '../../engine/src/http/session-fetch.ts'
import { exitOf, killStarted, startProcess, temporaryFolder } from '../../engine/src/operate/process.testing.ts'
import { loadPlugin } from '../../engine/src/plugin/load.ts'
import { createTestEngine } from '../../engine/src/testing.ts'
import { traceScript } from '../../workflows/src/index.ts'

const folder = import.meta.dirname
const machine = readFileSync(join(folder, 'workflows/reply.machine.json'), 'utf8')

afterEach(killStarted)

describe('a machine of ten lines', () => {
  it('is the one the README shows', async () => {
    const [shown = ''] = /(?<=```json\n)[\s\S]*?(?=```)/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
    expect(shown).toBe(machine)
    const steps = [{ advance: 'P4D' }, { restart: true as const }, { message: 'REPLY' }]
    expect(await traceScript(shown, { steps })).toMatchObject({
      status: 'completed',
      data: { reminders: 1 },
      diagnostics: [],
    })
  })

  it('reminds after three days, once, and shows the call in the inbox', async () => {
    const { plugin, diagnostics } = await loadPlugin(folder)
    expect(diagnostics).toEqual([])
    const engine = await createTestEngine({ plugins: [plugin!] })
    const { caseId } = await engine.open('reply', 'specialist')
    await engine.advance('P10D')
    expect(await engine.waiting(caseId)).toEqual(expect.arrayContaining(['call']))
    expect(await engine.complete(caseId, 'call', 'specialist')).toMatchObject({ state: 'completed' })
    await engine.close()
  })

  it('survives a kill -9 of the real server between two events, and its deadline passes once', {
    timeout: 90_000,
  }, async () => {
    const data = temporaryFolder()
    const env = { STATECRAFT_PLUGINS: folder, STATECRAFT_CLOCK_FILE: join(data, 'clock') }
    const first = await startProcess({ data, env })
    const before = await signIn(first.address)
    const { case: opened } = await before.cases.start({
      commandId: newCommandId(),
      workflow: 'reply',
      unit: 'phong-tdkt',
    })
    expect((await before.cases.get(opened.id)).status).toBe('running')
    first.child.kill('SIGKILL')
    await exitOf(first.child)

    writeFileSync(join(data, 'clock'), 'P4D')
    const second = await startProcess({ data, env })
    const after = await signIn(second.address)
    await expect.poll(() => deadlines(after, opened.id), { timeout: 20_000, interval: 200 }).toBe(1)
    second.child.kill('SIGKILL')
    await exitOf(second.child)

    const third = await startProcess({ data, env })
    const last = await signIn(third.address)
    expect(await deadlines(last, opened.id)).toBe(1)
    const sent = await last.messages.send({ commandId: newCommandId(), name: 'REPLY', correlationKey: opened.id })
    expect(sent).toMatchObject({ delivered: true })
    expect((await last.cases.get(opened.id)).status).toBe('completed')
    third.child.kill('SIGTERM')
    expect(await exitOf(third.child)).toBe(0)
    rmSync(data, { recursive: true })
  })
})

async function signIn(address: string) {
  const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
  await client.signIn({ email: 'chuyenvien@mau.example', password: 'thi-dua-mau' })
  return client
}

/** How often the deadline has passed, by the history of the case. */
async function deadlines(client: Awaited<ReturnType<typeof signIn>>, id: string): Promise<number> {
  const { history } = await client.cases.get(id)
  return history.filter(({ type, element }) => type === 'timer' && element === 'waiting.after.P3D').length
}
