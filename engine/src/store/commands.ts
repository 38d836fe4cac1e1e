import type { Tx } from './store.ts'
import type { CommandTable } from './tables.ts'

/**
 * Takes the id of a command. Null: it is new and ours until the transaction ends. Otherwise the row of the first one; on PostgreSQL a
 * second caller waits here until the first has committed.
 */
export async function takeCommand(trx: Tx, command: Omit<CommandTable, 'answer'>): Promise<CommandTable | null> {
  const taken = await trx
    .insertInto('command')
    .values({ ...command, answer: null })
    .onConflict((conflict) => conflict.column('command_id').doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return null
  return trx.selectFrom('command').selectAll().where('command_id', '=', command.command_id).executeTakeFirstOrThrow()
}

/** Keeps the answer, to give it again. */
export async function keepAnswer(trx: Tx, commandId: string, answer: string): Promise<void> {
  await trx.updateTable('command').set({ answer }).where('command_id', '=', commandId).execute()
}
