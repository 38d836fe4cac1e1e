import { loadedCase } from '../../../src/case/locked.ts'
import type { Checked } from './checked.ts'

/** The rows of what is waited for are those of the states, no more and no fewer; and every case has ended. */
export async function checkWaits({ world }: Checked): Promise<string[]> {
  const { read } = world.store
  const found: string[] = []
  const rows = new Set([
    ...(await read.selectFrom('task').select(['case_id', 'wait']).where('state', '=', 'open').execute()).map(keyOf),
    ...(
      await read
        .selectFrom('job')
        .select(['case_id', 'wait'])
        .where('state', 'in', ['waiting', 'running', 'failed'])
        .execute()
    ).map(keyOf),
    ...(
      await read.selectFrom('timer').select(['case_id', 'wait']).where('state', 'in', ['waiting', 'failed']).execute()
    ).map(keyOf),
    ...(await read.selectFrom('subscription').select(['case_id', 'wait']).execute()).map(keyOf),
    ...(await read.selectFrom('called_case').select(['case_id', 'wait']).where('state', '=', 'open').execute()).map(
      keyOf,
    ),
  ])
  for (const row of await read.selectFrom('case_').selectAll().execute()) {
    const { case_id, status } = row
    const waits = (await loadedCase(world.host, read, row)).state?.waits ?? {}
    for (const wait of Object.values(waits)) {
      const key = keyOf({ case_id, wait: wait.id })
      if (wait.kind !== 'condition' && !rows.delete(key)) found.push(`lost: ${wait.kind} ${key} has no row`)
    }
    if (status === 'running')
      found.push(`case ${case_id} never ended; it waits for ${Object.values(waits).map((wait) => wait.element)}`)
  }
  return [...found, ...[...rows].map((key) => `the row of ${key} is nobody's`)]
}

const keyOf = ({ case_id, wait }: { case_id: string; wait: string }) => `${case_id} ${wait}`
