import { openWaiting, waitingCases } from './waiting-cases.ts'

/** A timer does not fire a millisecond early, nor wait a millisecond longer. */
export async function dueToTheMillisecond(): Promise<string[]> {
  const { engine, fired } = await waitingCases()
  await openWaiting(engine, 'PT1H')
  engine.clock.advance('PT59M59.999S')
  await engine.runDue()
  const early = [...fired]
  engine.clock.advance('PT0.001S')
  const { timers } = await engine.runDue()
  await engine.close()
  return [
    ...(early.length > 0 ? ['a timer fired early'] : []),
    ...(timers === 1 ? [] : ['a timer that is due does not fire']),
  ]
}
