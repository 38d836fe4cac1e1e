import type { JsonObject } from '@statecraft/forms'
import { legalDay } from '@statecraft/forms'
import { answerOnce } from '../../case/command.ts'
import { EngineError } from '../../errors.ts'
import { findPosting, insertOpinion, openPostings } from '../../store/papers.ts'
import { addressOf } from '../client-address.ts'
import type { AppParts } from '../parts.ts'
import { createRateLimit } from '../rate-limit.ts'
import { OpinionReceived, Postings, SendOpinion } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { dataColumns, dataTitles } from '../views/data-titles.ts'
import { workingDaysTo } from '../views/due.ts'
import { loadNames } from '../views/names.ts'

/** The public board: what is posted, and opinions on it from anybody. */
export function boardRoutes({ host }: AppParts): Route[] {
  const opinions = createRateLimit({ attempts: 10, windowMs: 60 * 60_000 })
  return [
    route({
      method: 'get',
      path: '/board',
      permission: 'public',
      summary: 'What is posted publicly now.',
      answer: Postings,
      handle: async ({ language }) => {
        const names = await loadNames(host)
        const pluginOf = (id: string) => host.plugins.find(({ manifest }) => manifest.id === id)
        const postings = await openPostings(host.store.read)
        const items = postings.map((row) => ({ row, rows: JSON.parse(row.items) as JsonObject[] }))
        const views = items.map(({ row, rows }) => ({
          id: row.posting_id,
          case: { id: row.case_id, number: row.number },
          title: row.title,
          unit: names.unit(row.unit),
          columns: dataColumns(rows, dataTitles(pluginOf(row.plugin), language)),
          items: rows,
          from: legalDay(row.from_at),
          to: legalDay(row.to_at),
          workingDaysLeft: Math.max(0, workingDaysTo(host, row.to_at)),
          opinions: Number(row.opinions),
        }))
        return { items: views }
      },
    }),
    route({
      method: 'post',
      path: '/board/:posting/opinions',
      permission: 'public',
      summary: 'An opinion on a posting, from anybody.',
      body: SendOpinion,
      answer: OpinionReceived,
      handle: async ({ params, body, c }) => {
        opinions.count(addressOf(c))
        const { commandId, ...request } = body
        const head = { commandId, kind: 'opinion.send', by: null, request: { ...request, posting: params.posting } }
        await answerOnce(host, head, async (trx) => {
          const posting = await findPosting(trx, params.posting)
          if (!posting) throw new EngineError('posting-not-found', { posting: params.posting })
          if (posting.state !== 'open') throw new EngineError('posting-ended', { title: posting.title })
          await insertOpinion(trx, {
            case_id: posting.case_id,
            opinion_id: host.ids(),
            posting_id: posting.posting_id,
            ...request,
            at: host.clock.now(),
          })
          return true
        })
        return { received: true as const }
      },
    }),
  ]
}
