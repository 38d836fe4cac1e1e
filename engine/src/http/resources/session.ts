import { z } from 'zod'
import { instant } from './parts.ts'
import { UnitRef, UserRef } from './people.ts'

/** Who is signed in, and what the frame shows for them. */
export const Me = z.object({
  user: UserRef,
  email: z.string(),
  memberships: z.array(
    z.object({ role: z.string(), roleTitle: z.string(), unit: UnitRef, scope: z.enum(['unit', 'subtree', 'all']) }),
  ),
  /** The actions held in any scope; a hint for menus, the server decides. */
  actions: z.array(z.string()),
  counts: z.object({ tasks: z.number(), postings: z.number(), drafts: z.number(), incidents: z.number() }),
  province: z.string(),
  product: z.string(),
  demo: z.boolean(),
  /** The server's instant: what "today" is on the screens. */
  now: instant,
})

/** What the page before signing in shows. */
export const Welcome = z.object({
  province: z.string(),
  product: z.string(),
  demo: z.boolean(),
  needsFirstAdministrator: z.boolean(),
  /** Sample accounts of the demo province, empty otherwise. */
  accounts: z.array(
    z.object({ name: z.string(), email: z.string(), password: z.string(), roleTitle: z.string(), unit: z.string() }),
  ),
})

export const FirstAdministrator = z.object({
  token: z.string().min(20).max(200),
  name: z.string().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(128),
})

export const CreatedAdministrator = z.object({ user: UserRef, email: z.string() })

export const SignIn = z.object({ email: z.string().min(1).max(200), password: z.string().min(1).max(128) })

/** What better-auth answers to a sign-in and to get-session; only what the app reads of it. */
export const SignedIn = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) })
