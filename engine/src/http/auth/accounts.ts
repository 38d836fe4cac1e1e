import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { EngineError } from '../../errors.ts'
import { putPerson } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'

const hour = 60 * 60
/** However busy its holder, a session ends after a day. */
const longestSessionMs = 24 * hour * 1000

export interface AccountOptions {
  store: Store
  /** Signs the session cookie; kept in the data folder. */
  secret: string
  /** The address people use; `https` makes the cookie `Secure`. */
  baseUrl: string
}

/** Who holds a session; what he may do is read from the database at each request. */
export interface SignedIn {
  userId: string
  name: string
  email: string
}

/** Accounts and sessions, by better-auth on the store's own connection. Nobody signs up alone; accounts are made for people. */
export interface Accounts {
  /** A session for the holder of an address and password; its cookie stands in the answer, 401 when they do not match. */
  signIn(body: { email: string; password: string }, headers: Headers): Promise<Response>
  /** Ends the session of the cookie. */
  signOut(headers: Headers): Promise<Response>
  /** The holder of the request's session cookie, null without a valid one. */
  signedIn(headers: Headers): Promise<SignedIn | null>
  /** Makes an account with a password and returns its user id. */
  create(account: { name: string; email: string; password: string }): Promise<string>
  /** The user id of the account with this address, made if there is none. */
  ensure(account: { name: string; email: string; password: string }): Promise<string>
  /** True while there is no account at all. */
  isEmpty(): Promise<boolean>
}

/** Opens the accounts, bringing their tables to the newest form first. */
export async function createAccounts(options: AccountOptions): Promise<Accounts> {
  const settings = settingsFor(options)
  const { runMigrations } = await getMigrations(settings)
  await runMigrations()
  const auth = betterAuth(settings)

  const create: Accounts['create'] = async ({ name, email, password }) => {
    const { internalAdapter, password: passwords } = await auth.$context
    const address = email.toLowerCase()
    const hash = await passwords.hash(password)
    const user = await internalAdapter.createUser({ name, email: address, emailVerified: true }, { method: 'admin' })
    await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash })
    await options.store.transaction((trx) => putPerson(trx, { user_id: user.id, name, email: address }))
    return user.id
  }

  /**
   * Asks the library as its own page would. Where a call really comes from was checked before (`guard-request.ts`): the library would
   * only know `baseUrl`, and refuses a browser that reaches us by another name or sends no `Origin`.
   */
  const ask = (path: string, body: object, headers: Headers) => {
    const own = new Headers({ 'content-type': 'application/json', origin: new URL(options.baseUrl).origin })
    for (const name of ['cookie', 'user-agent']) if (headers.has(name)) own.set(name, headers.get(name)!)
    const init = { method: 'POST', headers: own, body: JSON.stringify(body) }
    return auth.handler(new Request(`${options.baseUrl}/api/auth${path}`, init))
  }

  return {
    create,
    signIn: (body, headers) => ask('/sign-in/email', body, headers),
    signOut: (headers) => ask('/sign-out', {}, headers),
    async signedIn(headers) {
      if (!headers.has('cookie')) return null
      const found = await auth.api.getSession({ headers }).catch(unreadable)
      if (!found || Date.now() - found.session.createdAt.getTime() > longestSessionMs) return null
      return { userId: found.user.id, name: found.user.name, email: found.user.email }
    },
    async ensure(account) {
      const { internalAdapter } = await auth.$context
      const found = await internalAdapter.findUserByEmail(account.email.toLowerCase())
      return found?.user.id ?? create(account)
    },
    async isEmpty() {
      const { internalAdapter } = await auth.$context
      return (await internalAdapter.countTotalUsers()) === 0
    },
  }
}

function settingsFor({ store, secret, baseUrl }: AccountOptions) {
  return {
    appName: 'Statecraft',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: { db: store.kysely, type: store.type },
    user: { modelName: 'account_user' },
    session: {
      modelName: 'account_session',
      // Eight hours without a sign of life end a session; a sign of life is noted at most every quarter of an hour.
      expiresIn: 8 * hour,
      updateAge: hour / 4,
    },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
    },
    // Our own limits count by account and address and stand before this (routes/auth.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'statecraft',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
  } satisfies Parameters<typeof betterAuth>[0]
}

/** The library does not tell why a session cannot be read. It is the database, which may be back in a moment, and no fault of the request. */
function unreadable(cause: unknown): never {
  const isOurs = cause instanceof Error && 'statusCode' in cause && Number(cause.statusCode) >= 500
  throw isOurs ? new EngineError('store-busy', {}, { cause }) : cause
}
