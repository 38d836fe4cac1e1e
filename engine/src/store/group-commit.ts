import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseSync } from 'node:sqlite'
import type { Transaction } from 'kysely'
import { commitGroups } from './commit-groups.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

/** How large a group may grow; what waits beyond goes into the next one. */
export interface GroupBounds {
  /** Members of a group, at most. */
  members: number
  /** After this long no further member of the group begins, so that whoever came first is answered. Milliseconds. */
  workMs: number
}

export const groupBounds: GroupBounds = { members: 256, workMs: 50 }

/** The connection that writes, held by nobody else while a group runs. */
export interface Writer {
  database: DatabaseSync
  /** Runs something alone on the connection. */
  alone: <T>(run: () => Promise<T>) => Promise<T>
  /** Runs `work` with a handle of its own, which is void once `work` has ended. */
  handled: <T>(work: (trx: Tx) => Promise<T>) => Promise<T>
}

interface Member {
  /** Runs the caller's work and keeps what came of it. */
  run: () => Promise<void>
  failure: { error: unknown } | null
  answer: () => void
  refuse: (error: unknown) => void
}

/**
 * Many callers, one sync: what waits when the writer is free shares a transaction, each in a savepoint of its own, and nobody is answered
 * before the commit. What one member throws undoes that member alone. When the transaction itself is lost (disk full), none of it happened:
 * all run again, each in a transaction of its own.
 */
export class GroupCommit {
  readonly #writer: Writer
  readonly #bounds: GroupBounds
  readonly #waiting: Member[] = []
  /** The contexts of callers stay with their own work. */
  readonly #outside = AsyncLocalStorage.snapshot()
  #running: Promise<void> | null = null

  constructor(writer: Writer, bounds: GroupBounds = groupBounds) {
    this.#writer = writer
    this.#bounds = bounds
  }

  /** Runs `work` in the next group. */
  transaction<T>(work: (trx: Tx) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const inContext = AsyncLocalStorage.snapshot()
    let result: T
    const member: Member = {
      failure: null,
      run: async () => {
        member.failure = null
        try {
          result = await inContext(() => this.#writer.handled(work))
        } catch (error) {
          member.failure = { error }
        }
      },
      answer: () => (member.failure ? reject(member.failure.error) : resolve(result)),
      refuse: reject,
    }
    this.#waiting.push(member)
    this.#running ??= this.#outside(() => this.#run())
    return promise
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whoever was answered just now, or has just come in from the network, may join.
      await new Promise((next) => setImmediate(next))
      try {
        await this.#writer.alone(() => this.#next())
      } catch (error) {
        for (const member of this.#waiting.splice(0)) member.refuse(error)
      }
    }
    this.#running = null
  }

  async #next(): Promise<void> {
    const members = this.#waiting.splice(0, this.#bounds.members)
    const [first] = members
    if (members.length === 1 && first) return this.#single(first)
    try {
      this.#writer.database.exec('begin immediate')
    } catch (error) {
      // Nobody has begun; to try each alone would only wait as often for the same lock.
      for (const member of members) member.refuse(error)
      return
    }
    const { begun, isKept } = await this.#group(members)
    this.#waiting.unshift(...members.slice(begun.length))
    for (const member of begun) {
      if (isKept) member.answer()
      else await this.#single(member)
    }
  }

  /** Runs the members one after another and commits; tells which of them began, and whether anything was kept. */
  async #group(members: Member[]): Promise<{ begun: Member[]; isKept: boolean }> {
    const end = performance.now() + this.#bounds.workMs
    const begun: Member[] = []
    for (const member of members) {
      if (begun.length > 0 && performance.now() > end) break
      begun.push(member)
      if (!(await this.#within(member))) {
        this.#rollback()
        return { begun, isKept: false }
      }
    }
    const isKept = this.#commit()
    if (isKept) commitGroups.publish(begun.length)
    return { begun, isKept }
  }

  /** Runs a member in its savepoint; false when the transaction is gone. */
  async #within(member: Member): Promise<boolean> {
    const { database } = this.#writer
    try {
      database.exec('savepoint member')
      await member.run()
      if (!database.isTransaction) return false
      database.exec(member.failure ? 'rollback to member; release member' : 'release member')
      return true
    } catch {
      return false
    }
  }

  /** False when nothing was kept. */
  #commit(): boolean {
    try {
      this.#writer.database.exec('commit')
      return true
    } catch {
      this.#rollback()
      return false
    }
  }

  async #single(member: Member): Promise<void> {
    const { database } = this.#writer
    try {
      database.exec('begin immediate')
      await member.run()
      if (member.failure) this.#rollback()
      else {
        database.exec('commit')
        commitGroups.publish(1)
      }
    } catch (error) {
      this.#rollback()
      return member.refuse(error)
    }
    member.answer()
  }

  /** After a full disk SQLite may have rolled back already. */
  #rollback(): void {
    if (this.#writer.database.isTransaction) this.#writer.database.exec('rollback')
  }
}
