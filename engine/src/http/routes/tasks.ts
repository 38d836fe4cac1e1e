import { decide } from '../../access/decide.ts'
import { filtersByRole } from '../../access/filter.ts'
import type { Principal } from '../../access/principal.ts'
import { policyNow } from '../../case/access.ts'
import { checkTask, saveDraft } from '../../case/draft.ts'
import { principalOf } from '../../case/principal.ts'
import { readTask } from '../../case/task.ts'
import { findCase } from '../../store/cases.ts'
import { people } from '../../store/people.ts'
import { inboxCounts, taskPage } from '../../store/task-list.ts'
import { pageOf, readCursor } from '../cursor.ts'
import type { Language } from '../language.ts'
import type { AppParts } from '../parts.ts'
import * as resources from '../resources.ts'
import { type Route, route } from '../route.ts'
import { waitingSteps } from '../views/cases.ts'
import { findingView, ruleResults, wordSourceOf } from '../views/findings.ts'
import { loadReading } from '../views/reading.ts'
import { taskDetail } from '../views/task-detail.ts'
import { taskSummary } from '../views/tasks.ts'

/** The inbox, and the work on one task. */
export function taskRoutes(parts: AppParts): Route[] {
  return [...readRoutes(parts), ...draftRoutes(parts), ...assignmentRoutes(parts), completeRoute(parts)]
}

function readRoutes({ host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/tasks',
      permission: 'signed-in',
      summary: 'The inbox: tasks the user may work on, or has done.',
      query: resources.TaskQuery,
      answer: resources.TaskList,
      handle: async ({ query, by }) => {
        const of = { user: by.user.id, byRole: filtersByRole(await policyNow(host, db), by, 'task.work') }
        const reading = await loadReading(host)
        const rows = await taskPage(db, of, { ...query, after: readCursor(query.cursor) })
        const { page, next } = pageOf(rows, query.limit, (row) => [row.sort_key, row.task_id])
        return { items: page.map((row) => taskSummary(row, row, reading)), counts: await inboxCounts(db, of), next }
      },
    }),
    route({
      method: 'get',
      path: '/tasks/:task',
      permission: 'signed-in',
      summary: 'A task with its form, data, outcomes and rules.',
      answer: resources.TaskDetail,
      handle: async ({ params, by, language }) =>
        taskDetail(host, await readTask(host, db, params.task, by), by, language),
    }),
  ]
}

function draftRoutes({ host }: AppParts): Route[] {
  const results = async (
    task: string,
    check: Awaited<ReturnType<typeof checkTask>>,
    by: Principal,
    language: Language,
  ) => {
    const read = await readTask(host, host.store.read, task, by)
    const infos = read.task.form === null ? [] : host.rules.rulesOf(read.task.form, read.row.governing_date)
    return ruleResults(check, infos, wordSourceOf(host.plugins, language))
  }
  return [
    route({
      method: 'put',
      path: '/tasks/:task/draft',
      permission: 'signed-in',
      summary: 'Keeps a draft as it is, also when it breaks rules.',
      body: resources.SaveDraft,
      answer: resources.SavedDraft,
      handle: async ({ params, body, by, language }) => {
        const { version, savedAt, check } = await saveDraft(host, { task: params.task, ...body }, by)
        return { version, savedAt, rules: await results(params.task, check, by, language) }
      },
    }),
    route({
      method: 'post',
      path: '/tasks/:task/check',
      permission: 'signed-in',
      summary: 'What the rules say of data; nothing is kept.',
      body: resources.CheckData,
      answer: resources.RuleResults,
      handle: async ({ params, body, by, language }) => {
        const check = await checkTask(host, params.task, body.data, by)
        return { rules: await results(params.task, check, by, language) }
      },
    }),
  ]
}

function assignmentRoutes({ engine, host }: AppParts): Route[] {
  const db = host.store.read
  const summary = async (task: string, by: Principal) => {
    const read = await readTask(host, db, task, by)
    return taskSummary(read.task, read.row, await loadReading(host))
  }
  return [
    route({
      method: 'post',
      path: '/tasks/:task/claim',
      permission: 'signed-in',
      summary: 'Takes a task on oneself.',
      body: resources.Command,
      answer: resources.TaskSummary,
      handle: async ({ params, body, by }) => {
        await engine.claimTask({ ...body, task: params.task }, by)
        return summary(params.task, by)
      },
    }),
    route({
      method: 'post',
      path: '/tasks/:task/release',
      permission: 'signed-in',
      summary: 'Gives a claimed task back.',
      body: resources.Command,
      answer: resources.TaskSummary,
      handle: async ({ params, body, by }) => {
        await engine.releaseTask({ ...body, task: params.task }, by)
        return summary(params.task, by)
      },
    }),
    route({
      method: 'post',
      path: '/tasks/:task/assign',
      permission: 'task.assign',
      summary: 'Gives a task to somebody who may do it.',
      body: resources.AssignTask,
      answer: resources.TaskSummary,
      handle: async ({ params, body, by }) => {
        await engine.assignTask({ ...body, task: params.task }, by)
        return summary(params.task, by)
      },
    }),
    route({
      method: 'post',
      path: '/tasks/:task/delegate',
      permission: 'task.delegate',
      summary: 'Has a task of one’s own done by somebody else who may do it; both names stand in the history.',
      body: resources.DelegateTask,
      answer: resources.TaskSummary,
      handle: async ({ params, body, by }) => {
        await engine.delegateTask({ ...body, task: params.task }, by)
        return summary(params.task, by)
      },
    }),
    route({
      method: 'post',
      path: '/tasks/:task/deadline',
      permission: 'task.deadline',
      summary: 'Gives an open task another deadline, or none.',
      body: resources.SetDeadline,
      answer: resources.TaskSummary,
      handle: async ({ params, body, by }) => {
        await engine.setDeadline({ ...body, task: params.task }, by)
        return summary(params.task, by)
      },
    }),
    route({
      method: 'get',
      path: '/tasks/:task/candidates',
      permission: 'task.assign',
      summary: 'Who may do the task.',
      answer: resources.UserRefs,
      handle: async ({ params, by }) => {
        const { facts, policy } = await readTask(host, db, params.task, by)
        const candidates = await Promise.all(
          (await people(db)).map(async (person) => {
            const mine = { ...facts, assignee: person.user_id }
            return decide(policy, await principalOf(db, person), 'task.work', mine).allow ? person : null
          }),
        )
        return {
          items: candidates.filter((person) => person !== null).map(({ user_id, name }) => ({ id: user_id, name })),
        }
      },
    }),
  ]
}

function completeRoute({ engine, host }: AppParts): Route {
  const db = host.store.read
  return route({
    method: 'post',
    path: '/tasks/:task/complete',
    permission: 'signed-in',
    summary: 'Completes a task; refused with findings when form or rules say no.',
    body: resources.CompleteTask,
    answer: resources.CompletedTask,
    handle: async ({ params, body, by, language }) => {
      const { outcome, ...command } = body
      const done = await engine.completeTask({ ...command, task: params.task, ...(outcome ? { outcome } : {}) }, by)
      const row = await findCase(db, done.caseId)
      const source = wordSourceOf(host.plugins, language)
      return {
        case: {
          id: done.caseId,
          number: row?.number ?? '',
          status: done.state,
          steps: row ? await waitingSteps(host, row) : [],
        },
        warnings: done.warnings.map((finding) => findingView(finding, source)),
      }
    },
  })
}
