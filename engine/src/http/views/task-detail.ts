import type { JsonObject } from '@statecraft/forms'
import { type Process, ROOT_INSTANCE, type UserTask, type Variables } from '@statecraft/workflows'
import type { z } from 'zod'
import { decide } from '../../access/decide.ts'
import type { Principal } from '../../access/principal.ts'
import { accessWords } from '../../access/words.ts'
import type { Checked } from '../../case/check.ts'
import type { LockedCase } from '../../case/deliver.ts'
import { checkTask } from '../../case/draft.ts'
import { formContext } from '../../case/environment.ts'
import type { Host } from '../../case/host.ts'
import { loadedCase } from '../../case/locked.ts'
import { checkSubmissions } from '../../case/submissions.ts'
import type { ReadTask } from '../../case/task.ts'
import { visibleVariables } from '../../case/visible.ts'
import { regimeLabel } from '../../regulation/regime.ts'
import { contentByHash } from '../../store/definitions.ts'
import type { TaskTable } from '../../store/tables.ts'
import { findDraft } from '../../store/tasks.ts'
import type { Language } from '../language.ts'
import type { TaskDetail } from '../resources.ts'
import { ruleResults, type WordSource } from './findings.ts'
import { loadReading } from './reading.ts'
import { taskSummary } from './tasks.ts'

/** All that the page of a task shows. The rules are checked afresh, so that the page never shows yesterday's verdict. */
export async function taskDetail(
  host: Host,
  read: ReadTask,
  by: Principal,
  language: Language,
): Promise<z.input<typeof TaskDetail>> {
  const db = host.store.read
  const { task, row } = read
  const locked = await loadedCase(host, db, row)
  const source: WordSource = { plugins: host.plugins, regulations: locked.definitions.regulations, language }
  const [reading, form, draft] = await Promise.all([
    loadReading(host),
    formView(host, locked, task),
    findDraft(db, task),
  ])
  const data = draft ? (JSON.parse(draft.data) as Variables) : knownData(locked, task, form?.definition)
  const open = task.state === 'open'
  const own = open && task.form ? [await checkTask(host, task.task_id, data, by)] : []
  const checked = open ? [...own, ...(await checkSubmissions(host, locked, task.form))] : []
  const infosOf = (form: Checked['form']) => (form ? host.rules.rulesOf(form.id, row.governing_date) : [])
  return {
    ...taskSummary(task, row, reading),
    form,
    data,
    context: formContext(host, host.clock.now(), row, locked.definitions),
    draft: draft
      ? { version: Number(draft.version), savedAt: draft.saved_at, by: reading.names.user(draft.saved_by) }
      : null,
    outcomes: userTaskOf(locked.workflow.process, task.element)?.outcomes ?? [],
    rules: checked.flatMap((one) => ruleResults(one, infosOf(one.form), source)),
    ...rights(read, by, language),
    ...stepOf(locked.workflow.process, task.element),
    regime: regimeLabel(locked.definitions.regulations, row.governing_date, language),
  }
}

/** The form of the revision the case keeps. */
async function formView(host: Host, { definitions }: LockedCase, { form }: TaskTable) {
  const entry = form === null ? undefined : definitions.entry('form', form)
  if (form === null || !entry) return null
  const content = await contentByHash(host.store.read, 'form', entry.hash)
  if (typeof content !== 'string') return null
  return { id: form, hash: entry.hash, number: Number(entry.number), definition: JSON.parse(content) as JsonObject }
}

/** What the case already knows of the form's fields: its variables, then what the task was given. */
function knownData({ state }: LockedCase, task: TaskTable, form: JsonObject | undefined): Variables {
  const wait = state?.waits[task.wait]
  const input = wait?.kind === 'task' ? wait.input : {}
  const known: Variables = { ...visibleVariables(state, wait?.instance ?? ROOT_INSTANCE), ...input }
  const fields = Object.keys(((form?.schema as JsonObject | undefined)?.properties as JsonObject | undefined) ?? {})
  return Object.fromEntries(fields.filter((name) => Object.hasOwn(known, name)).map((name) => [name, known[name]!]))
}

/** What the user may do with the task, and in words why not. */
function rights({ task, facts, policy }: ReadTask, by: Principal, language: Language) {
  const open = task.state === 'open'
  const verdicts = {
    work: decide(policy, by, 'task.work', facts),
    claim: decide(policy, by, 'task.work', facts),
    assign: decide(policy, by, 'task.assign', facts),
    delegate: decide(policy, by, 'task.delegate', facts),
    setDeadline: decide(policy, by, 'task.deadline', facts),
  }
  const why = Object.fromEntries(
    Object.entries(verdicts)
      .filter(([, verdict]) => !verdict.allow)
      .map(([name, verdict]) => [name, verdict.reasons.map((reason) => accessWords(reason, language)).join(' ')]),
  )
  return {
    can: {
      work: open && verdicts.work.allow,
      claim: open && verdicts.claim.allow && task.assignee === null,
      assign: open && verdicts.assign.allow,
      delegate: open && verdicts.delegate.allow && verdicts.work.allow,
      setDeadline: open && verdicts.setDeadline.allow,
    },
    why,
  }
}

/** Where the step stands among the user tasks, counted along the flows from the start. */
function stepOf(process: Process, element: string): { stepNumber: number; stepCount: number } {
  const order = [...process.nodes.values()]
    .filter(({ type, parent }) => type === 'startEvent' && !parent)
    .map(({ id }) => id)
  for (const id of order) {
    const node = process.nodes.get(id)
    const next = (node?.outgoing ?? []).map((flow) => process.flows.get(flow)?.target)
    const inside = [...process.nodes.values()].filter(({ parent, type }) => parent === id && type === 'startEvent')
    for (const target of [...inside.map((start) => start.id), ...next]) {
      if (target && !order.includes(target)) order.push(target)
    }
  }
  const steps = order.filter((id) => process.nodes.get(id)?.type === 'userTask')
  const all = [...process.nodes.values()].filter(({ type }) => type === 'userTask').map(({ id }) => id)
  const ordered = [...steps, ...all.filter((id) => !steps.includes(id))]
  return { stepNumber: ordered.indexOf(element) + 1, stepCount: ordered.length }
}

export function userTaskOf(process: Process, element: string): UserTask | undefined {
  const node = process.nodes.get(element)
  return node?.type === 'userTask' ? node : undefined
}
