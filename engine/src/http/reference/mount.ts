import type { Hono } from 'hono'
import type { AppEnv } from '../route.ts'
import { type ApiDocument, renderReference } from './page.ts'
import { referenceStyle } from './style.ts'

/**
 * The readable API reference at `/api/docs`, drawn on the server from the OpenAPI document: no script, nothing from elsewhere. (Scalar
 * was tried: 272 packages and 287 MB for one page, and it wants a looser policy than the rest of the site.)
 */
export function mountReference(app: Hono<AppEnv>) {
  app.get('/api/docs', async (c) => {
    const answer = await app.request('/api/openapi.json')
    return c.html(renderReference((await answer.json()) as ApiDocument))
  })
  app.get('/api/docs/reference.css', (c) => c.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
}
