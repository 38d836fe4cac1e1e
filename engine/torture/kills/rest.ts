import type { Store } from '../../src/store/store.ts'
import type { Ledger } from './ledger.ts'

/** Waits until every piece of work that is to end has ended; after `limitMs` it is left to the audit to say what has not. */
export async function untilAtRest(store: Store, { works }: Ledger, limitMs: number): Promise<void> {
  const wanted = works.filter(({ finishes }) => finishes).length
  for (const limit = performance.now() + limitMs; performance.now() < limit; ) {
    const { n } = await store.read
      .selectFrom('case_')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('status', '=', 'completed')
      .executeTakeFirstOrThrow()
    if (Number(n) >= wanted) return
    await new Promise((next) => setTimeout(next, 100))
  }
}
