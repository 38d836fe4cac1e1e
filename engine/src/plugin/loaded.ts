import type { Diagnostic, Form, JsonObject, JsonSchema } from '@statecraft/forms'
import type { PluginManifest, RegisterDefinition, Regulation, Scenario } from './manifest.ts'
import type { RuleInfo } from './rule.ts'

/** A plugin as read from its folder (with an overlay laid over it, if there is one) and checked as a whole. */
export interface LoadedPlugin {
  manifest: PluginManifest
  /** The overlay laid over it, if there is one. */
  overlay?: { id: string; title: string }
  folder: string
  forms: Map<string, Form>
  /** Workflow id (the process id) -> BPMN XML. */
  workflows: Map<string, string>
  /** Decision id -> DMN XML of the file that holds it. */
  decisions: Map<string, string>
  /** Template id -> .docx bytes. */
  documents: Map<string, Uint8Array>
  registers: Map<string, RegisterDefinition>
  regulations: Map<string, Regulation>
  settingsSchema: JsonSchema | null
  /** Defaults of the settings schema with the overlay's values. */
  settings: JsonObject
  /** Language -> its locale file. */
  locales: Map<string, PluginLocale>
  /** What is told of its rules. Their code runs only in the rule runner (`createRuleRunner`): `runner.reads` and `runner.run`. */
  rules: RuleInfo[]
  /** Absolute path of the module of rules, null when it has none. */
  rulesModule: string | null
  scenarios: Scenario[]
  diagnostics: Diagnostic[]
}

/** `locales/<language>.json`. `{name}` in a text is filled from the finding's params. */
export interface PluginLocale {
  findings: Record<string, { title: string; because?: string }>
  /** `history.<element>` and the like: further words by key. */
  words: Record<string, string>
}
