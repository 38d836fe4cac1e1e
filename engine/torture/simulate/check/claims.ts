import type { Checked } from './checked.ts'

/** A task is taken by one, given back by whoever has it, and ends once; the row says what the log says. */
export async function checkClaims({ world, events }: Checked): Promise<string[]> {
  const found: string[] = []
  const holders = new Map<string, string | null>()
  const ended = new Map<string, number>()
  for (const { type, input, by_user } of events) {
    const { task } = JSON.parse(input) as { task?: string }
    if (task === undefined) continue
    const holder = holders.get(task) ?? null
    if (ended.has(task)) found.push(`task ${task} was ${type} after it had ended`)
    if (type === 'complete') ended.set(task, (ended.get(task) ?? 0) + 1)
    if (type === 'claimed' && holder !== null && holder !== by_user)
      found.push(`task ${task} was claimed from ${holder}`)
    if (type === 'released' && holder !== by_user) found.push(`task ${task} was released by who had it not`)
    if (type === 'claimed' || type === 'released') holders.set(task, type === 'claimed' ? by_user : null)
  }
  for (const { task_id, state, assignee } of await world.store.read
    .selectFrom('task')
    .select(['task_id', 'state', 'assignee'])
    .execute()) {
    if (state === 'open') found.push(`task ${task_id} is left open`)
    if ((state === 'completed') !== ended.has(task_id)) found.push(`task ${task_id} is ${state}, not so in the log`)
    if (assignee !== (holders.get(task_id) ?? null))
      found.push(`task ${task_id} is held by ${assignee}, not so in the log`)
  }
  return found
}

/** No two saves were told that they are the same version, unless they were the same; the newest told is there or its task has ended. */
export async function checkDrafts({ world, ledger }: Checked): Promise<string[]> {
  const found: string[] = []
  const told = new Map<string, string>()
  for (const { task, version, data } of ledger.saved) {
    const key = `${task} ${version}`
    if ((told.get(key) ?? data) !== data) found.push(`a draft was lost: version ${version} of ${task} was given to two`)
    told.set(key, data)
  }
  const rows = await world.store.read
    .selectFrom('draft')
    .innerJoin('task', 'task.task_id', 'draft.task_id')
    .select('draft.task_id')
    .where('task.state', '!=', 'open')
    .execute()
  return [...found, ...rows.map(({ task_id }) => `the draft of ${task_id} outlived its task`)]
}
