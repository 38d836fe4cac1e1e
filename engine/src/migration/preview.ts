import type { JsonObject } from '@statecraft/forms'
import type { MigrationMapping, MigrationVerdict, Process } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { mustBeAllowed, policyNow } from '../case/access.ts'
import type { Host } from '../case/host.ts'
import { loadedCase } from '../case/locked.ts'
import { openCasesAfter } from '../store/case-migrations.ts'
import { isThere, planCase, targetsOf } from './plan-case.ts'
import type { HeldBack } from './reason.ts'
import { revisionTo } from './target.ts'

export interface PreviewMigration {
  workflow: string
  /** Number of the revision that open cases are to move to. */
  to: number
  mapping?: MigrationMapping
  /** Where the page before ended. */
  after?: string
  /** Cases looked at in one call. */
  limit?: number
}

/** Cases that one obstacle stands before. */
export interface ReasonCount extends HeldBack {
  count: number
  /** Numbers of some of them. */
  cases: string[]
}

export interface MigrationPreview {
  counts: Record<MigrationVerdict | 'already', number>
  reasons: ReasonCount[]
  /** Where the next page begins; null after the last. */
  next: string | null
  /** The process before and after, to name elements by. */
  processes: (Process | undefined)[]
}

/** Cases looked at in one call, and at most. */
const usual = 500
const most = 5_000
/** Numbers of cases shown for one reason. */
const shown = 10

/** What would become of the open cases of a workflow, a page of them; nothing is locked, nothing changed. `by` is null for the command line. */
export async function previewMigration(
  host: Host,
  { workflow, to, mapping = {}, after = '', limit = usual }: PreviewMigration,
  by: Principal | null,
): Promise<MigrationPreview> {
  const { read } = host.store
  if (by) mustBeAllowed(await policyNow(host, read), by, 'definition.publish')
  const revision = await revisionTo(host, workflow, to)
  const targets = targetsOf(host, revision)
  const size = Math.min(limit, most)
  const rows = await openCasesAfter(read, workflow, after, size)
  const counts = { moves: 0, 'needs-mapping': 0, 'needs-data': 0, cannot: 0, already: 0 }
  const reasons = new Map<string, ReasonCount>()
  const processes = new Set<Process | undefined>()
  for (const row of rows) {
    const one = await loadedCase(host, read, row)
    if (isThere(one, revision)) {
      counts.already += 1
      continue
    }
    const definitions = await targets(row.bundle)
    const { plan, workflow: next } = await planCase(
      host,
      read,
      one,
      { revision, definitions, mapping },
      host.clock.now(),
    )
    counts[plan.verdict] += 1
    for (const found of [one.workflow, next]) processes.add(found?.process)
    for (const reason of plan.reasons) count(reasons, reason, row.number)
  }
  return {
    counts,
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count),
    next: rows.length === size ? rows.at(-1)!.case_id : null,
    processes: [...processes],
  }
}

function count(reasons: Map<string, ReasonCount>, { code, element, params }: HeldBack, number: string): void {
  const key = `${code} ${element}`
  const known = reasons.get(key) ?? { code, element, params: params as JsonObject, count: 0, cases: [] }
  known.count += 1
  if (known.cases.length < shown) known.cases.push(number)
  reasons.set(key, known)
}
