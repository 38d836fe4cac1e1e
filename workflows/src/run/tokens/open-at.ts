import { openWait } from '../draft.ts'
import type { Live, NewWait } from '../model.ts'

/** Opens a wait of an activation. */
export function openAt(live: Live, key: string, wait: NewWait): void {
  const active = live.tokens!.active[key]!
  const { id } = openWait(live.run.walk.draft, live.id, { ...wait, active: key })
  active.waits = [...(active.waits ?? []), id]
}
