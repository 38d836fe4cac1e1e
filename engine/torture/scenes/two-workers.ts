import { makeNextDelivery } from '../../src/worker/deliveries.ts'
import { routeNextMessage } from '../../src/worker/messages.ts'
import { heard, talkingCases } from './talking-cases.ts'

/** Two workers who look at a kept message at once give it to one case. */
export async function messageOnce(): Promise<string[]> {
  const engine = await talkingCases()
  await engine.message('tra-loi', { correlationKey: 'A', timeToLiveMs: 60_000 })
  await engine.open('doi-tin', 'nhan-vien', { ma: 'A' })
  await engine.open('doi-tin', 'nhan-vien', { ma: 'A' })
  await Promise.all([routeNextMessage(engine.host), routeNextMessage({ ...engine.host })])
  await engine.runDue()
  const count = (await heard(engine)).length
  await engine.close()
  return count === 1 ? [] : [`one message was given to ${count} cases`]
}

/** Two workers who find one delivery at once do it once. */
export async function deliveryOnce(): Promise<string[]> {
  const engine = await talkingCases()
  await engine.sendSignal({ commandId: engine.commandId(), name: 'mo-cua' })
  await makeNextDelivery(engine.host)
  await Promise.all([makeNextDelivery(engine.host), makeNextDelivery({ ...engine.host })])
  const cases = await engine.host.store.read.selectFrom('case_').select('case_id').execute()
  await engine.close()
  return cases.length === 1 ? [] : [`one signal began ${cases.length} cases`]
}
