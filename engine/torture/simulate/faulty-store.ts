import { EngineError } from '../../src/errors.ts'
import type { Db, Store, Tx } from '../../src/store/store.ts'
import type { Life } from './life.ts'

/** What may go wrong at a point of a transaction. */
export type Fault = 'crash' | 'busy' | 'full' | 'reply-lost'

/** Where a transaction stands when a fault is drawn. */
export type Place = 'begin' | 'statement' | 'before-commit' | 'after-commit'

/** Draws whether something goes wrong here. */
export type Faults = (place: Place) => Fault | undefined

/** Rolls back the transaction of a node that crashed in the middle of it. */
class Crashed extends Error {}

const never = new Promise<never>(() => {})

/**
 * A store as one life of a node sees it: its transactions wait for their turn, and at each point between two statements the node may crash,
 * the database may be busy or full, or a commit may hold and nobody hears of it.
 */
export function faultyStore(inner: Store, life: Life, faults: Faults): Store {
  const at = (place: Place) => {
    if (life.isOver()) throw new Crashed()
    const fault = faults(place)
    if (fault === 'crash') {
      life.end()
      throw new Crashed()
    }
    if (fault === 'busy') throw databaseError(5, 'database is locked')
    if (fault === 'full') throw databaseError(13, 'database or disk is full')
  }
  const plugin: Parameters<Db['withPlugin']>[0] = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      at('statement')
      return result
    },
  }

  async function transaction<T>(work: (trx: Tx) => Promise<T>): Promise<T> {
    await life.turn('begin')
    let result: T
    try {
      result = await inner.transaction(async (trx) => {
        at('begin')
        const done = await work(trx.withPlugin(plugin) as Tx)
        at('before-commit')
        return done
      })
    } catch (error) {
      if (life.isOver()) return never
      throw error
    }
    await life.turn('committed')
    const fault = faults('after-commit')
    if (fault === 'crash') {
      life.end()
      return never
    }
    if (fault === 'reply-lost') throw new EngineError('store-busy', {})
    return result
  }

  return { ...inner, transaction }
}

/** As `node:sqlite` throws it, so that the store's own words for it are tried too. */
function databaseError(errcode: number, message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode })
}
