import type { JsonValue } from '@statecraft/forms'
import type { EngineErrorCode } from '../error-codes.ts'

/** Words of the engine in one language. `{name}` in a text is filled from the params. */
export interface EngineWords {
  errors: Record<EngineErrorCode, { title: string; detail: string }>
  /** Sentences of the history by type of event; `{step}` is the name of the step, `{outcome}` the button's label. */
  history: Record<string, string>
  /** Incidents by kind and code. */
  incidents: Record<string, string>
  findings: Record<string, { title: string; because?: string }>
}

/** Puts params into their places; a place without a param stays as it is, so that a missing one is seen. */
export function fillWords(text: string, params: Record<string, JsonValue>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined || value === null) return place
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  })
}
