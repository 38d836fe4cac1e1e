import type { BulkCommand, BulkResult } from '../../operations-api.ts'
import { lastAnchor } from '../../store/anchors.ts'
import { suspensions } from '../../store/suspensions.ts'
import type { AppParts } from '../parts.ts'
import { toProblem } from '../problem.ts'
import { AnchorView, Bulk, BulkResults, LatestAnchor, SuspendWorkflow, Suspensions } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { problemWordsOf } from '../views/findings.ts'
import { loadNames } from '../views/names.ts'
import { suspensionView } from '../views/suspensions.ts'

/** Suspensions are read whole; there are never many. */
const suspensionsAtMost = 200

/** What is done to many cases at once, and what seals all logs. */
export function operationRoutes({ engine, host }: AppParts): Route[] {
  const { read } = host.store
  const list = async () => {
    const [rows, names] = await Promise.all([suspensions(read, suspensionsAtMost), loadNames(host)])
    return { items: rows.map((row) => suspensionView(row, names)) }
  }
  return [
    route({
      method: 'get',
      path: '/operations/suspensions',
      permission: 'operations.manage',
      summary: 'Workflows that are or were suspended, those that are first.',
      answer: Suspensions,
      handle: list,
    }),
    route({
      method: 'post',
      path: '/operations/suspend',
      permission: 'operations.manage',
      summary:
        'Suspends all cases of a workflow, or of all: they take no answers, what becomes due waits, none begins.',
      body: SuspendWorkflow,
      answer: Suspensions,
      handle: async ({ body, by }) => {
        await engine.suspendWorkflow(body, by)
        return list()
      },
    }),
    route({
      method: 'post',
      path: '/operations/resume',
      permission: 'operations.manage',
      summary: 'Lets the cases of a suspended workflow, or all, go on.',
      body: SuspendWorkflow,
      answer: Suspensions,
      handle: async ({ body, by }) => {
        await engine.resumeWorkflow(body, by)
        return list()
      },
    }),
    route({
      method: 'post',
      path: '/operations/bulk',
      permission: 'signed-in',
      summary: 'Does the same to up to 500 cases, tasks or incidents, each by itself and with its own right.',
      body: Bulk,
      answer: BulkResults,
      handle: async ({ body, by, language }) => {
        const words = problemWordsOf(host.plugins)
        const { operation, reason = '', user = '', ...rest } = body
        const command: BulkCommand =
          operation === 'assign' ? { ...rest, operation, user } : { ...rest, operation, reason }
        const told = (error: BulkResult['error']) => error && toProblem(error, language, words)
        const results: BulkResult[] = await engine.doInBulk(command, by)
        return { items: results.map(({ item, error }) => ({ item, problem: told(error) })) }
      },
    }),
    route({
      method: 'get',
      path: '/anchors/latest',
      permission: 'operations.manage',
      summary: 'The last anchor over all logs, to be kept elsewhere.',
      answer: LatestAnchor,
      handle: async () => {
        const row = await lastAnchor(read)
        if (!row) return { anchor: null }
        const { at, hash } = row
        return { anchor: AnchorView.parse({ number: Number(row.number), at, cases: Number(row.cases), hash }) }
      },
    }),
  ]
}
