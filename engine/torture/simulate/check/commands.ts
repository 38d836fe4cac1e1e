import type { Checked } from './checked.ts'

/** Kinds whose command leads to one event of a case that carries its id. */
const logged = ['case.start', 'case.cancel', 'task.claimed', 'task.released', 'task.complete']

/** Every acknowledged command is there once, with the answer that was given; a refused one left nothing. */
export async function checkCommands({ world, ledger, events }: Checked): Promise<string[]> {
  const found: string[] = []
  const rows = await world.store.read.selectFrom('command').selectAll().execute()
  const answers = new Map(rows.map((row) => [row.command_id, row.answer]))
  const counts = new Map<string, number>()
  for (const { command_id } of events)
    if (command_id !== null) counts.set(command_id, (counts.get(command_id) ?? 0) + 1)
  for (const { commandId, kind, answer } of ledger.acknowledged.values()) {
    const kept = answers.get(commandId)
    if (kept === undefined || (logged.includes(kind) && !counts.has(commandId)))
      found.push(`lost: ${kind} ${commandId}`)
    else if (answersDiffer(kind, kept, answer))
      found.push(`${kind} ${commandId} was answered otherwise than is kept: ${JSON.stringify(answer)}`)
  }
  for (const [commandId, count] of counts)
    if (count > 1) found.push(`doubled: ${commandId} stands ${count} times in the log`)
  for (const [commandId, code] of ledger.refused)
    if (answers.has(commandId) || counts.has(commandId)) found.push(`refused (${code}) and yet kept: ${commandId}`)
  for (const [commandId] of answers)
    if (!ledger.acknowledged.has(commandId)) found.push(`kept and never acknowledged: ${commandId}`)
  return found
}

/** Who is told nothing but "done" is told the same whatever is kept. */
const silent = ['case.cancel', 'task.claimed', 'task.released']

function answersDiffer(kind: string, kept: string | null, answer: unknown): boolean {
  return kept === null || (!silent.includes(kind) && JSON.stringify(JSON.parse(kept)) !== JSON.stringify(answer))
}
