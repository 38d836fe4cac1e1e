import type { Variables } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import { namesOf, rememberPerson } from '../store/people.ts'
import type { DraftTable } from '../store/tables.ts'
import { findDraft, putDraft, updateTask } from '../store/tasks.ts'
import { mustBeAllowed } from './access.ts'
import { allFindings, type Checked, checkData } from './check.ts'
import { countsOf, submittedCounts, sum } from './finding-counts.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { loadedCase } from './locked.ts'
import { recordRuleIncidents } from './rule-incident.ts'
import { lockTask, readTask } from './task.ts'

/**
 * Keeps a draft as it is, also when it breaks rules, and says what they say. `version` is that of the draft the user began from (0: none);
 * when another came in between it throws `draft-conflict` with who saved it and when. The same save twice has the effect of one.
 */
export async function saveDraft(
  host: Host,
  command: { task: string; data: Variables; version: number },
  by: Principal,
): Promise<{ version: number; savedAt: string; check: Checked }> {
  guardData(command.data)
  const saved = await host.store.transaction(async (trx) => {
    const { task, facts, policy, locked } = await lockTask(host, trx, command.task, by)
    mustBeAllowed(policy, by, 'task.work', facts)
    const kept = await findDraft(trx, task)
    const version = Number(kept?.version ?? 0)
    if (kept && isRepetition(kept, command, by)) {
      const check = await checkData(host, trx, locked, task, command.data)
      return { version, savedAt: kept.saved_at, check, caseId: task.case_id, element: task.element }
    }
    if (kept && version !== command.version) {
      const names = await namesOf(trx, [kept.saved_by])
      throw new EngineError('draft-conflict', {
        by: names.get(kept.saved_by) ?? kept.saved_by,
        savedAt: kept.saved_at,
        version,
      })
    }
    const savedAt = host.clock.now()
    await rememberPerson(trx, by.user)
    const check = await checkData(host, trx, locked, task, command.data)
    await putDraft(trx, {
      case_id: task.case_id,
      task_id: task.task_id,
      data: JSON.stringify(command.data),
      version: version + 1,
      saved_at: savedAt,
      saved_by: by.user.id,
    })
    await updateTask(trx, task, sum(countsOf(allFindings(check)), await submittedCounts(trx, task.case_id, task.form)))
    return { version: version + 1, savedAt, check, caseId: task.case_id, element: task.element }
  })
  await recordRuleIncidents(host, { caseId: saved.caseId, element: saved.element, failed: saved.check.failed })
  return { version: saved.version, savedAt: saved.savedAt, check: saved.check }
}

/** What form and rules would say of data, keeping nothing. */
export async function checkTask(host: Host, taskId: string, data: Variables, by: Principal): Promise<Checked> {
  guardData(data)
  const { task, row } = await readTask(host, host.store.read, taskId, by)
  return checkData(host, host.store.read, await loadedCase(host, host.store.read, row), task, data)
}

/** The same save again, its first answer lost on the way: nobody came in between, so it is no conflict. */
function isRepetition(kept: DraftTable, command: { data: Variables; version: number }, by: Principal): boolean {
  return (
    Number(kept.version) === command.version + 1 &&
    kept.saved_by === by.user.id &&
    kept.data === JSON.stringify(command.data)
  )
}
