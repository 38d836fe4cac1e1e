import { type MigrationMapping, type MigrationPlan, planMigration } from '@statecraft/workflows'
import type { LockedCase } from '../case/deliver.ts'
import { environmentNow, stepEnv } from '../case/environment.ts'
import type { Host } from '../case/host.ts'
import type { Definitions } from '../definition/catalog.ts'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import type { Db } from '../store/store.ts'
import type { RevisionTable } from '../store/tables.ts'
import { targetDefinitions } from './target.ts'

/** A case with what it will be. */
export interface PlannedCase {
  plan: MigrationPlan
  definitions: Definitions
  /** Missing where the new revision has no such process. */
  workflow: RunnableWorkflow | undefined
  kept: ReturnType<typeof environmentNow>
}

/** Whether a case runs on the revision already. */
export function isThere({ definitions, row }: LockedCase, { hash }: Pick<RevisionTable, 'hash'>): boolean {
  return definitions.entry('workflow', row.workflow)?.hash === hash
}

/** Plans a case over to a revision, without touching it. */
export async function planCase(
  host: Host,
  db: Db,
  one: LockedCase,
  target: { revision: RevisionTable; definitions: Definitions; mapping: MigrationMapping },
  at: string,
): Promise<PlannedCase> {
  const { row, state } = one
  const { definitions, mapping } = target
  const workflow = await definitions.workflow(db, row.workflow, row.process)
  const kept = environmentNow(host, at, row)
  if (!workflow || !state) {
    const reasons = [{ code: 'migration-element-gone' as const, element: row.process ?? row.workflow, params: {} }]
    return { plan: { verdict: 'cannot', reasons, effects: [] }, definitions, workflow, kept }
  }
  const env = stepEnv(kept, host.calendar.content, definitions, row.plugin)
  const plan = planMigration(one.workflow.compiled, workflow.compiled, state, mapping, env)
  return { plan, definitions, workflow, kept }
}

/** The definitions of each bundle that cases come from, found once. */
export function targetsOf(host: Host, revision: RevisionTable): (bundle: string) => Promise<Definitions> {
  const known = new Map<string, Promise<Definitions>>()
  return (bundle) => {
    const found = known.get(bundle) ?? targetDefinitions(host, bundle, revision)
    known.set(bundle, found)
    return found
  }
}
