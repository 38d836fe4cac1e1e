import type { Diagnostic, JsonObject, Severity } from '@statecraft/forms'

/** What is wrong with an element of a DMN file. */
export function diagnostic(
  element: string,
  code: string,
  params: JsonObject,
  severity: Severity = 'error',
): Diagnostic {
  return { code, severity, element, params }
}
