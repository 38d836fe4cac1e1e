import { type CheckOptions, diagnostic } from '../check/diagnostic.ts'
import { checkForm } from '../check.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form } from '../form.ts'
import { compileValidator } from './validator.ts'

/** All that `checkForm` finds, and whether the schema compiles: for publishing, where Ajv is at hand. */
export function checkWholeForm(candidate: unknown, options: Partial<CheckOptions> = {}): Diagnostic[] {
  const found = checkForm(candidate, options)
  if (found.some(({ severity }) => severity === 'error')) return found
  return [...found, ...checkSchemaCompiles(candidate as Form)]
}

function checkSchemaCompiles(form: Form): Diagnostic[] {
  try {
    compileValidator(form)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : ''
    return [diagnostic('schema-does-not-compile', '/schema', { reason })]
  }
}
