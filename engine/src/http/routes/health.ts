import type { AppParts } from '../parts.ts'
import { HttpProblem } from '../problem.ts'
import { Health, Ready } from '../resources.ts'
import { type Route, route } from '../route.ts'

/** Whether the process lives, and whether it can work: what a supervisor asks. */
export function healthRoutes({ version, host, refused }: AppParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/health',
      permission: 'public',
      summary: 'The process lives.',
      answer: Health,
      handle: async () => ({ status: 'ok' as const, version }),
    }),
    route({
      method: 'get',
      path: '/ready',
      permission: 'public',
      summary: 'The database answers; names the plugins that were refused.',
      answer: Ready,
      handle: async () => {
        await host.store.read
          .selectFrom('meta')
          .selectAll()
          .executeTakeFirst()
          .catch((cause: unknown) => {
            throw new HttpProblem('not-ready', {}, { cause })
          })
        return { status: 'ready' as const, refused: refused.map(({ id }) => id) }
      },
    }),
  ]
}
