import { filterFor } from '../../access/filter.ts'
import type { Principal } from '../../access/principal.ts'
import { factsOf, mustRead, policyNow } from '../../case/access.ts'
import { uploadDocument } from '../../case/document.ts'
import { checkUpload } from '../../document/upload.ts'
import { EngineError } from '../../errors.ts'
import { casePage } from '../../store/case-list.ts'
import { findCase } from '../../store/cases.ts'
import { pageOf, readCursor } from '../cursor.ts'
import type { AppParts } from '../parts.ts'
import { HttpProblem } from '../problem.ts'
import * as resources from '../resources.ts'
import { type Route, route } from '../route.ts'
import { caseDetail } from '../views/case-detail.ts'
import { caseSummary } from '../views/cases.ts'
import { documentView } from '../views/documents.ts'
import { loadNames } from '../views/names.ts'
import { loadReading } from '../views/reading.ts'
import { submissionViews } from '../views/submissions.ts'

/** Cases: opening, finding, reading, cancelling, adding files. */
export function caseRoutes({ engine, host }: AppParts): Route[] {
  const db = host.store.read

  /** A case with the facts it is judged by; one that may not be read is not there. */
  const readCase = async (caseId: string, by: Principal) => {
    const row = await findCase(db, caseId)
    if (!row) throw new EngineError('case-not-found', { case: caseId })
    const [policy, facts] = await Promise.all([policyNow(host, db), factsOf(db, row)])
    mustRead(policy, by, row, facts)
    return { row, access: { policy, facts, by } }
  }

  const summary = async (caseId: string, by: Principal) =>
    caseSummary((await readCase(caseId, by)).row, await loadReading(host))

  return [
    route({
      method: 'post',
      path: '/cases',
      permission: 'case.start',
      summary: 'Opens a case of a workflow for a unit.',
      body: resources.StartCase,
      answer: resources.StartedCase,
      handle: async ({ body, by }) => {
        const { caseId, number, task } = await engine.startCase(body, by)
        return { case: { id: caseId, number }, task }
      },
    }),
    route({
      method: 'get',
      path: '/cases',
      permission: 'case.read',
      summary: 'Cases the user may read, newest first.',
      query: resources.CaseQuery,
      answer: resources.CaseList,
      handle: async ({ query, by }) => {
        const filter = filterFor(await policyNow(host, db), by, 'case.read')
        const rows = await casePage(db, filter, by.user.id, { ...query, after: readCursor(query.cursor) })
        const { page, next } = pageOf(rows, query.limit, (row) => [row.started_at, row.case_id])
        const reading = await loadReading(host)
        return { items: await Promise.all(page.map((row) => caseSummary(row, reading))), next }
      },
    }),
    route({
      method: 'get',
      path: '/cases/:case',
      permission: 'case.read',
      summary: 'A case with its diagram, history, documents and decisions.',
      answer: resources.CaseDetail,
      handle: async ({ params, by, language }) => {
        const { row, access } = await readCase(params.case, by)
        return caseDetail(host, row, access, language)
      },
    }),
    route({
      method: 'get',
      path: '/cases/:case/submissions',
      permission: 'case.read',
      summary: 'The forms submitted so far, each as it was last completed at its task.',
      answer: resources.Submissions,
      handle: async ({ params, by }) => {
        const { row } = await readCase(params.case, by)
        return { items: await submissionViews(host, row) }
      },
    }),
    route({
      method: 'post',
      path: '/cases/:case/cancel',
      permission: 'case.cancel',
      summary: 'Ends a running case before its time, with a reason.',
      body: resources.CancelCase,
      answer: resources.CaseSummary,
      handle: async ({ params, body, by }) => {
        await engine.cancelCase({ ...body, case: params.case }, by)
        return summary(params.case, by)
      },
    }),
    route({
      method: 'post',
      path: '/cases/:case/suspend',
      permission: 'case.suspend',
      summary: 'Suspends a case: it takes no answers, and what becomes due waits.',
      body: resources.WithReason,
      answer: resources.CaseSummary,
      handle: async ({ params, body, by }) => {
        await engine.suspendCase({ ...body, case: params.case }, by)
        return summary(params.case, by)
      },
    }),
    route({
      method: 'post',
      path: '/cases/:case/resume',
      permission: 'case.suspend',
      summary: 'Lets a suspended case go on; what became due meanwhile follows, each once.',
      body: resources.WithReason,
      answer: resources.CaseSummary,
      handle: async ({ params, body, by }) => {
        await engine.resumeCase({ ...body, case: params.case }, by)
        return summary(params.case, by)
      },
    }),
    route({
      method: 'post',
      path: '/cases/:case/data',
      permission: 'case.correct',
      summary: 'Corrects data of a case without answering anything; conditions are asked again.',
      body: resources.CorrectData,
      answer: resources.CaseSummary,
      handle: async ({ params, body, by }) => {
        await engine.correctData({ ...body, case: params.case }, by)
        return summary(params.case, by)
      },
    }),
    route({
      method: 'post',
      path: '/cases/:case/documents',
      permission: 'task.work',
      summary: 'Adds a file (PDF, Word, Excel, JPEG, PNG) to a case.',
      upload: true,
      answer: resources.DocumentView,
      handle: async ({ params, c, body, by }) => {
        const file = body as unknown as File
        const bytes = new Uint8Array(await file.arrayBuffer())
        const { name, mediaType, diagnostics } = await checkUpload(file.name, bytes)
        if (mediaType === null)
          throw new HttpProblem('file-refused', { name, code: diagnostics[0]?.code ?? '' }, { diagnostics })
        c.get('log').info({ bytes: bytes.length, mediaType }, 'a file was taken in')
        const row = await uploadDocument(host, { case: params.case, name, mediaType, bytes }, by)
        return documentView(row, await loadNames(host))
      },
    }),
  ]
}
