import { openWaiting, waitingCases } from './waiting-cases.ts'

/** A clock that is set back between finding a timer due and firing it leaves the timer waiting; nobody has to help it. */
export async function clockSetBack(): Promise<string[]> {
  const { engine, fired } = await waitingCases(undefined, (clock) => {
    if (fired.length === 1) clock.advance('-PT10M')
  })
  const caseId = await openWaiting(engine, 'PT1H')
  engine.clock.advance('PT1H')
  await engine.runDue()
  const { status } = await engine.case(caseId)
  const incidents = await engine.host.store.read.selectFrom('incident').select('code').execute()
  engine.clock.advance('PT10M')
  await engine.runDue()
  const after = await engine.case(caseId)
  await engine.close()
  return [
    ...(status === 'running' ? [] : ['a timer fired before its instant']),
    ...(incidents.length === 0 ? [] : ['a timer needs a person because the clock was set back']),
    ...(after.status === 'completed' ? [] : ['a timer is lost because the clock was set back']),
  ]
}
