import type { JsonObject } from '@statecraft/forms'
import type { Incident, Live } from '../model.ts'

/** Notes an incident: the activation (or gateway) stands still until a person acts. Gives false, for guards. */
export function fail(
  live: Live,
  key: string,
  element: string,
  { code, params }: { code: string; params: JsonObject },
  during: Incident['while'],
): false {
  live.incidents = { ...live.incidents, [key]: { element, code, params, while: during } }
  live.run.walk.touched.add(live)
  return false
}

/** The incident of an activation is over. */
export function forget(live: Live, key: string): void {
  if (!Object.hasOwn(live.incidents, key)) return
  const { [key]: _over, ...others } = live.incidents
  live.incidents = others
}
