import { diagnostic } from '../check/diagnostic.ts'
import { checkJson, fileBounds } from '../check/json.ts'
import { checkForm } from '../check.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { importFormIo } from './form-io.ts'
import { importFormJs } from './form-js.ts'
import { importJsonSchema } from './json-schema.ts'
import { importRjsf } from './rjsf.ts'
import { importSurveyJs } from './survey-js.ts'

/** Whose form a file is. */
export type FormFormat = 'statecraft' | 'json-schema' | 'rjsf' | 'form-js' | 'survey-js' | 'form-io'

/** What came of a file. `report` lists what could not be taken over, as warnings, and what is still wrong with the form, as errors. */
export interface ImportedForm {
  /** null where the file is no form at all; the report says why. */
  form: Form | null
  format: FormFormat | null
  report: Diagnostic[]
}

/**
 * Reads a form of another tool: JSON Schema (drafts 04, 06, 07, 2019-09, 2020-12), react-jsonschema-form, bpmn.io form-js, SurveyJS,
 * Form.io, or one of our own. Never throws; nothing is fetched, no script is taken over.
 *
 * @example importForm('{"components": [{"type": "textfield", "key": "name", "label": "Họ và tên"}], "schemaVersion": 16}').format // 'form-js'
 */
export function importForm(text: string): ImportedForm {
  if (text.length > fileBounds.characters) return nothing(diagnostic('too-large', '', { limit: fileBounds.characters }))
  let file: JsonValue
  try {
    file = JSON.parse(text) as JsonValue
  } catch {
    return nothing(diagnostic('import-not-json', ''))
  }
  const [wrong] = checkJson(file)
  if (wrong) return nothing(wrong)
  const format = isObject(file) ? formatOf(file) : null
  if (!isObject(file) || format === null) return nothing(diagnostic('import-unknown-format', ''))
  return { ...importers[format](file), format }
}

function nothing(why: Diagnostic): ImportedForm {
  return { form: null, format: null, report: [why] }
}

const importers: Record<FormFormat, (file: JsonObject) => { form: Form; report: Diagnostic[] }> = {
  statecraft: (file) => ({ form: file as unknown as Form, report: checkForm(file) }),
  'json-schema': (file) => importJsonSchema(file),
  rjsf: importRjsf,
  'form-js': importFormJs,
  'survey-js': importSurveyJs,
  'form-io': importFormIo,
}

function formatOf(file: JsonObject): FormFormat | null {
  if (isObject(file.schema))
    return typeof file.id === 'string' && typeof file.title === 'string' ? 'statecraft' : 'rjsf'
  if (Array.isArray(file.components)) {
    return file.schemaVersion !== undefined || file.type === 'default' ? 'form-js' : 'form-io'
  }
  if (Array.isArray(file.pages) || Array.isArray(file.elements) || Array.isArray(file.questions)) return 'survey-js'
  const isSchema = isObject(file.properties) || file.type === 'object' || typeof file.$ref === 'string'
  return isSchema ? 'json-schema' : null
}
