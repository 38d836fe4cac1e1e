import { tellIncident } from '../outbox/tell.ts'
import type { IncidentTable } from '../store/tables.ts'
import { insertIncident, openIncidentOf } from '../store/work.ts'
import type { Host } from './host.ts'

/** Rules of a case that gave no answer. */
export interface RuleFailures {
  caseId: string | null
  element: string
  failed: { rule: string; why: string; message: string }[]
}

/** Makes an incident of each, one a rule and case as long as it is open. */
export async function recordRuleIncidents(host: Host, { caseId, element, failed }: RuleFailures): Promise<void> {
  if (caseId === null || failed.length === 0) return
  await host.store.transaction(async (trx) => {
    for (const { rule, why, message } of failed) {
      if (await openIncidentOf(trx, caseId, 'rule', rule)) continue
      const incident: IncidentTable = {
        case_id: caseId,
        incident_id: host.ids(),
        kind: 'rule',
        element,
        instance: null,
        wait: rule,
        code: 'rule-failed',
        params: JSON.stringify({ rule, why, message }),
        at: host.clock.now(),
        state: 'open',
        resolved_at: null,
      }
      await insertIncident(trx, incident)
      await tellIncident(host, trx, incident)
    }
  })
}
