import type { Diagnostic, Finding, JsonValue } from '@statecraft/forms'

/** A wrong call or a broken world, from one table of codes (`errors.ts`); HTTP turns it into a problem. */
export interface EngineErrorShape extends Error {
  code: string
  status: number
  params: Record<string, JsonValue>
  findings?: Finding[]
  diagnostics?: Diagnostic[]
}
