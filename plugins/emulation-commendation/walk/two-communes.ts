import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readConfiguration } from '../../../engine/src/configuration.ts'
import { createAccounts } from '../../../engine/src/http/auth/accounts.ts'
import { copyFolder } from '../../../engine/src/plugin/plugin-copy.testing.ts'
import { putMembership } from '../../../engine/src/store/people.ts'
import { openStore } from '../../../engine/src/store/store.ts'
import { proposal } from './dossier.ts'
import { createProduct, type Product } from './product.ts'
import { type Call, post, type RawAnswer, rawCall } from './raw-call.ts'
import { accounts, demoPassword, type Session, signedIn } from './staff.ts'

export const workflow = 'bang-khen-cong-trang'
export const own = 'xa-dong-hung'
export const neighbour = { email: 'canbo.xa-khac@mau.example', unit: 'xa-tien-hung' }

/** Ids of the proposer's own dossier, of one of the neighbouring commune, and of the specialist's task. */
export interface Places {
  case: string
  task: string
  otherCase: string
  otherTask: string
  otherDocument: string
  appraisal: string
}

/** A running product with dossiers of two communes, and a plugin that cannot load beside the good one all the while. */
export interface TwoCommunes {
  product: Product
  places: Places
  proposer: Session
  specialist: Session
  /** Makes a call with the cookie of `as`, from our own page unless its headers say otherwise. */
  ask(call: Call): Promise<RawAnswer>
  /** Sends a dossier in and gives the specialist's task of it. */
  sendIn(dossier: { case: string; task: string }, commandId: string, more?: object): Promise<string>
  close(): Promise<void>
}

export async function createTwoCommunes(): Promise<TwoCommunes> {
  const broken = await copyFolder('examples/hello')
  await broken.write('rules/not-too-long.ts', 'export default defineRule({ id: ')
  const plugins = [join(import.meta.dirname, '..'), broken.folder].join(',')
  const product = await createProduct({ at: '2026-09-01T02:00:00Z', env: { STATECRAFT_PLUGINS: plugins } })
  await createNeighbour(product)
  const cookies: Record<string, string> = {}
  for (const [who, email] of Object.entries({ ...accounts, neighbour: neighbour.email, expired: accounts.proposer }))
    cookies[who] = await signInRaw(product, email)
  expireSession(product, cookies.expired!)
  const proposer = await signedIn(product.url, accounts.proposer)
  const specialist = await signedIn(product.url, accounts.specialist)

  const sendIn: TwoCommunes['sendIn'] = async ({ case: id, task }, commandId, more = {}) => {
    const data = { ...proposal({ number: '01/TTr-UBND', day: '2026-09-01', mended: true }), ...more }
    await proposer.api.tasks.complete(task, { commandId, data, outcome: 'trinh' })
    const { tasks } = await specialist.api.cases.get(id)
    return tasks.find(({ element, state }) => element === 'tham-dinh' && state === 'open')!.id
  }

  return {
    product,
    places: await prepareDossiers(product, proposer, sendIn),
    proposer,
    specialist,
    sendIn,
    ask: ({ as, ...call }) => {
      const session: Record<string, string> = as === undefined ? {} : { cookie: cookies[as] ?? as }
      return rawCall(product.url, { ...call, headers: { origin: product.url, ...session, ...call.headers } })
    },
    close: async () => {
      await product.close()
      await broken.close()
    },
  }
}

/** An account of another commune, made with the engine's own means beside the running server. */
async function createNeighbour({ dataFolder, url }: Product) {
  const { secret } = readConfiguration({ STATECRAFT_DATA: dataFolder })
  const store = await openStore({ file: join(dataFolder, 'statecraft.sqlite') })
  const made = await createAccounts({ store, secret, baseUrl: url })
  const user = await made.create({ name: 'Lê Văn C', email: neighbour.email, password: demoPassword })
  const membership = { membership_id: 'walk-neighbour', user_id: user, role: 'proposer', unit: neighbour.unit }
  await store.transaction((trx) => putMembership(trx, { ...membership, from_day: '2025-07-01', to_day: null }))
  await store.close()
}

async function signInRaw({ url }: Product, email: string): Promise<string> {
  const answer = await rawCall(url, post('/api/auth/sign-in/email', { email, password: demoPassword }))
  return (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

/** As if eight hours had passed without a sign of life. */
function expireSession({ dataFolder }: Product, cookie: string) {
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)![1]!).split('.')[0]!
  const database = new DatabaseSync(join(dataFolder, 'statecraft.sqlite'), { timeout: 5_000 })
  const expire = database.prepare('update account_session set "expiresAt" = ? where token = ?')
  const { changes } = expire.run(new Date(Date.now() - 1_000).toISOString(), token)
  database.close()
  if (changes !== 1) throw new Error('There is no such session to expire.')
}

async function prepareDossiers({ url }: Product, proposer: Session, sendIn: TwoCommunes['sendIn']): Promise<Places> {
  const start = async ({ api }: Session, commandId: string, unit: string) => {
    const { case: opened, task } = await api.cases.start({ commandId, workflow, unit })
    return { case: opened.id, task: task! }
  }
  const first = await start(proposer, 'mo-ho-so-01', own)
  await proposer.api.tasks.saveDraft(first.task, { data: {}, version: 0 })
  const other = await signedIn(url, neighbour.email)
  const second = await start(other, 'mo-ho-so-02', neighbour.unit)
  const file = await other.api.cases.upload(second.case, new File(['%PDF-1.7\n'], 'to-trinh.pdf'))
  const appraisal = await sendIn(await start(proposer, 'mo-ho-so-03', own), 'nop-ho-so-03')
  return { ...first, otherCase: second.case, otherTask: second.task, otherDocument: file.id, appraisal }
}
