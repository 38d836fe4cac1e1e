import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { Action } from '../plugin/manifest.ts'
import { rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import { factsOf, mustBeAllowed, mustRead, policyNow } from './access.ts'
import { answerOnce } from './command.ts'
import type { LockedCase } from './deliver.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'

/** What a person asks of one case, beside which it is. */
export interface CaseUse {
  commandId: string
  case: string
  kind: string
  action: Action
  request: JsonObject
}

/** Does something to a case once, under its lock, for somebody who may read it and do this to it. */
export function onCase<Answer extends JsonValue>(
  host: Host,
  { commandId, case: caseId, kind, action, request }: CaseUse,
  by: Principal,
  work: (trx: Tx, locked: LockedCase) => Promise<Answer>,
): Promise<Answer> {
  const head = { commandId, kind, by: by.user.id, request: { caseId, ...request } }
  return answerOnce(host, head, async (trx) => {
    const locked = await lockAndLoad(host, trx, caseId)
    const policy = await policyNow(host, trx)
    const facts = await factsOf(trx, locked.row)
    mustRead(policy, by, locked.row, facts)
    mustBeAllowed(policy, by, action, facts)
    await rememberPerson(trx, by.user)
    return work(trx, locked)
  })
}

const longestReason = 2_000

/** Why somebody does what is out of the ordinary: nobody may leave it out. Throws `reason-missing`. */
export function mustGiveReason(reason: string): string {
  const given = reason.trim()
  if (given === '' || given.length > longestReason || given.includes('\0'))
    throw new EngineError('reason-missing', { limit: longestReason })
  return given
}
