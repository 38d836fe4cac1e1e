import type { JsonObject } from '@statecraft/forms'

/**
 * Why a script cannot go on, beside what `step` refuses.
 * - `start-not-found`: no start event takes what the script begins with
 * - `time-unreadable`: an instant or duration that is none
 */
export type ScriptRefusalCode = 'start-not-found' | 'time-unreadable'

/** Thrown where a step of a script is taken; it becomes a diagnostic. */
export class ScriptRefused extends Error {
  readonly code: ScriptRefusalCode
  readonly params: JsonObject

  constructor(code: ScriptRefusalCode, params: JsonObject) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'ScriptRefused'
    this.code = code
    this.params = params
  }
}
