import type { Citation, Severity } from './finding.ts'
import type { JsonObject, JsonValue } from './json.ts'

/** A JSON Schema 2020-12 object. Our own keywords begin with `x-`, see {@link FieldKeywords}. */
export type JsonSchema = JsonObject

/**
 * The keywords ours adds to a property's schema. Everything else is plain JSON Schema.
 * - `x-field`: the kind of field where type and format do not say it: `money` (whole đồng, an integer), `file` (a file id).
 * - `x-code-list`: id of a register of kind `code-list`; the value is the code.
 * - `x-register`: look-up in a register; the value is the record's id.
 * - `x-cites`: the provisions that ask for this field.
 */
export interface FieldKeywords {
  'x-field'?: 'money' | 'file'
  'x-code-list'?: string
  'x-register'?: RegisterLookup
  'x-cites'?: Citation[]
}

/** How a field finds a record: the register's id, and which sibling fields are filled from the record found. */
export interface RegisterLookup {
  register: string
  /** Sibling property name -> property name of the record. */
  prefill?: Record<string, string>
}

/** uiSchema of RJSF, limited to the allow-list that `checkForm` enforces. */
export type UiSchema = JsonObject

/**
 * One line of a form's logic, data and never script. A field is named by its JSON Pointer; `*` stands for "each row" of a
 * repeating group, as in `/nominees/*` + `/reason`. FEEL sees the submission's own names; in a line about rows, the row's names too.
 */
export type LogicLine = LogicRule | ComputedField

export interface LogicRule {
  /** FEEL, true or anything else. */
  when: string
  then:
    | { show: string[] }
    | { require: string[] }
    | { enable: string[] }
    | { set: Record<string, string> }
    | { finding: LogicFinding }
}

/** A field whose value is a FEEL expression; people cannot type into it. */
export interface ComputedField {
  computed: string
  value: string
}

/** A finding that the form itself gives when the condition holds. `message` is Vietnamese; other languages go to `translations`. */
export interface LogicFinding {
  code: string
  severity: Severity
  path: string
  message: string
  citation?: Citation
}

/** A page of a form with a step bar: its top-level fields by name. */
export interface Page {
  id: string
  title: string
  fields: string[]
}

/** What an administrator authors as one file `forms/<id>.form.json`. */
export interface Form {
  id: string
  title: string
  schema: JsonSchema
  uiSchema?: UiSchema
  logic?: LogicLine[]
  pages?: Page[]
  /** Language -> JSON Pointer into this file -> text. Vietnamese stands in the schema itself. */
  translations?: Record<string, Record<string, string>>
}

/** The data entered into a form. */
export type Submission = { [field: string]: JsonValue }
