import { type Finding, type Form, type JsonObject, legalDay } from '@statecraft/forms'
import { ROOT_INSTANCE, type Variables } from '@statecraft/workflows'
import type { RuleContext } from '../plugin/rule.ts'
import { recordsAbout } from '../store/registers.ts'
import type { Db } from '../store/store.ts'
import type { TaskTable } from '../store/tables.ts'
import type { LockedCase } from './deliver.ts'
import { formContext } from './environment.ts'
import type { Host } from './host.ts'

/** What form and rules say of a task's data. */
export interface Checked {
  /** The form that was checked; null for a task without one. */
  form: Form | null
  /** The data as it counts: hidden fields gone, computed ones filled in. */
  data: Variables
  findings: Finding[]
  rules: { rule: string; findings: Finding[] }[]
  /** Rules that gave no answer, with the reason. */
  failed: { rule: string; why: string; message: string }[]
  /** For the log: the revision of the form, the rules that answered, the records they read. */
  read: JsonObject
}

/**
 * Checks data by the server's own evaluation of the form, then by every rule of the form in force on the case's governing date. Records
 * that a rule reads come from `db`, so in a transaction the verdict and the decision see the same registers.
 */
export async function checkData(
  host: Host,
  db: Db,
  locked: LockedCase,
  task: Pick<TaskTable, 'form'>,
  data: Variables,
): Promise<Checked> {
  const now = host.clock.now()
  const form = task.form === null ? undefined : await locked.definitions.form(db, task.form)
  const context = () => formContext(host, now, locked.row, locked.definitions)
  const checked = form ? form.check(data, { now, context: context() }) : { data, findings: [] }
  const rules = task.form === null ? [] : host.rules.rulesOf(task.form, locked.row.governing_date)
  const result: Checked = { ...checked, form: form?.form ?? null, rules: [], failed: [], read: {} }
  const answered: JsonObject[] = []
  for (const rule of rules) {
    const one = await runRule(host, db, locked, rule.id, checked.data, now)
    result.rules.push({ rule: rule.id, findings: one.findings })
    if (one.failed) result.failed.push({ rule: rule.id, ...one.failed })
    answered.push({ rule: rule.id, records: one.records, findings: one.findings as unknown as JsonObject[] })
  }
  result.read = { bundle: locked.row.bundle, rules: answered }
  const entry = task.form === null ? undefined : locked.definitions.entry('form', task.form)
  if (entry) result.read.form = { id: task.form, hash: entry.hash, number: entry.number }
  return result
}

interface RuleOutcome {
  findings: Finding[]
  failed?: { why: string; message: string }
  records: JsonObject
}

async function runRule(
  host: Host,
  db: Db,
  locked: LockedCase,
  rule: string,
  data: Variables,
  now: string,
): Promise<RuleOutcome> {
  const { row, definitions } = locked
  const variables = locked.state?.instances[ROOT_INSTANCE]?.variables ?? {}
  const asked = host.rules.reads(rule, data, variables)
  if ('failed' in asked) return failure(rule, asked, {})
  const registers: RuleContext<unknown>['registers'] = {}
  const records: JsonObject = {}
  for (const query of asked.queries) {
    const rows = await recordsAbout(db, query.register, [...query.subjects])
    const found = rows.map((record) => ({ ...(JSON.parse(record.data) as JsonObject), id: record.record_id }))
    registers[query.register] = [...(registers[query.register] ?? []), ...found]
    records[query.register] = {
      ...(records[query.register] as JsonObject),
      ...Object.fromEntries(rows.map((record) => [record.record_id, Number(record.version)])),
    }
  }
  const outcome = host.rules.run(rule, {
    data,
    variables,
    case: {
      id: row.case_id,
      number: row.number,
      workflow: row.workflow,
      unit: row.unit,
      startedOn: legalDay(row.started_at),
      governingDate: row.governing_date,
    },
    regime: JSON.parse(row.regime) as string[],
    settings: definitions.settings(row.plugin),
    today: legalDay(now),
    registers,
  })
  return 'failed' in outcome ? failure(rule, outcome, records) : { findings: [...outcome.findings], records }
}

/** A rule without an answer cannot say that all is well, so it stands in the way like an error. */
function failure(rule: string, why: { failed: string; message: string }, records: JsonObject): RuleOutcome {
  const finding: Finding = { code: 'rule-failed', severity: 'error', path: '', params: { rule, why: why.failed } }
  return { findings: [finding], failed: { why: why.failed, message: why.message }, records }
}

/** Findings of the form and of all rules in one list. */
export function allFindings(checked: Checked): Finding[] {
  return [...checked.findings, ...checked.rules.flatMap((rule) => rule.findings)]
}
