import { deliver } from '../../src/case/deliver.ts'
import { lockAndLoad } from '../../src/case/locked.ts'
import { talkingCases } from './talking-cases.ts'

/** What the machine alone may say to itself, and an answer to a wait that is closed, move nothing. */
export async function forgedEvent(): Promise<string[]> {
  const engine = await talkingCases()
  const { caseId } = await engine.open('viet', 'nhan-vien')
  const { wait } = await engine.task(caseId, 'viec')
  const forged = [
    { type: `xstate.done.actor.${wait}`, output: {} },
    { type: 'xstate.stop' },
    { type: 'complete', wait: `${wait}9`, variables: {} },
    { type: 'timer', wait },
  ]
  const found: string[] = []
  for (const event of forged) {
    const cause = { at: engine.clock.now(), by: null, commandId: null, element: null, read: {} }
    const moved = engine.host.store.transaction(async (trx) =>
      deliver(engine.host, trx, await lockAndLoad(engine.host, trx, caseId), event as never, cause),
    )
    const taken = await moved.then(
      () => true,
      () => false,
    )
    if (taken) found.push(`an event "${event.type}" from outside was taken`)
  }
  await engine.close()
  return found
}
