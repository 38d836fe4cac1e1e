import type { JsonValue } from '@statecraft/forms'
import { EngineError } from '../errors.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { keepAnswer, takeCommand } from '../store/commands.ts'
import type { Tx } from '../store/store.ts'
import type { Host } from './host.ts'

/** A call that changes something. `request` is what it asks, to tell a repetition from another command under the same id. */
export interface CommandHead {
  commandId: string
  kind: string
  by: string | null
  request: JsonValue
}

/**
 * Does a command once. The same id again gives the first answer and changes nothing, also when the first answer got lost on its way; a
 * refused command leaves nothing, not even its id, so it may be tried again.
 */
export function answerOnce<Answer extends JsonValue>(
  host: Host,
  head: CommandHead,
  work: (trx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const { commandId, kind, by, request } = head
  if (!/^[\w.:~-]{8,64}$/.test(commandId)) throw new EngineError('command-id-invalid', { commandId })
  const requestHash = sha256(canonicalJson(request))
  return host.store.transaction(async (trx) => {
    const row = { command_id: commandId, kind, by_user: by, request_hash: requestHash, at: host.clock.now() }
    const first = await takeCommand(trx, row)
    if (first) {
      const same = first.kind === kind && first.by_user === by && first.request_hash === requestHash
      if (!same || first.answer === null) throw new EngineError('command-id-reused', { commandId })
      return JSON.parse(first.answer) as Answer
    }
    const answer = await work(trx)
    await keepAnswer(trx, commandId, JSON.stringify(answer))
    return answer
  })
}
