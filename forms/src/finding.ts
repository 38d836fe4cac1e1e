import type { JsonObject } from './json.ts'

/** How much a finding or a diagnostic weighs: an error blocks, a warning asks for a look, an info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * A pointer to a provision: the number of the regulation, a colon, and the provision by article, clause and point joined by
 * dots, as in `06/2022/QH15:74.1.d` or `152/2025/NĐ-CP:4.3`. Without a colon it points to the whole regulation.
 */
export type Citation = string

/**
 * What a rule or a form says of data. The words come from locale files by `code`; `params` fills their places.
 * `path` is a JSON Pointer (RFC 6901) into the submission, `''` for the whole of it.
 */
export interface Finding {
  code: string
  severity: Severity
  path: string
  params: JsonObject
  citation?: Citation
}

/**
 * What a check says of a definition: a finding whose place is an element of the definition rather than a path in data.
 * `element` is the BPMN id, the JSON Pointer in a form, the row id of a decision, or `''` for the whole file.
 */
export interface Diagnostic {
  code: string
  severity: Severity
  element: string
  params: JsonObject
  /** The file it was found in, relative to the plugin's folder, when a whole plugin was checked. */
  file?: string
  /** A script that `statecraft trace` plays to show the fault. */
  counterExample?: JsonObject
}
