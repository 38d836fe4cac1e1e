import { legalDay } from '@statecraft/forms'
import { filterFor } from '../../access/filter.ts'
import { policyNow } from '../../case/access.ts'
import { startOfLegalDay } from '../../regulation/legal-day.ts'
import { caseCounts, onTimeCounts } from '../../store/case-list.ts'
import type { AppParts } from '../parts.ts'
import { Report, ReportQuery } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { awardCounts } from '../views/awards.ts'
import { caseStateWords } from '../words/case-states.ts'

/** Figures of one year, of the cases the user may read. */
export function reportRoutes({ host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/reports/summary',
      permission: 'report.read',
      summary: 'Cases by state, work in time and late, awards with their bonus.',
      query: ReportQuery,
      answer: Report,
      handle: async ({ query, by, language }) => {
        const year = query.year ?? Number(legalDay(host.clock.now()).slice(0, 4))
        const span = { from: startOfLegalDay(`${year}-01-01`), to: startOfLegalDay(`${year + 1}-01-01`) }
        const filter = filterFor(await policyNow(host, db), by, 'case.read')
        const counts = await caseCounts(db, filter, by.user.id, span)
        return {
          year,
          casesByState: counts.map(({ status, count }) => ({
            state: status,
            title: caseStateWords[language][status] ?? status,
            count: Number(count),
          })),
          onTime: await onTimeCounts(db, filter, by.user.id, span),
          awards: await awardCounts(host, year),
        }
      },
    }),
  ]
}
