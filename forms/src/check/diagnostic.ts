import type { Diagnostic, Severity } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject } from '../json.ts'

/** One check of a form whose shape is known to be right. */
export type FormCheck = (form: Form, options: CheckOptions) => Diagnostic[]

/** What a check knows beside the form. */
export interface CheckOptions {
  /** Names that FEEL may read beside the form's fields. */
  contextNames: readonly string[]
}

/** A diagnostic of a form: `element` is the JSON Pointer of the place in the form's file. */
export function diagnostic(
  code: string,
  element: string,
  params: JsonObject = {},
  severity: Severity = 'error',
): Diagnostic {
  return { code, severity, element, params }
}
