import { legalDay } from '@statecraft/forms'
import type { Principal } from '../access/principal.ts'
import { type BundleContent, bundleKey, bundleOn, keepBundle } from '../definition/bundle.ts'
import type { StartCaseCommand } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import type { Regulation } from '../plugin/manifest.ts'
import { insertCase, nextNumber } from '../store/cases.ts'
import { noHash } from '../store/events.ts'
import { findUnit, rememberPerson } from '../store/people.ts'
import { searchText } from '../store/search-text.ts'
import type { Tx } from '../store/store.ts'
import type { CaseTable, Tables } from '../store/tables.ts'
import { tasksOfCase } from '../store/tasks.ts'
import { mustBeAllowed, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import { deliver, type LockedCase, stateFormat } from './deliver.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'

export type StartedCase = { caseId: string; number: string; task: string | null }

/**
 * Opens a case of a workflow for a unit. It keeps for life the revisions and the regulations in force today. Throws
 * `workflow-not-found`, `workflow-not-in-force`, `unit-not-found`, `access-denied`.
 */
export async function startCase(host: Host, command: StartCaseCommand, by: Principal): Promise<StartedCase> {
  const { commandId, workflow, unit, variables = {} } = command
  guardData(variables)
  const request = { workflow, unit, variables }
  return answerOnce(host, { commandId, kind: 'case.start', by: by.user.id, request }, async (trx) => {
    const now = host.clock.now()
    const day = legalDay(now)
    const bundle = await bundleOn(trx, day)
    const plugin = await pluginOf(host, bundle, workflow, day)
    const unitRow = await findUnit(trx, unit)
    if (!unitRow || !isOpenOn(unitRow, day)) throw new EngineError('unit-not-found', { unit, day })
    mustBeAllowed(await policyNow(host, trx), by, 'case.start', { unit, proposer: by.user.id, mentioned: [] })
    await rememberPerson(trx, by.user)
    const locked = await open(host, trx, { workflow, plugin, unit: unitRow, proposer: by.user, bundle, now, day })
    await deliver(
      host,
      trx,
      locked,
      { type: 'start', variables },
      {
        at: now,
        by: by.user.id,
        commandId,
        element: null,
        read: { bundle: locked.row.bundle },
      },
    )
    const first = (await tasksOfCase(trx, locked.row.case_id)).find((task) => task.state === 'open')
    return { caseId: locked.row.case_id, number: locked.row.number, task: first?.task_id ?? null }
  })
}

interface Opening {
  workflow: string
  plugin: string
  unit: Tables['org_unit']
  proposer: Principal['user']
  bundle: BundleContent
  now: string
  day: string
}

async function open(host: Host, trx: Tx, opening: Opening): Promise<LockedCase> {
  const bundle = await keepBundle(trx, opening.bundle)
  const definitions = await host.catalog.definitions(trx, bundle)
  const workflow = await definitions.workflow(trx, opening.workflow)
  if (!workflow) throw new EngineError('workflow-not-found', { workflow: opening.workflow })
  const year = opening.day.slice(0, 4)
  const number = `HS-${year}-${String(await nextNumber(trx, `case-${year}`)).padStart(4, '0')}`
  const title = `${workflow.name} – ${opening.unit.name}`
  const row: CaseTable = {
    case_id: host.ids(),
    number,
    workflow: opening.workflow,
    plugin: opening.plugin,
    title,
    unit: opening.unit.unit_id,
    proposer: opening.proposer.id,
    status: 'running',
    started_at: opening.now,
    ended_at: null,
    governing_date: opening.day,
    regime: JSON.stringify(regimeOn(definitions.regulations, opening.day)),
    bundle,
    state: 'null',
    state_format: stateFormat,
    version: 1,
    last_hash: noHash,
    due: null,
    search_text: searchText(number, title, opening.unit.name, opening.proposer.name),
  }
  await insertCase(trx, row)
  return { row, state: null, definitions, workflow }
}

/** Numbers of the regulations in force on a legal day. */
export function regimeOn(regulations: Regulation[], day: string): string[] {
  return regulations
    .filter(({ inForce }) => inForce.from <= day && day <= (inForce.to ?? '9999-12-31'))
    .map((regulation) => regulation.id)
    .sort()
}

async function pluginOf(host: Host, bundle: BundleContent, workflow: string, day: string): Promise<string> {
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
