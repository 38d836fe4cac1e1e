import type { Diagnostic, Finding, JsonValue } from '@statecraft/forms'
import type { EngineErrorShape } from './engine-api.ts'
import { en } from './locales/en.ts'
import { fillWords } from './locales/words.ts'

/** Every code an engine call can fail with, and the status HTTP answers; codes are permanent, their words stand in `locales/`. */
export const engineErrors = {
  'access-denied': 403,
  'case-not-found': 404,
  'case-ended': 409,
  'task-not-found': 404,
  'task-closed': 409,
  'task-claimed': 409,
  'task-not-claimed': 409,
  'assignee-unfit': 422,
  'outcome-unknown': 422,
  'findings-block': 422,
  'data-refused': 422,
  'draft-conflict': 409,
  'command-id-invalid': 422,
  'command-id-reused': 409,
  'event-refused': 422,
  'wait-closed': 409,
  'step-refused': 409,
  'workflow-not-found': 404,
  'workflow-not-in-force': 409,
  'unit-not-found': 404,
  'definition-not-found': 404,
  'definition-invalid': 422,
  'diagnostics-block': 422,
  'effective-date-invalid': 422,
  'nothing-to-publish': 422,
  'document-not-found': 404,
  'posting-not-found': 404,
  'posting-ended': 409,
  'incident-not-found': 404,
  'incident-resolved': 409,
  'register-not-found': 404,
  'record-not-found': 404,
  'store-busy': 503,
  'store-full': 507,
  'store-broken': 500,
  'restore-not-empty': 409,
  'backup-broken': 422,
} as const

export type EngineErrorCode = keyof typeof engineErrors

/** A wrong call or a broken world. `message` is English, for logs; people read the words of `locales/` by code and params. */
export class EngineError extends Error implements EngineErrorShape {
  readonly code: EngineErrorCode
  readonly status: number
  readonly params: Record<string, JsonValue>
  readonly findings?: Finding[]
  readonly diagnostics?: Diagnostic[]

  constructor(
    code: EngineErrorCode,
    params: Record<string, JsonValue> = {},
    more: { findings?: Finding[]; diagnostics?: Diagnostic[]; cause?: unknown } = {},
  ) {
    super(fillWords(en.errors[code].detail, params), { cause: more.cause })
    this.name = 'EngineError'
    this.code = code
    this.status = engineErrors[code]
    this.params = params
    if (more.findings) this.findings = more.findings
    if (more.diagnostics) this.diagnostics = more.diagnostics
  }
}

/** Whether an error is one of the engine's, by this code if one is given. */
export function isEngineError(error: unknown, code?: EngineErrorCode): error is EngineError {
  return error instanceof EngineError && (code === undefined || error.code === code)
}
