import type { Checked } from './checked.ts'

/** Each timer fires once and not before its instant; one whose wait was closed fires not at all; none is left. */
export async function checkTimers({ world, events }: Checked): Promise<string[]> {
  const found: string[] = []
  const fired = new Map<string, number>()
  for (const { case_id, type, at, input } of events) {
    if (type !== 'timer') continue
    const { event, due } = JSON.parse(input) as { event: { wait: string }; due: string }
    const key = `${case_id} ${event.wait}`
    fired.set(key, (fired.get(key) ?? 0) + 1)
    if (at < due) found.push(`early: timer ${key} was due at ${due} and fired at ${at}`)
  }
  const rows = await world.store.read.selectFrom('timer').selectAll().execute()
  for (const { case_id, wait, state, due } of rows) {
    const times = fired.get(`${case_id} ${wait}`) ?? 0
    if (state === 'fired' ? times !== 1 : times !== 0)
      found.push(`timer ${case_id} ${wait} is ${state} and fired ${times} times`)
    if (!['fired', 'cancelled'].includes(state))
      found.push(`lost: timer ${case_id} ${wait}, due ${due}, is left ${state}`)
  }
  const incidents = await world.store.read
    .selectFrom('incident')
    .select(['kind', 'params'])
    .where('kind', 'in', ['timer', 'delivery'])
    .execute()
  found.push(...incidents.map(({ kind, params }) => `a ${kind} needed a person: ${params}`))
  return [...found, ...startedInstants(events)]
}

/** A start event with a timer begins one case for each of its instants. */
function startedInstants(events: Checked['events']): string[] {
  const begun = events
    .filter(({ type, element }) => type === 'start' && element === 'start-gio')
    .map(({ input }) => (JSON.parse(input) as { due: string }).due)
  const doubled = begun.filter((due, at) => begun.indexOf(due) !== at).map((due) => `doubled: the start due at ${due}`)
  return begun.length === 4 ? doubled : [...doubled, `a start timer with 4 instants began ${begun.length} cases`]
}
