import { legalDay } from '@statecraft/forms'
import { startsPlainly } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { type BundleContent, bundleKey, bundleOn, keepBundle } from '../definition/bundle.ts'
import type { StartCaseCommand } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { findUnit, rememberPerson } from '../store/people.ts'
import type { Tables } from '../store/tables.ts'
import { tasksOfCase } from '../store/tasks.ts'
import { mustBeAllowed, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import { deliver, type LockedCase } from './deliver.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { openCase } from './open.ts'

export type StartedCase = { caseId: string; number: string; task: string | null }

/**
 * Opens a case of a workflow for a unit. It keeps for life the revisions and the regulations in force today. Throws
 * `workflow-not-found`, `workflow-not-in-force`, `unit-not-found`, `access-denied`, `start-element-needed`.
 */
export async function startCase(host: Host, command: StartCaseCommand, by: Principal): Promise<StartedCase> {
  const { commandId, workflow, unit, variables = {}, element } = command
  guardData(variables)
  const request = { workflow, unit, variables, ...(element === undefined ? {} : { element }) }
  return answerOnce(host, { commandId, kind: 'case.start', by: by.user.id, request }, async (trx) => {
    const now = host.clock.now()
    const day = legalDay(now)
    const bundle = await bundleOn(trx, day)
    const plugin = pluginOf(host, bundle, workflow, day)
    const unitRow = await findUnit(trx, unit)
    if (!unitRow || !isOpenOn(unitRow, day)) throw new EngineError('unit-not-found', { unit, day })
    mustBeAllowed(await policyNow(host, trx), by, 'case.start', { unit, proposer: by.user.id, mentioned: [] })
    await rememberPerson(trx, by.user)
    const definitions = await host.catalog.definitions(trx, await keepBundle(trx, bundle))
    const opening = { workflow, process: null, plugin, unit: unitRow, proposer: by.user, definitions }
    const locked = await openCase(host, trx, opening)
    mustStartAt(locked, element)
    await deliver(
      host,
      trx,
      locked,
      { type: 'start', variables, ...(element === undefined ? {} : { element }) },
      {
        at: now,
        by: by.user.id,
        commandId,
        element: element ?? null,
        read: { bundle: locked.row.bundle },
      },
    )
    const first = (await tasksOfCase(trx, locked.row.case_id)).find((task) => task.state === 'open')
    return { caseId: locked.row.case_id, number: locked.row.number, task: first?.task_id ?? null }
  })
}

/** A workflow that only messages, signals or the clock begin is begun by a person only at a start event he names. */
function mustStartAt({ workflow }: LockedCase, element: string | undefined): void {
  if (element !== undefined || startsPlainly(workflow.process)) return
  throw new EngineError('start-element-needed', { workflow: workflow.id })
}

function pluginOf(host: Host, bundle: BundleContent, workflow: string, day: string): string {
  const entry = bundle[bundleKey('workflow', workflow)]
  if (entry) return entry.plugin
  const known = host.plugins.some((plugin) => plugin.workflows.has(workflow))
  throw known
    ? new EngineError('workflow-not-in-force', { workflow, day })
    : new EngineError('workflow-not-found', { workflow })
}

function isOpenOn(unit: Tables['org_unit'], day: string): boolean {
  return unit.from_day <= day && day <= (unit.to_day ?? '9999-12-31')
}
