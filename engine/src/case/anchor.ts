import type { VerifyReport } from '../engine-api.ts'
import { anchorHash, anchorsAfter, hasMoved, insertAnchor, lastAnchor, readHeads, takeHeads } from '../store/anchors.ts'
import { nextNumber } from '../store/cases.ts'
import { noHash } from '../store/events.ts'
import type { Db } from '../store/store.ts'
import type { AnchorTable } from '../store/tables.ts'
import type { Host } from './host.ts'

/** An anchor as it is kept elsewhere: the hash seals every log up to then. */
export type Anchor = Pick<AnchorTable, 'number' | 'at' | 'hash'>

type AnchorHost = Pick<Host, 'store' | 'clock'>

/**
 * Seals the ends of all logs that moved since the last anchor, and through it all before. Whoever keeps an anchor outside the database can tell later
 * that nobody has rewritten a log since, however thoroughly. Null when nothing moved.
 */
export async function writeAnchor({ store, clock }: AnchorHost): Promise<AnchorTable | null> {
  if (!(await hasMoved(store.read))) return null
  return store.transaction(async (trx) => {
    // One node at a time: the second finds that nothing is left to seal.
    await nextNumber(trx, 'anchor')
    const last = await lastAnchor(trx)
    const number = Number(last?.number ?? 0) + 1
    if ((await takeHeads(trx, number)) === 0) return null
    const { heads, cases } = await readHeads(trx, number)
    const row = { number, at: clock.now(), cases, heads, prev_hash: last?.hash ?? noHash }
    const anchor = { ...row, hash: anchorHash(row) }
    await insertAnchor(trx, anchor)
    return anchor
  })
}

/** When each host looks again whether to seal; only the first look and those after a pause read anything. */
const nextLook = new WeakMap<AnchorHost, number>()

/** Writes an anchor when the last is older than a pause and a log has moved since. */
export async function anchorWhenDue(host: AnchorHost, everyMs: number): Promise<void> {
  const now = Date.parse(host.clock.now())
  if (now < (nextLook.get(host) ?? 0)) return
  const last = await lastAnchor(host.store.read)
  const due = last ? Date.parse(last.at) + everyMs : now
  const written = now >= due ? await writeAnchor(host) : null
  // What did not fit into one anchor goes into the next at once.
  nextLook.set(
    host,
    written && (await hasMoved(host.store.read)) ? now : Math.max(due, now) + (now >= due ? everyMs : 0),
  )
}

type Fault = VerifyReport['faults'][number]

/** Reads every anchor again: each against the logs it seals, the one before it, and the copies that were kept elsewhere. */
export async function verifyAnchors(db: Db, copies: Anchor[] = []): Promise<{ anchors: number; faults: Fault[] }> {
  const faults: Fault[] = []
  const kept = new Map(copies.map((copy) => [Number(copy.number), copy]))
  let before = noHash
  let anchors = 0
  for (let page = await anchorsAfter(db, 0, 100); page.length > 0; ) {
    for (const anchor of page) {
      anchors += 1
      const number = Number(anchor.number)
      faults.push(...(await faultsOf(db, anchor, before, kept.get(number))))
      kept.delete(number)
      before = anchor.hash
    }
    page = await anchorsAfter(db, Number(page.at(-1)!.number), 100)
  }
  for (const number of kept.keys()) faults.push({ caseId: '', seq: number, code: 'anchor-missing', detail: {} })
  return { anchors, faults }
}

async function faultsOf(db: Db, anchor: AnchorTable, before: string, copy: Anchor | undefined): Promise<Fault[]> {
  const number = Number(anchor.number)
  const { heads, cases, differing } = await readHeads(db, number)
  const again = anchorHash({ ...anchor, heads, cases })
  const faults: Fault[] = differing.map(({ caseId, seq }) => ({
    caseId,
    seq,
    code: 'anchored-event-differs',
    detail: { anchor: number },
  }))
  const ofAnchor = (code: string): Fault => ({ caseId: '', seq: number, code, detail: { stored: anchor.hash } })
  if (anchor.prev_hash !== before) faults.push(ofAnchor('anchor-chain-broken'))
  if (again !== anchor.hash && differing.length === 0) faults.push(ofAnchor('anchor-changed'))
  if (copy && (copy.hash !== anchor.hash || copy.hash !== again)) faults.push(ofAnchor('anchor-differs'))
  return faults
}
