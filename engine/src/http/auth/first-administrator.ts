import { createHash, randomBytes } from 'node:crypto'
import { findSetting, putSetting } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'

const setting = 'first-administrator'
const lifetimeMs = 24 * 60 * 60 * 1000

/** The one-time link by which a new installation gets its first administrator. Only the hash of its token is stored. */
export interface FirstAdministratorLink {
  /** Makes a new token and forgets the one before; it is valid for 24 hours. */
  issue(): Promise<string>
  /** Takes the token, once: true for the caller who may go on. */
  redeem(token: string): Promise<boolean>
  /** True while a token waits to be used. */
  isWaiting(): Promise<boolean>
}

export function createFirstAdministratorLink(store: Store, now: () => number = Date.now): FirstAdministratorLink {
  const read = async () => {
    const value = await findSetting(store.read, setting)
    const link = value ? (JSON.parse(value) as { hash: string; until: number }) : null
    return link && link.until > now() ? link : null
  }
  return {
    async issue() {
      const token = randomBytes(32).toString('base64url')
      await store.transaction((trx) =>
        putSetting(trx, setting, JSON.stringify({ hash: hashOf(token), until: now() + lifetimeMs })),
      )
      return token
    },
    // Compared by hash, so neither the comparison nor the table gives the token away; taken inside one transaction, so once.
    redeem: (token) =>
      store.transaction(async (trx) => {
        const value = await findSetting(trx, setting)
        const link = value ? (JSON.parse(value) as { hash: string; until: number }) : null
        if (!link || link.until <= now() || link.hash !== hashOf(token)) return false
        await putSetting(trx, setting, '')
        return true
      }),
    isWaiting: async () => (await read()) !== null,
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
