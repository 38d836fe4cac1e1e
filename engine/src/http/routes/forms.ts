import type { Form } from '@statecraft/forms'
import { standaloneValidator } from '@statecraft/forms/server'
import { EngineError } from '../../errors.ts'
import { contentByHash } from '../../store/definitions.ts'
import type { AppParts } from '../parts.ts'
import { type Route, route } from '../route.ts'

/** Validators of forms as modules: named by the hash of their revision, so they never change and are kept for ever. */
export function formRoutes({ host }: AppParts): Route[] {
  const made = new Map<string, string>()
  return [
    route({
      method: 'get',
      path: '/forms/:hash/validator.js',
      permission: 'signed-in',
      summary: "A form revision's validator as an ES module that needs no eval.",
      answer: { mediaType: 'text/javascript' },
      handle: async ({ params, c }) => {
        const code = made.get(params.hash) ?? (await makeValidator(params.hash))
        made.set(params.hash, code)
        return c.body(code, 200, {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'private, max-age=31536000, immutable',
        })
      },
    }),
  ]

  async function makeValidator(hash: string): Promise<string> {
    const content = /^[0-9a-f]{64}$/.test(hash) ? await contentByHash(host.store.read, 'form', hash) : undefined
    if (typeof content !== 'string') throw new EngineError('definition-not-found', { kind: 'form', id: hash })
    return standaloneValidator(JSON.parse(content) as Form)
  }
}
