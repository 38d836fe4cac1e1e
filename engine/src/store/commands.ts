import { firstOf, keptQuery } from './kept-query.ts'
import type { Tx } from './store.ts'
import type { CommandTable } from './tables.ts'

const insert = keptQuery((db, row: Omit<CommandTable, 'answer'>) =>
  db
    .insertInto('command')
    .values({ ...row, answer: null })
    .onConflict((conflict) => conflict.column('command_id').doNothing()),
)

const find = keptQuery((db, { command_id }: Pick<CommandTable, 'command_id'>) =>
  db.selectFrom('command').selectAll().where('command_id', '=', command_id),
)

const answerIt = keptQuery((db, { command_id, answer }: Pick<CommandTable, 'command_id' | 'answer'>) =>
  db.updateTable('command').set({ answer }).where('command_id', '=', command_id),
)

/**
 * Takes the id of a command. Null: it is new and ours until the transaction ends. Otherwise the row of the first one; on PostgreSQL a
 * second caller waits here until the first has committed.
 */
export async function takeCommand(trx: Tx, command: Omit<CommandTable, 'answer'>): Promise<CommandTable | null> {
  const taken = await insert(trx, command)
  if (taken.numAffectedRows === 1n) return null
  return (await firstOf(find(trx, { command_id: command.command_id })))!
}

/** Keeps the answer, to give it again. */
export async function keepAnswer(trx: Tx, commandId: string, answer: string): Promise<void> {
  await answerIt(trx, { command_id: commandId, answer })
}
