import { deliver } from '../../case/deliver.ts'
import type { Host } from '../../case/host.ts'
import { loadedCase } from '../../case/locked.ts'
import { openCase } from '../../case/open.ts'
import { payloadOf } from '../../case/outgoing.ts'
import type { Definitions } from '../../definition/catalog.ts'
import { processesOf } from '../../definition/triggers.ts'
import { EngineError } from '../../errors.ts'
import { findCase, lockCase } from '../../store/cases.ts'
import { dropDeliveries, findCalledCase } from '../../store/deliveries.ts'
import { findUnit, nameOfPerson } from '../../store/people.ts'
import type { Tx } from '../../store/store.ts'
import type { CaseTable, DeliveryTable } from '../../store/tables.ts'

/** A call this deep is refused: a process that calls itself would go on for ever. */
export const maxCallDepth = 20

/**
 * Starts the case that a call activity waits for, on the revisions and regulations that the calling case keeps. Throws
 * `called-process-missing`, `called-too-deep`.
 */
export async function startCalled(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { parent, wait, process, input } = payloadOf<'called'>(delivery)
  const from = await findCase(trx, parent)
  const call = await findCalledCase(trx, parent, wait)
  if (!from || call?.state !== 'open') return
  await mustNotBeTooDeep(trx, from)
  const definitions = await host.catalog.definitions(trx, from.bundle)
  const found = await findProcess(definitions, trx, process, from)
  if (!found) throw new EngineError('called-process-missing', { process })
  const unit = (await findUnit(trx, from.unit)) ?? { unit_id: from.unit, name: from.unit }
  const locked = await openCase(host, trx, {
    ...found,
    unit,
    proposer: { id: from.proposer, name: (await nameOfPerson(trx, from.proposer)) ?? '' },
    definitions,
    from: { case: from, wait, caseId: delivery.case_id },
  })
  const cause = {
    at: host.clock.now(),
    by: null,
    commandId: null,
    element: null,
    read: { bundle: from.bundle },
    input: { calledBy: parent, wait },
  }
  await deliver(host, trx, locked, { type: 'start', variables: input }, cause)
}

/** Cancels a called case that nobody waits for any more; one that has not begun never begins. */
export async function cancelCalled(host: Host, trx: Tx, delivery: DeliveryTable): Promise<void> {
  const { parent } = payloadOf<'cancel'>(delivery)
  await dropDeliveries(trx, delivery.case_id, 'called')
  const row = await lockCase(trx, delivery.case_id)
  if (row?.status !== 'running') return
  const locked = await loadedCase(host, trx, row)
  const cause = {
    at: host.clock.now(),
    by: null,
    commandId: null,
    element: null,
    read: {},
    input: { calledBy: parent },
  }
  await deliver(host, trx, locked, { type: 'cancel', reason: '' }, cause)
}

async function mustNotBeTooDeep(trx: Tx, from: CaseTable): Promise<void> {
  let depth = 1
  for (let at: CaseTable | undefined = from; at?.parent_case; at = await findCase(trx, at.parent_case)) depth += 1
  if (depth > maxCallDepth) throw new EngineError('called-too-deep', { number: from.number, limit: maxCallDepth })
}

/** The process of that name: a workflow so called, else one in the caller's own file, else one in any other. */
async function findProcess(definitions: Definitions, trx: Tx, process: string, from: CaseTable) {
  const own = definitions.entry('workflow', process)
  if (own) return { workflow: process, process: null, plugin: own.plugin }
  const others = definitions.ids('workflow').filter((id) => id !== from.workflow)
  for (const workflow of [from.workflow, ...others]) {
    const found = (await processesOf(definitions, trx, workflow)).find((one) => one.process.id === process)
    if (found) return { workflow, process: found.id, plugin: definitions.entry('workflow', workflow)!.plugin }
  }
  return undefined
}
