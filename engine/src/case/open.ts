import { legalDay } from '@statecraft/forms'
import type { Variables } from '@statecraft/workflows'
import { bundleOn, keepBundle } from '../definition/bundle.ts'
import type { Definitions } from '../definition/catalog.ts'
import { EngineError } from '../errors.ts'
import type { Regulation } from '../plugin/manifest.ts'
import { insertCase, nextNumber } from '../store/cases.ts'
import { noHash } from '../store/events.ts'
import { findUnit, rememberPerson, unitTreeOn } from '../store/people.ts'
import { searchText } from '../store/search-text.ts'
import type { Tx } from '../store/store.ts'
import type { CaseTable } from '../store/tables.ts'
import { deliver, type LockedCase } from './deliver.ts'
import type { Host } from './host.ts'
import { stateFormat } from './kept-state.ts'

/** What a new case is made of, beside the moment. */
export interface Opening {
  workflow: string
  process: string | null
  plugin: string
  unit: { unit_id: string; name: string }
  proposer: { id: string; name: string }
  definitions: Definitions
  /** What a called case has from the one that called it. */
  from?: { case: CaseTable; wait: string; caseId: string }
}

/** The proposer of a case that nobody proposed: a clock, a message or a signal began it. */
export const nobody = { id: 'statecraft', name: 'Hệ thống' }

/** Writes the row of a new case, before its first event. Throws `workflow-not-found`. */
export async function openCase(host: Host, trx: Tx, opening: Opening): Promise<LockedCase> {
  const { definitions, proposer, unit, from } = opening
  const workflow = await definitions.workflow(trx, opening.workflow, opening.process)
  if (!workflow) throw new EngineError('workflow-not-found', { workflow: opening.workflow })
  const now = host.clock.now()
  const day = legalDay(now)
  const number = from ? numberOfCalled(from.case, from.wait) : await nextCaseNumber(trx, day)
  const title = `${workflow.name} – ${unit.name}`
  const row: CaseTable = {
    case_id: from?.caseId ?? host.ids(),
    number,
    workflow: opening.workflow,
    process: opening.process,
    parent_case: from?.case.case_id ?? null,
    parent_wait: from?.wait ?? null,
    plugin: opening.plugin,
    title,
    unit: unit.unit_id,
    proposer: proposer.id,
    status: 'running',
    started_at: now,
    ended_at: null,
    governing_date: from?.case.governing_date ?? day,
    regime: from?.case.regime ?? JSON.stringify(regimeOn(definitions.regulations, day)),
    bundle: definitions.hash,
    state: 'null',
    state_format: stateFormat,
    state_seq: 0,
    state_credit: 0,
    state_hash: noHash,
    version: 1,
    last_seq: 0,
    last_hash: noHash,
    due: null,
    suspended_at: null,
    search_text: searchText(number, title, unit.name, proposer.name),
  }
  await insertCase(trx, row)
  return { row, state: null, definitions, workflow }
}

async function nextCaseNumber(trx: Tx, day: string): Promise<string> {
  const year = day.slice(0, 4)
  return `HS-${year}-${String(await nextNumber(trx, `case-${year}`)).padStart(4, '0')}`
}

/** A called case is a part of the dossier: it has its number, and takes none from the row of numbers. */
function numberOfCalled({ number }: CaseTable, wait: string): string {
  return `${number}/${wait.slice(wait.lastIndexOf('~') + 1)}`
}

/** Numbers of the regulations in force on a legal day. */
export function regimeOn(regulations: Regulation[], day: string): string[] {
  return regulations
    .filter(({ inForce }) => inForce.from <= day && day <= (inForce.to ?? '9999-12-31'))
    .map((regulation) => regulation.id)
    .sort()
}

/** The definitions in force on a legal day, kept so that a case can name them. */
export async function definitionsOn(host: Host, trx: Tx, day: string): Promise<Definitions> {
  const hash = await keepBundle(trx, await bundleOn(trx, day))
  return host.catalog.definitions(trx, hash)
}

/** A start event to begin a case at, and what began it. */
export interface Beginning {
  workflow: string
  process: string | null
  plugin: string
  element: string
  variables: Variables
  /** The unit it belongs to: of who sent the message or signal, else the one that stands above all others. */
  unit: string | null
  /** For the log: what began it. */
  input: { [name: string]: string }
  commandId?: string
}

/** Begins a case that no person starts. Throws `unit-not-found` when there is no unit it could belong to. */
export async function beginCase(
  host: Host,
  trx: Tx,
  definitions: Definitions,
  beginning: Beginning,
): Promise<LockedCase> {
  const { workflow, process, plugin, element, variables } = beginning
  const now = host.clock.now()
  const unitId = beginning.unit ?? (await topUnit(trx, legalDay(now)))
  const unit = unitId === undefined ? undefined : await findUnit(trx, unitId)
  if (!unit) throw new EngineError('unit-not-found', { unit: unitId ?? '', day: legalDay(now) })
  await rememberPerson(trx, nobody)
  const locked = await openCase(host, trx, { workflow, process, plugin, unit, proposer: nobody, definitions })
  await deliver(
    host,
    trx,
    locked,
    { type: 'start', variables, element },
    {
      at: now,
      by: null,
      commandId: beginning.commandId ?? null,
      element,
      read: { bundle: locked.row.bundle },
      input: beginning.input,
    },
  )
  return locked
}

async function topUnit(trx: Tx, day: string): Promise<string | undefined> {
  const units = [...(await unitTreeOn(trx, day))]
  return units
    .filter(([, parent]) => parent === null)
    .map(([unit]) => unit)
    .sort()[0]
}
