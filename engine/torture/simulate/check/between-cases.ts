import type { Checked } from './checked.ts'

/** What one case does to another arrives once: messages, signals, called cases and their ends. */
export async function checkBetweenCases(checked: Checked): Promise<string[]> {
  return [...marks(checked), ...(await calledCases(checked)), ...(await leftOver(checked))]
}

function marks({ ledger, events }: Checked): string[] {
  const found: string[] = []
  for (const { mark, kind, delivered, commandId } of ledger.sent) {
    if (!ledger.acknowledged.has(commandId)) continue
    const own = events.filter(
      ({ type, input }) => ['message', 'signal', 'start'].includes(type) && marksIn(input).includes(mark),
    )
    if (kind === 'message' && own.length > 1) found.push(`doubled: message ${mark} was given ${own.length} times`)
    if (kind === 'message' && delivered && own.length === 0)
      found.push(`lost: message ${mark} was said to be delivered`)
    const begun = own.filter(({ type }) => type === 'start').length
    if (kind === 'signal' && begun !== 1) found.push(`signal ${mark} began ${begun} cases instead of one`)
    const cases = own.map(({ case_id }) => case_id)
    if (kind === 'signal' && new Set(cases).size !== cases.length)
      found.push(`doubled: signal ${mark} reached a case twice`)
  }
  return found
}

function marksIn(input: string): unknown[] {
  const { event } = JSON.parse(input) as { event?: { variables?: Record<string, unknown> } }
  return [event?.variables?.dauTin, event?.variables?.dauHieu]
}

async function calledCases({ world, events }: Checked): Promise<string[]> {
  const { read } = world.store
  const found: string[] = []
  const ends = new Map<string, number>()
  for (const { type, input } of events) {
    const { called } = JSON.parse(input) as { called?: string }
    if (called !== undefined && type !== 'escalation') ends.set(called, (ends.get(called) ?? 0) + 1)
  }
  const cases = new Map(
    (await read.selectFrom('case_').select(['case_id', 'status']).execute()).map((row) => [row.case_id, row.status]),
  )
  for (const { called, state } of await read.selectFrom('called_case').selectAll().execute()) {
    const times = ends.get(called) ?? 0
    if (times > 1) found.push(`doubled: the end of called case ${called}`)
    if (state === 'answered' && (times !== 1 || !cases.has(called)))
      found.push(`called case ${called} is answered, and its end came ${times} times`)
    if (state === 'open')
      found.push(`lost: called case ${called} (${cases.get(called) ?? 'never begun'}) is still waited for`)
    if (state === 'cancelled' && cases.get(called) === 'running')
      found.push(`called case ${called} goes on though nobody waits`)
  }
  return found
}

async function leftOver({ world }: Checked): Promise<string[]> {
  const { read } = world.store
  const deliveries = await read.selectFrom('delivery').selectAll().execute()
  const fresh = await read.selectFrom('message').select('message_id').where('state', '=', 'new').execute()
  return [
    ...deliveries.map(({ kind, case_id, last_error }) => `left over: ${kind} to ${case_id}: ${last_error}`),
    ...fresh.map(({ message_id }) => `left over: message ${message_id} was never looked for`),
  ]
}
