import type { Effect, Wait } from '@statecraft/workflows'
import { rowInstant } from '../case/clock.ts'
import { project } from '../case/project.ts'
import type { Projection } from '../case/projection.ts'
import type { Tx } from '../store/store.ts'

/**
 * Makes the effects of a migration true. Unlike those of a step they can be taken back: the draft of a task that ends is kept, and what ended
 * before opens again as what it was.
 */
export async function projectMigration(trx: Tx, effects: Effect[], to: Projection): Promise<void> {
  const others: Effect[] = []
  for (const effect of effects) {
    if (effect.type === 'close' && to.before?.waits[effect.wait]?.kind === 'task')
      await endKeeping(trx, effect.wait, to)
    else if (effect.type === 'open' && (await opensAgain(trx, effect.wait, to))) continue
    else if (effect.type !== 'change') others.push(effect)
  }
  await project(trx, others, to)
  for (const effect of effects) if (effect.type === 'change') await change(trx, effect.wait, to)
}

type At = { case_id: string; wait: string }

const at = (to: Projection, wait: string): At => ({ case_id: to.row.case_id, wait })

async function endKeeping(trx: Tx, wait: string, to: Projection): Promise<void> {
  const { case_id } = at(to, wait)
  await trx
    .updateTable('task')
    .set((eb) => ({ state: 'cancelled', ended_at: to.at, version: eb('version', '+', 1) }))
    .where('case_id', '=', case_id)
    .where('wait', '=', wait)
    .where('state', '=', 'open')
    .execute()
}

/** Whether a wait had been ended and is there again. */
async function opensAgain(trx: Tx, wait: Wait, to: Projection): Promise<boolean> {
  const { case_id } = at(to, wait.id)
  if (wait.kind === 'task') {
    const open = { state: 'open', ended_at: null, ended_by: null }
    return changed(trx.updateTable('task').set(open).where('case_id', '=', case_id).where('wait', '=', wait.id))
  }
  if (wait.kind === 'timer') {
    const waiting = { state: 'waiting', due: rowInstant(wait.due) }
    return changed(trx.updateTable('timer').set(waiting).where('case_id', '=', case_id).where('wait', '=', wait.id))
  }
  if (wait.kind === 'job') {
    const waiting = { state: 'waiting', lease: null, leased_until: null, run_at: to.at }
    return changed(trx.updateTable('job').set(waiting).where('case_id', '=', case_id).where('wait', '=', wait.id))
  }
  return false
}

/** A wait is another than it was, under the same id. */
async function change(trx: Tx, wait: Wait, to: Projection): Promise<void> {
  const { case_id } = at(to, wait.id)
  const { element } = wait
  if (wait.kind === 'task') await changeTask(trx, wait, to)
  else if (wait.kind === 'timer') {
    const row = { element, due: rowInstant(wait.due) }
    await trx.updateTable('timer').set(row).where('case_id', '=', case_id).where('wait', '=', wait.id).execute()
    const open = trx.updateTable('posting').set({ to_at: wait.due }).where('case_id', '=', case_id)
    await open.where('wait', '=', wait.id).where('state', '=', 'open').execute()
  } else if (wait.kind === 'job') {
    const headers = JSON.stringify(wait.headers)
    const input = JSON.stringify(wait.input)
    const row = { element, type: wait.jobType, headers, input, max_attempts: Math.max(1, wait.retries) }
    await trx.updateTable('job').set(row).where('case_id', '=', case_id).where('wait', '=', wait.id).execute()
  } else if (wait.kind === 'message' || wait.kind === 'signal') {
    const correlation_key = wait.kind === 'message' ? (wait.correlationKey ?? null) : null
    const row = { element, name: wait.name, correlation_key }
    await trx.updateTable('subscription').set(row).where('case_id', '=', case_id).where('wait', '=', wait.id).execute()
  } else if (wait.kind === 'case')
    await trx
      .updateTable('called_case')
      .set({ element })
      .where('case_id', '=', case_id)
      .where('wait', '=', wait.id)
      .execute()
}

/** A task as the new revision has it; whoever has claimed it, and what is half filled, stays. */
async function changeTask(trx: Tx, wait: Wait & { kind: 'task' }, to: Projection): Promise<void> {
  const { case_id } = to.row
  const node = to.workflow.process.nodes.get(wait.element)
  const row = await trx
    .updateTable('task')
    .set((eb) => ({
      element: wait.element,
      step: node?.name || wait.element,
      form: wait.form ?? null,
      due: wait.due ?? null,
      decides: node?.type === 'userTask' && node.decides ? 1 : 0,
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', case_id)
    .where('wait', '=', wait.id)
    .returning('task_id')
    .executeTakeFirst()
  if (!row) return
  const { task_id } = row
  await trx.deleteFrom('task_role').where('case_id', '=', case_id).where('task_id', '=', task_id).execute()
  for (const role of new Set(wait.roles)) await trx.insertInto('task_role').values({ case_id, task_id, role }).execute()
}

async function changed(update: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }): Promise<boolean> {
  return Number((await update.executeTakeFirst()).numUpdatedRows) > 0
}
