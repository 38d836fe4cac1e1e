import type { Diagnostic } from '@statecraft/forms'
import { checkWholeForm } from '@statecraft/forms/server'
import {
  callableDecisions,
  type DecisionModel,
  decisionInterface,
  type WorkflowReferences,
} from '@statecraft/workflows'
import { checkCitations } from './check/citations.ts'
import { checkDocuments } from './check/documents.ts'
import { checkManifest } from './check/manifest.ts'
import type { PluginCheck, PluginParts } from './check/parts.ts'
import { checkReferences } from './check/references.ts'
import { checkRegisters } from './check/registers.ts'
import { checkSettingsSchema } from './check/settings.ts'
import { checkWords } from './check/words-of-rules.ts'
import type { PluginDefinitions } from './definitions.ts'
import { inFile } from './in-file.ts'
import { readModels } from './read-decisions.ts'
import { checkProcesses, readWorkflows } from './read-workflows.ts'
import type { RuleInfo } from './rule.ts'

const checks: PluginCheck[] = [
  checkManifest,
  checkReferences,
  checkRegisters,
  checkSettingsSchema,
  checkDocuments,
  checkWords,
  checkCitations,
]

export interface CheckedPlugin {
  parts: PluginParts
  diagnostics: Diagnostic[]
}

/**
 * Checks a plugin as a whole: each form, decision and workflow by its own package's checks, then that all of it fits together. Never
 * throws for what stands in the definitions.
 */
export async function checkPlugin(definitions: PluginDefinitions, rules: RuleInfo[]): Promise<CheckedPlugin> {
  const diagnostics: Diagnostic[] = []
  for (const form of definitions.forms.values()) {
    diagnostics.push(...inFile(checkWholeForm(form), definitions.sources.get(`form/${form.id}`)))
  }
  const models = await readModels(definitions, diagnostics)
  const files = await readWorkflows(definitions, diagnostics)
  const all = files.flatMap((file) => file.processes)
  const references = { ...referencesOf(definitions, models), processes: new Set(all.map(({ id }) => id)) }
  diagnostics.push(...checkProcesses(files, references))
  const processes = new Map(files.flatMap(({ id, main }) => (main ? [[id, main] as const] : [])))
  const parts: PluginParts = { definitions, processes, allProcesses: all, models, rules }
  for (const check of checks) diagnostics.push(...(await check(parts)))
  return { parts, diagnostics }
}

/** What a workflow of this plugin may name: all that its other files define. */
export function referencesOf(definitions: PluginDefinitions, models: Map<string, DecisionModel>): WorkflowReferences {
  return {
    forms: definitions.forms,
    roles: new Set(definitions.manifest?.roles.map(({ id }) => id)),
    decisions: new Map(
      [...models.values()].flatMap((model) => callableDecisions(model).map((id) => [id, decisionInterface(model, id)])),
    ),
    documents: new Set(definitions.documents.keys()),
    registers: new Set(definitions.registers.keys()),
    settings: definitions.settingsSchema,
  }
}
