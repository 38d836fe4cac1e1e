import type { AppParts } from '../parts.ts'
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
      handle: async ({ log }) => {
        const answers = await host.store.read
          .selectFrom('meta')
          .selectAll()
          .executeTakeFirst()
          .then(
            () => true,
            (error: unknown) => {
              log.error({ err: error }, 'the database does not answer')
              return false
            },
          )
        return { status: answers ? ('ready' as const) : ('not-ready' as const), refused: refused.map(({ id }) => id) }
      },
    }),
  ]
}
