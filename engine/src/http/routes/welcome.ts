import { legalDay } from '@statecraft/forms'
import { rolesOf } from '../../case/access.ts'
import { putMembership } from '../../store/people.ts'
import { addressOf } from '../client-address.ts'
import type { AppParts } from '../parts.ts'
import { HttpProblem } from '../problem.ts'
import { createRateLimit } from '../rate-limit.ts'
import { CreatedAdministrator, FirstAdministrator, Welcome } from '../resources.ts'
import { type Route, route } from '../route.ts'

/** The page before signing in, and the one-time link of a new installation. */
export function welcomeRoutes(parts: AppParts): Route[] {
  const { place, firstAdministrator, accounts, host } = parts
  const attempts = createRateLimit({ attempts: 10, windowMs: 15 * 60_000 })
  return [
    route({
      method: 'get',
      path: '/welcome',
      permission: 'public',
      summary: 'What the page before signing in shows.',
      answer: Welcome,
      handle: async () => ({ ...place, needsFirstAdministrator: await firstAdministrator.isWaiting() }),
    }),
    route({
      method: 'post',
      path: '/first-administrator',
      permission: 'public',
      summary: 'Makes the first administrator with the one-time token from the log.',
      body: FirstAdministrator,
      answer: CreatedAdministrator,
      handle: async ({ body: { token, name, email, password }, c, log }) => {
        attempts.count(addressOf(c))
        if (!(await firstAdministrator.redeem(token))) throw new HttpProblem('link-invalid')
        const id = await accounts.create({ name, email, password })
        await host.store.transaction((trx) =>
          putMembership(trx, {
            membership_id: `first-administrator-${id}`,
            user_id: id,
            role: administratorRole(host),
            unit: '',
            from_day: legalDay(host.clock.now()),
            to_day: null,
          }),
        )
        log.info({ user: id }, 'the first administrator was made')
        return { user: { id, name }, email }
      },
    }),
  ]
}

/** The role that manages access, whatever the plugins call it. */
function administratorRole(host: AppParts['host']): string {
  const role = rolesOf(host).find(({ permissions }) => permissions.some(({ action }) => action === 'access.manage'))
  return role?.id ?? 'administrator'
}
