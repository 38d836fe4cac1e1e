import { z } from 'zod'
import { addressOf } from '../client-address.ts'
import type { AppParts } from '../parts.ts'
import { HttpProblem } from '../problem.ts'
import { createRateLimit } from '../rate-limit.ts'
import { SignedIn, SignIn } from '../resources.ts'
import { type AnyCall, type Route, route } from '../route.ts'

/**
 * Signing in and out by better-auth. Only these calls of it are let through; its cookie goes out as it made it, its body does not,
 * since that names the session's token, which scripts of the page have no business to know.
 */
export function authRoutes({ accounts }: AppParts): Route[] {
  // Failures by account and address, so that one guesser cannot lock everybody out.
  const failures = createRateLimit({ attempts: 10, windowMs: 15 * 60_000 })
  const perAddress = createRateLimit({ attempts: 100, windowMs: 15 * 60_000 })

  return [
    route({
      method: 'post',
      path: '/auth/sign-in/email',
      permission: 'public',
      summary: 'Signs in with e-mail address and password.',
      body: SignIn,
      answer: SignedIn,
      handle: async ({ body, c, log }) => {
        const key = `${addressOf(c)} ${body.email.toLowerCase()}`
        const takeBack = [perAddress.count(addressOf(c)), failures.count(key)]
        const answer = await accounts.signIn(body, c.req.raw.headers)
        if (!answer.ok) {
          log.warn({ status: answer.status }, 'a sign-in failed')
          // An address that is none gives 400; anything else but 401 is our own fault and must not blame the password.
          if (answer.status !== 401 && answer.status !== 400) throw new Error(`sign-in answered ${answer.status}`)
          throw new HttpProblem('wrong-credentials')
        }
        for (const undo of takeBack) undo()
        passCookies(answer, c)
        const { user } = (await answer.json()) as z.input<typeof SignedIn>
        return { user: { id: user.id, name: user.name, email: user.email } }
      },
    }),
    route({
      method: 'post',
      path: '/auth/sign-out',
      permission: 'public',
      summary: 'Ends the session on the server and takes the cookie back.',
      answer: z.object({ success: z.boolean() }),
      handle: async ({ c }) => {
        const answer = await accounts.signOut(c.req.raw.headers)
        passCookies(answer, c)
        return { success: answer.ok }
      },
    }),
    route({
      method: 'get',
      path: '/auth/get-session',
      permission: 'public',
      summary: 'Who is signed in, null for nobody.',
      answer: SignedIn.nullable(),
      handle: async ({ c }) => {
        const found = await accounts.signedIn(c.req.raw.headers)
        return found && { user: { id: found.userId, name: found.name, email: found.email } }
      },
    }),
  ]
}

function passCookies(answer: Response, c: AnyCall['c']) {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}
