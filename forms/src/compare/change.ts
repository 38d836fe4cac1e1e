import type { JsonValue } from '../json.ts'

/** What a change does to cases that are open when it takes effect. */
export type ChangeEffect =
  /** Nothing: what was right stays right. */
  | 'compatible'
  /** Submissions already made may lack something or break a limit; somebody has to look. */
  | 'needs-data'
  /** Data is lost or means something else; rules and workflows that read it must be looked at. */
  | 'breaking'

export type ChangeKind =
  | 'field-added'
  | 'field-removed'
  | 'type-changed'
  | 'made-required'
  | 'made-optional'
  | 'text-changed'
  | 'choices-changed'
  | 'limits-changed'
  | 'lookup-changed'
  | 'citation-changed'
  | 'schema-changed'
  | 'logic-added'
  | 'logic-removed'
  | 'order-changed'
  | 'look-changed'
  | 'pages-changed'
  | 'translations-changed'

/** One difference between two revisions of a form. `path` is the field's pointer with `*`, `''` for the whole form. */
export interface FormChange {
  kind: ChangeKind
  path: string
  /** Title of the field or of the form. */
  title: string
  before: JsonValue
  after: JsonValue
  effect: ChangeEffect
}
