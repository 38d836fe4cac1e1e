import type { Diagnostic, JsonObject, Severity } from '@statecraft/forms'
import type { DecisionModel, Process } from '@statecraft/workflows'
import type { PluginDefinitions } from '../definitions.ts'
import type { RuleInfo } from '../rule.ts'

/** What the checks of a whole plugin look at: its definitions, read and understood one by one. */
export interface PluginParts {
  definitions: PluginDefinitions
  /** Workflow id -> the process its cases begin with, for those that could be read. */
  processes: Map<string, Process>
  /** Every executable process of every file: those that are called, and the other pools. */
  allProcesses: Process[]
  /** File id -> its decisions. */
  models: Map<string, DecisionModel>
  rules: RuleInfo[]
}

/** One check of the whole: reads, says what does not fit, changes nothing. */
export type PluginCheck = (parts: PluginParts) => Diagnostic[] | Promise<Diagnostic[]>

/** A diagnostic about a definition, with the file it stands in. */
export function diagnose(
  code: string,
  file: string | undefined,
  element: string,
  params: JsonObject = {},
  severity: Severity = 'error',
): Diagnostic {
  return { code, severity, element, params, ...(file === undefined ? {} : { file }) }
}
