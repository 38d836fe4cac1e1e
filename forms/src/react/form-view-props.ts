import type { CompiledForm } from '../compile.ts'
import type { Severity } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject } from '../json.ts'

/** A finding with its words, as a screen shows it. */
export interface ShownFinding {
  /** JSON Pointer into the submission. */
  path: string
  severity: Severity
  title: string
  because?: string
  /** Shown only once the field was left, or when all errors are asked for. */
  whenTouched?: boolean
}

/** A record that a look-up found. */
export interface LookupItem {
  id: string
  label: string
  detail: string
  data: JsonObject
}

/** How a form reaches registers and files; the page that shows the form knows the way. */
export interface FormLookup {
  register(registerId: string, search: string): Promise<LookupItem[]>
  codeList(id: string): Promise<{ code: string; title: string }[]>
  upload(file: File, onProgress: (part: number) => void): Promise<{ id: string; name: string }>
  fileName(id: string): Promise<string>
  /** Address for downloading a file; without it no link is shown. */
  fileHref?(id: string): string
}

/** Everything a form view is given. It keeps no data of its own: `data` in, `onChange` out. */
export interface FormViewProps {
  form: Form
  compiled: CompiledForm
  data: JsonObject
  onChange(data: JsonObject): void
  /** Instant of the server, ISO 8601; what "today" is in the form's logic. */
  now: string
  /** What the form's logic sees of the case beside the submission. */
  context?: JsonObject
  /** Findings to show beside the form's own, such as those of the rules. */
  findings?: readonly ShownFinding[]
  /** Shows the form's own findings on fields that were not visited yet. */
  showErrors?: boolean
  readOnly?: boolean
  /** Id of the page to show, when the form has pages. */
  page?: string
  onPage?(page: string): void
  lookup: FormLookup
  language?: 'vi' | 'en'
  /** What the ids of its fields begin with, for a page that shows one form twice; the form's id unless given. */
  idPrefix?: string
  /** Pointer of the field to go to; a new value moves the focus. Add `#` and anything to go to the same field again. */
  focusPath?: string
}
