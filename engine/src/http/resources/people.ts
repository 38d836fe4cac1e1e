import { z } from 'zod'
import { day, items } from './parts.ts'

export const UserRef = z.object({ id: z.string(), name: z.string() })

export const UnitRef = z.object({ id: z.string(), name: z.string() })

export const UserView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(
    z.object({ role: z.string(), roleTitle: z.string(), unit: UnitRef, scope: z.enum(['unit', 'subtree', 'all']) }),
  ),
})

export const UnitView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  from: day,
  to: day.nullable(),
})

export const UserRefs = items(UserRef)

export const Users = items(UserView)

export const Units = items(UnitView)
