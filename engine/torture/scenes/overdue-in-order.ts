import { openWaiting, waitingCases } from './waiting-cases.ts'

/** Timers that became due while nothing ran fire once each, in the order of their instants. */
export async function overdueInOrder(): Promise<string[]> {
  const { engine, fired } = await waitingCases()
  const opened: string[] = []
  for (const hours of [5, 3, 4, 1, 2]) opened[hours] = await openWaiting(engine, `PT${hours}H`)
  engine.clock.advance('P1D')
  await engine.runDue()
  const order = opened.filter(Boolean)
  const { faults } = await engine.verify({ replay: true })
  await engine.close()
  if (faults.length > 0) return faults.map(({ code }) => `verify: ${code}`)
  return fired.join() === order.join() ? [] : [`due as ${order}, fired as ${fired}`]
}
