import type { Membership } from '../../access/principal.ts'
import type { Policy } from '../../case/access.ts'
import type { Names } from './names.ts'

const widths = ['unit', 'subtree', 'all'] as const

/** The roles held today, each with the widest scope over cases that any of its rights has. */
export function membershipViews(memberships: Membership[], policy: Policy, names: Names) {
  return memberships
    .filter(({ from, to }) => from <= policy.today && policy.today <= (to ?? '9999-12-31'))
    .map(({ role, unit }) => ({
      role,
      roleTitle: names.roleTitle(role),
      unit: names.unit(unit),
      scope: widestScope(policy, role),
    }))
}

function widestScope(policy: Policy, role: string): (typeof widths)[number] {
  const grants =
    policy.roles.find(({ id }) => id === role)?.permissions.filter(({ action }) => /^(case|task)\./.test(action)) ?? []
  return widths.findLast((width) => grants.some(({ scope }) => scope === width)) ?? 'unit'
}
