import { routeNextMessage } from '../../src/worker/messages.ts'
import { heard, talkingCases } from './talking-cases.ts'

/** A message on its way to a case that ends meanwhile goes to the next who waits for it. */
export async function messageFindsAnother(): Promise<string[]> {
  const engine = await talkingCases()
  await engine.message('tra-loi', { correlationKey: 'A', timeToLiveMs: 60_000 })
  const first = await engine.open('doi-tin', 'nhan-vien', { ma: 'A' })
  const second = await engine.open('doi-tin', 'nhan-vien', { ma: 'A' })
  await routeNextMessage(engine.host)
  const cancel = { commandId: engine.commandId(), case: first.caseId, reason: 'Rút đơn' }
  await engine.cancelCase(cancel, await engine.user('nhan-vien'))
  await engine.runDue()
  const got = await heard(engine)
  await engine.close()
  return got.join() === second.caseId
    ? []
    : [`a message was to reach ${second.caseId} and reached ${got.join() || 'nobody'}`]
}
