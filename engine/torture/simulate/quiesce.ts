import { retryIncident } from '../../src/case/incident-retry.ts'
import { deliverMessage } from '../../src/case/message.ts'
import { sendSignal } from '../../src/case/signal.ts'
import { runDue } from '../../src/worker/run-due.ts'
import { answered, completing, openTasks } from './clients.ts'
import type { Nodes } from './nodes.ts'
import type { Run } from './running.ts'

const mostRounds = 60

/** Nothing goes wrong any more: everything that waits is given what it waits for, until every case has ended. */
export async function bringToAnEnd(run: Run, nodes: Nodes): Promise<void> {
  const { world, clock, shared } = run
  const id = () => `end-${shared.ids()}`
  await settle(run, nodes)
  for (let round = 0; round < mostRounds; round += 1) {
    clock.advance(1_900_000)
    await runDue(nodes.pick().host)
    for (const task of await openTasks(run))
      await answered(run, nodes, completing(run, id(), task, `cuoi-${task.task_id}`))
    for (const ma of await awaited(run)) {
      const commandId = id()
      const command = { commandId, name: 'tra-loi', correlationKey: ma, variables: { dauTin: `dau-${commandId}` } }
      await answered(run, nodes, { kind: 'message', commandId, send: (host) => deliverMessage(host, command) })
    }
    await signalAll(run, nodes, id())
    for (const incident of await openIncidents(run)) {
      const retry = id()
      const send = (host: Parameters<typeof retryIncident>[0]) =>
        retryIncident(host, { commandId: retry, incident }, world.admin)
      await answered(run, nodes, { kind: 'incident.retry', commandId: retry, send })
    }
    await runDue(nodes.pick().host)
    if (await isAllDone(run)) return
  }
}

/** Does what the last crash left undone, with nobody at work and the clock past every lease; whatever cases do to one another has arrived then. */
async function settle(run: Run, nodes: Nodes): Promise<void> {
  const { world, clock, ledger } = run
  for (const ms of [0, 70_000, 10_000_000]) {
    clock.advance(ms)
    await runDue(nodes.pick().host)
  }
  const missing = await world.store.read
    .selectFrom('called_case')
    .leftJoin('case_', 'case_.case_id', 'called_case.called')
    .select('called_case.called')
    .where('called_case.state', '=', 'open')
    .where('case_.case_id', 'is', null)
    .execute()
  ledger.wrong.push(...missing.map(({ called }) => `lost: called case ${called} was never begun`))
  const forgotten = await world.store.read
    .selectFrom('called_case')
    .innerJoin('case_', 'case_.case_id', 'called_case.called')
    .select('called_case.called')
    .where('called_case.state', '=', 'cancelled')
    .where('case_.status', '=', 'running')
    .execute()
  ledger.wrong.push(...forgotten.map(({ called }) => `called case ${called} goes on though nobody waits for it`))
}

/** Sends a signal while nobody else does anything: each case that waits for it hears it once. */
async function signalAll(run: Run, nodes: Nodes, commandId: string): Promise<void> {
  const { world, ledger, clock } = run
  const mark = `dau-${commandId}`
  // What is on its way already comes first.
  await runDue(nodes.pick().host)
  const waiting = await world.store.read
    .selectFrom('subscription')
    .select('case_id')
    .where('kind', '=', 'signal')
    // A clock that stepped back makes some wait since an instant that is still to come; to these the signal is of the past.
    .where('since', '<=', clock.now())
    .execute()
  const command = { commandId, name: 'mo-cua', variables: { dauHieu: mark } }
  await answered(run, nodes, { kind: 'signal', commandId, send: (host) => sendSignal(host, command) })
  await runDue(nodes.pick().host)
  const heard = await world.store.read
    .selectFrom('event')
    .select(['case_id', 'input'])
    .where('type', '=', 'signal')
    .execute()
  for (const { case_id } of waiting) {
    const times = heard.filter((event) => event.case_id === case_id && event.input.includes(mark)).length
    if (times !== 1) ledger.wrong.push(`signal ${mark} reached case ${case_id} ${times} times`)
  }
}

async function awaited({ world }: Run): Promise<string[]> {
  const rows = await world.store.read
    .selectFrom('subscription')
    .select('correlation_key')
    .where('kind', '=', 'message')
    .execute()
  return rows.flatMap(({ correlation_key }) => correlation_key ?? [])
}

async function openIncidents({ world }: Run): Promise<string[]> {
  const rows = await world.store.read
    .selectFrom('incident')
    .select('incident_id')
    .where('state', '=', 'open')
    .orderBy('incident_id')
    .execute()
  return rows.map(({ incident_id }) => incident_id)
}

/** Every case ended, every start timer used up, nothing on its way between cases. */
async function isAllDone({ world }: Run): Promise<boolean> {
  const { read } = world.store
  const running = await read
    .selectFrom('case_')
    .select('case_id')
    .where('status', '=', 'running')
    .limit(1)
    .executeTakeFirst()
  const starting = await read
    .selectFrom('start_timer')
    .select('workflow')
    .where('due', 'is not', null)
    .executeTakeFirst()
  const onItsWay = await read.selectFrom('delivery').select('delivery_id').limit(1).executeTakeFirst()
  return !running && !starting && !onItsWay
}
