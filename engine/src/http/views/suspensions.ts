import type { z } from 'zod'
import type { SuspensionTable } from '../../store/tables.ts'
import type { SuspensionView } from '../resources.ts'
import type { Names } from './names.ts'

/** A suspension of a workflow, or of all. */
export function suspensionView(row: SuspensionTable, names: Names): z.input<typeof SuspensionView> {
  const { scope, workflow, at, by_user, reason, ended_at, ended_by, ended_reason } = row
  return {
    scope,
    workflow: scope === 'all' ? null : workflow,
    at,
    by: names.user(by_user),
    reason,
    ended: ended_at === null ? null : { at: ended_at, by: names.user(ended_by ?? ''), reason: ended_reason ?? '' },
  }
}
