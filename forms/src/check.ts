import type { CheckOptions, FormCheck } from './check/diagnostic.ts'
import { checkFields } from './check/fields.ts'
import { checkJson } from './check/json.ts'
import { checkLogic } from './check/logic.ts'
import { checkLogicOrder } from './check/logic-order.ts'
import { checkPages } from './check/pages.ts'
import { checkPrefill } from './check/prefill.ts'
import { checkSchemaBounds } from './check/schema-bounds.ts'
import { checkSchemaKeywords } from './check/schema-keywords.ts'
import { checkShape } from './check/shape.ts'
import { checkTranslations } from './check/translations.ts'
import { checkUiSchema } from './check/ui-schema.ts'
import type { Diagnostic } from './finding.ts'
import type { Form } from './form.ts'

/** What comes first must hold before what follows can be looked at. */
const bounds: FormCheck[] = [checkSchemaBounds]

/** One file a check; add yours here. */
const checks: FormCheck[] = [
  checkSchemaKeywords,
  checkFields,
  checkPrefill,
  checkUiSchema,
  checkPages,
  checkLogic,
  checkLogicOrder,
  checkTranslations,
]

/** Names that FEEL in a form may read beside its fields: the plugin's settings and the case. */
export const formContextNames: readonly string[] = ['settings', 'case', 'user', 'unit']

/**
 * Checks anything that claims to be a form. Never throws; runs in browser and server alike. What only a compiled validator can
 * tell is added by `checkWholeForm` of the entry `./server`.
 *
 * @example checkForm(JSON.parse(text)).filter((found) => found.severity === 'error')
 */
export function checkForm(candidate: unknown, options: Partial<CheckOptions> = {}): Diagnostic[] {
  const wrong = checkJson(candidate)
  if (wrong.length > 0) return wrong
  const misshapen = checkShape(candidate)
  if (misshapen.length > 0) return misshapen
  // Its shape was checked key by key just above.
  const form = candidate as Form
  const whole: CheckOptions = { contextNames: formContextNames, ...options }
  const first = bounds.flatMap((check) => check(form, whole))
  if (first.length > 0) return first
  return checks.flatMap((check) => check(form, whole))
}
