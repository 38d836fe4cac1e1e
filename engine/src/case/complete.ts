import type { Finding, JsonObject } from '@statecraft/forms'
import type { Variables } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import type { CompletedCase, CompleteTaskCommand } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { addMentions } from '../store/cases.ts'
import { rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import { putSubmission } from '../store/submissions.ts'
import { resolveRuleIncidents } from '../store/work.ts'
import { mustBeAllowed } from './access.ts'
import { allFindings, type Checked, checkData } from './check.ts'
import { answerOnce } from './command.ts'
import { deliver, type LockedCase } from './deliver.ts'
import { countsOf } from './finding-counts.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { peopleIn, withAccounts } from './mentioned.ts'
import { openElements } from './open-elements.ts'
import { pressedOutcome, reasonGiven, withOutcome } from './outcome.ts'
import { type RuleFailures, recordRuleIncidents } from './rule-incident.ts'
import { lockTask } from './task.ts'

/**
 * Completes a task with its data. One transaction: lock, access, form, rules, step, log, answer. Throws `findings-block` with the
 * findings when form or rules say no; then nothing is kept but the draft that was there.
 */
export async function completeTask(host: Host, command: CompleteTaskCommand, by: Principal): Promise<CompletedCase> {
  const { commandId, task: taskId, data, outcome } = command
  guardData(data)
  const head = { commandId, kind: 'task.complete', by: by.user.id, request: { taskId, data, outcome: outcome ?? null } }
  const failures: RuleFailures = { caseId: null, element: '', failed: [] }
  try {
    const answer = await answerOnce(host, head, async (trx) => {
      const { task, facts, policy, locked } = await lockTask(host, trx, taskId, by)
      mustBeAllowed(policy, by, 'task.work', facts)
      const pressed = pressedOutcome(locked.workflow, task, data, outcome)
      const checked = await checkData(host, trx, locked, task, withOutcome(data, pressed))
      Object.assign(failures, { caseId: locked.row.case_id, element: task.element, failed: checked.failed })
      mustPass(checked, pressed?.rulesBlock ?? true)
      const at = host.clock.now()
      if (checked.failed.length === 0) await resolveRuleIncidents(trx, locked.row.case_id, at)
      const schema = await formSchema(trx, locked, task.form)
      await keepFacts(trx, locked, checked.data, schema, by)
      if (checked.form && task.form !== null) {
        const found = countsOf(checked.rules.flatMap(({ findings }) => findings))
        await putSubmission(trx, { case_id: task.case_id, form: task.form, ...found })
      }
      await deliver(
        host,
        trx,
        locked,
        { type: 'complete', wait: task.wait, variables: checked.data },
        {
          at,
          by: by.user.id,
          commandId,
          element: task.element,
          onBehalfOf: task.delegated_by,
          read: checked.read,
          input: { task: taskId, outcome: pressed?.label ?? null },
          returned: reasonGiven(schema, checked.data, pressed),
        },
      )
      return answerOf(locked, checked) as unknown as JsonObject
    })
    return answer as unknown as CompletedCase
  } finally {
    // In a transaction of its own: the refusal rolled everything else back, but an administrator must learn of the rule.
    await recordRuleIncidents(host, failures)
  }
}

/** Errors of the form always block; errors of rules block unless the outcome says otherwise. */
function mustPass(checked: Checked, rulesBlock: boolean): void {
  const isError = (finding: Finding) => finding.severity === 'error'
  const blocking = (rulesBlock ? allFindings(checked) : checked.findings).filter(isError)
  if (blocking.length > 0) {
    throw new EngineError('findings-block', { count: blocking.length }, { findings: allFindings(checked) })
  }
}

async function formSchema(trx: Tx, locked: LockedCase, form: string | null): Promise<JsonObject | undefined> {
  return form === null ? undefined : (await locked.definitions.form(trx, form))?.form.schema
}

/** Facts the policy reads later: who acted, and whom the data names. */
async function keepFacts(trx: Tx, locked: LockedCase, data: Variables, schema: JsonObject | undefined, by: Principal) {
  await rememberPerson(trx, by.user)
  if (schema) await addMentions(trx, locked.row.case_id, await withAccounts(trx, peopleIn(schema, data)))
}

function answerOf(locked: LockedCase, checked: Checked): CompletedCase {
  return {
    caseId: locked.row.case_id,
    state: locked.state!.status,
    openElements: openElements(locked.state!),
    warnings: allFindings(checked).filter((finding) => finding.severity === 'warning'),
  }
}
