import type { Diagnostic, Finding, JsonValue } from '@statecraft/forms'
import { type EngineErrorCode, engineErrors } from './error-codes.ts'
import type { EngineErrorShape } from './error-shape.ts'
import { en } from './locales/en.ts'
import { fillWords } from './locales/words.ts'

export { type EngineErrorCode, engineErrors }

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
