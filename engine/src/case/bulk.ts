import type { Principal } from '../access/principal.ts'
import { EngineError, isEngineError } from '../errors.ts'
import type { BulkCommand, BulkResult } from '../operations-api.ts'
import { sha256 } from '../store/canonical.ts'
import { cancelCase } from './cancel.ts'
import { assignTask } from './claim.ts'
import type { Host } from './host.ts'
import { retryIncident } from './incident-retry.ts'
import { mustGiveReason } from './on-case.ts'
import { resumeCase, suspendCase } from './suspend.ts'

/** Items of one call, at most. */
export const bulkLimit = 500

/** How many are under way at once: enough that they share a commit. */
const atOnce = 16

/**
 * Does the same to many, each by itself: what is refused for one leaves the others as they are. Each has a command id of its own, made of the call's and
 * the item's, so the same call again does nothing twice. Throws `bulk-too-large`.
 */
export async function doInBulk(host: Host, command: BulkCommand, by: Principal): Promise<BulkResult[]> {
  const items = [...new Set(command.items)]
  if (items.length > bulkLimit) throw new EngineError('bulk-too-large', { limit: bulkLimit })
  if (command.operation !== 'assign') mustGiveReason(command.reason)
  const results = new Map<string, BulkResult>()
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      results.set(item, { item, error: await refusalOf(() => doOne(host, command, item!, by)) })
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return items.map((item) => results.get(item)!)
}

async function refusalOf(work: () => Promise<unknown>): Promise<EngineError | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (isEngineError(error)) return error
    throw error
  }
}

function doOne(host: Host, command: BulkCommand, item: string, by: Principal): Promise<unknown> {
  const commandId = sha256(`${command.commandId}\n${item}`)
  switch (command.operation) {
    case 'cancel':
      return cancelCase(host, { commandId, case: item, reason: command.reason }, by)
    case 'suspend':
      return suspendCase(host, { commandId, case: item, reason: command.reason }, by)
    case 'resume':
      return resumeCase(host, { commandId, case: item, reason: command.reason }, by)
    case 'retry':
      return retryIncident(host, { commandId, incident: item, reason: command.reason }, by)
    case 'assign':
      return assignTask(host, { commandId, task: item, user: command.user }, by)
  }
}
