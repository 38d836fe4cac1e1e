import { createHash, timingSafeEqual } from 'node:crypto'
import type { JobWorker } from '../outside-api.ts'

/** A worker as the configuration names it: only the hash of its token, so that who reads the configuration cannot act as it. */
export interface KnownWorker {
  name: string
  types: string[]
  /** SHA-256 of the token, hexadecimal. */
  hash: string
}

export interface WorkerTokens {
  /** The worker whose token this is. */
  find(token: string): JobWorker | undefined
}

/**
 * Reads a worker from `name=type|type=sha256`; undefined when it is none.
 *
 * @example
 * parseWorker('ke-toan=chuyen-tien|doi-soat=9f86d0…') // { name: 'ke-toan', types: ['chuyen-tien', 'doi-soat'], hash: '9f86d0…' }
 */
export function parseWorker(text: string): KnownWorker | undefined {
  const [name = '', types = '', hash = '', ...rest] = text.split('=')
  if (rest.length > 0 || !/^[\w.-]{1,64}$/.test(name) || !/^[0-9a-f]{64}$/.test(hash)) return undefined
  const list = types.split('|')
  return list.every((type) => type.trim() === type && type !== '') ? { name, types: list, hash } : undefined
}

/** Compares hashes, each in the same time whatever it is. */
export function createWorkerTokens(workers: KnownWorker[]): WorkerTokens {
  const known = workers.map(({ name, types, hash }) => ({ id: name, types, hash: Buffer.from(hash, 'hex') }))
  return {
    find(token) {
      const shown = createHash('sha256').update(token).digest()
      const found = known.filter(({ hash }) => timingSafeEqual(hash, shown))
      return found[0] && { id: found[0].id, types: found[0].types }
    },
  }
}
