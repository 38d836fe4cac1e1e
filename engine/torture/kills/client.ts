import { type Client, createClient, ProblemError } from '../../src/client.ts'
import { createSessionFetch } from '../../src/http/session-fetch.ts'
import type { Random } from '../random.ts'
import { command, type Ledger, type Outage, untilAnswered } from './ledger.ts'

const account = { email: 'nguoi.lam@mau.example', password: 'thu-thach-mau' }

/** Longer than any step of the clock, so that a message that was kept is still there. */
const oneDayMs = 86_400_000

/** Where calls go: a server, or one of several at each call. */
export type Address = () => string

/** Somebody signed in, whose calls go to wherever `address` says at the time. */
export async function signedIn(address: Address, outage: Outage, ledger: Ledger): Promise<Client> {
  const first = address()
  const toAny: typeof fetch = (input, init) => {
    const target = address()
    const headers = new Headers(init?.headers)
    headers.set('origin', target)
    return fetch(String(input).replace(first, target), { ...init, headers })
  }
  const api = createClient({ baseUrl: first, language: 'vi', fetch: createSessionFetch(first, toAny) })
  await untilAnswered(ledger, outage, () => api.signIn(account))
  return api
}

/** One client at work until it is told to stop: each case is begun, drafted, completed, waits a second, is written down and asked. */
export async function work(
  api: Client,
  to: { ledger: Ledger; outage: Outage; random: Random; name: string; isWorking: () => boolean },
): Promise<void> {
  const { ledger, outage, random, name } = to
  for (let round = 1; to.isWorking(); round += 1) {
    try {
      await one(api, ledger, outage, random, `${name}-${round}`)
    } catch (error) {
      ledger.wrong.push(error instanceof ProblemError ? `${error.code}: ${error.message}` : String(error))
      if (ledger.wrong.length > 50) return
    }
  }
}

async function one(api: Client, ledger: Ledger, outage: Outage, random: Random, ma: string): Promise<void> {
  const opened = await command(ledger, outage, 'case.start', (commandId) =>
    api.cases.start({ commandId, workflow: 'viec', unit: 'tinh' }),
  )
  const task = opened.task!
  const finishes = random.chance(0.85)
  ledger.works.push({ ma, caseId: opened.case.id, finishes })
  await command(ledger, outage, 'task.claimed', (commandId) => api.tasks.claim(task, { commandId }))
  for (let version = 0; version < 1 + random.below(2); version += 1) {
    const data = { ma, ghiChu: `lần ${version + 1}` }
    const saved = await untilAnswered(ledger, outage, () => api.tasks.saveDraft(task, { data, version }))
    ledger.drafts.set(task, { version: saved.version, data })
  }
  if (!finishes) return
  if (random.chance(0.2))
    await command(ledger, outage, 'task.released', (commandId) => api.tasks.release(task, { commandId }))
  await command(ledger, outage, 'task.complete', (commandId) => api.tasks.complete(task, { commandId, data: { ma } }))
  ledger.drafts.delete(task)
  const message = { name: 'hoi', correlationKey: ma, variables: { dau: ma }, timeToLiveMs: oneDayMs }
  await command(ledger, outage, 'message', (commandId) => api.messages.send({ commandId, ...message }))
}
