import { decide } from '../../access/decide.ts'
import { factsOf, policyNow } from '../../case/access.ts'
import { EngineError } from '../../errors.ts'
import { findCase } from '../../store/cases.ts'
import { findBlob, findDocument } from '../../store/papers.ts'
import type { AppParts } from '../parts.ts'
import { type Route, route } from '../route.ts'

/** Documents by id, with the right checked each time, always as a download that a browser runs nothing of. */
export function documentRoutes({ host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/documents/:document',
      permission: 'document.read',
      summary: 'The bytes of a document, as an attachment.',
      answer: { mediaType: 'application/octet-stream' },
      handle: async ({ params, by, c, log }) => {
        const missing = new EngineError('document-not-found', { document: params.document })
        const document = await findDocument(db, params.document)
        const row = document && (await findCase(db, document.case_id))
        if (!document || !row) throw missing
        const [policy, facts] = await Promise.all([policyNow(host, db), factsOf(db, row)])
        if (!decide(policy, by, 'document.read', facts).allow) throw missing
        const bytes = await findBlob(db, document.hash)
        if (!bytes) throw new EngineError('store-broken', { what: `document ${document.document_id}` })
        log.info({ document: document.document_id }, 'a document was read')
        return c.body(new Uint8Array(bytes), 200, {
          'content-type': document.media_type,
          'content-disposition': attachment(document.name),
          'content-security-policy': "sandbox; default-src 'none'",
          'cache-control': 'private, no-store',
        })
      },
    }),
  ]
}

/** RFC 6266: a plain name for old readers, the true one in UTF-8. */
function attachment(name: string): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_') || 'tai-lieu'
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
