import type { Diagnostic } from '@statecraft/forms'
import { checkWholeForm } from '@statecraft/forms/server'
import {
  callableDecisions,
  checkDecisions,
  checkWorkflow,
  compileWorkflow,
  type DecisionModel,
  decisionInterface,
  type Process,
  parseDecisions,
  parseWorkflow,
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
  const processes = await readProcesses(definitions, models, diagnostics)
  const parts: PluginParts = { definitions, processes, models, rules }
  for (const check of checks) diagnostics.push(...(await check(parts)))
  return { parts, diagnostics }
}

async function readModels(
  { decisionFiles }: PluginDefinitions,
  diagnostics: Diagnostic[],
): Promise<Map<string, DecisionModel>> {
  const models = new Map<string, DecisionModel>()
  const homes = new Map<string, string>()
  const beside = [...decisionFiles.values()]
  for (const [id, xml] of decisionFiles) {
    const file = `decisions/${id}.dmn`
    const parsed = await parseDecisions(xml, { beside })
    diagnostics.push(...inFile(parsed.diagnostics, file))
    if (parsed.model === undefined) continue
    models.set(id, parsed.model)
    diagnostics.push(...inFile(checkDecisions(parsed.model), file))
    for (const decision of decisionKeys(parsed.model, id)) {
      const first = homes.get(decision)
      if (first !== undefined)
        diagnostics.push({
          code: 'id-twice',
          severity: 'error',
          element: decision,
          params: { id: decision, first },
          file,
        })
      homes.set(decision, file)
    }
  }
  return models
}

async function readProcesses(
  definitions: PluginDefinitions,
  models: Map<string, DecisionModel>,
  diagnostics: Diagnostic[],
): Promise<Map<string, Process>> {
  const processes = new Map<string, Process>()
  const references = referencesOf(definitions, models)
  for (const [id, xml] of definitions.workflows) {
    const file = `workflows/${id}.bpmn`
    const parsed = await parseWorkflow(xml)
    diagnostics.push(...inFile(withNames(parsed.diagnostics, xml), file))
    if (parsed.process === undefined) continue
    if (parsed.process.id !== id) {
      const params = { id: parsed.process.id, expected: id }
      diagnostics.push({ code: 'id-differs-from-file', severity: 'error', element: parsed.process.id, params, file })
    }
    processes.set(id, parsed.process)
    const found = checkWorkflow(parsed.process, references)
    // Compiling refuses some of what the checks tell too: said once is enough.
    const refused = compileWorkflow(parsed.process).diagnostics.filter(
      ({ element }) => !found.some((one) => one.element === element),
    )
    diagnostics.push(...inFile([...found, ...refused], file))
  }
  return processes
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

/** Under which ids a file is published: what can be called in it, or its own id, where it only gives types and functions to others. */
export function decisionKeys(model: DecisionModel, file: string): string[] {
  const callable = callableDecisions(model)
  return callable.length > 0 ? callable : [file]
}

/** A file that could not be read whole still has names in it: people know "Thẩm định", not its id. */
export function withNames(diagnostics: readonly Diagnostic[], xml: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (diagnostic.element === '' || diagnostic.params.name !== undefined) return diagnostic
    const id = diagnostic.element.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const [, type, attributes = ''] = new RegExp(`<(?:\\w+:)?(\\w+)([^<>]*\\sid="${id}"[^<>]*)>`).exec(xml) ?? []
    const name = /\sname="([^"]*)"/.exec(attributes)?.[1]
    if (type === undefined || name === undefined) return diagnostic
    return { ...diagnostic, params: { type, ...diagnostic.params, name } }
  })
}

function inFile(diagnostics: readonly Diagnostic[], file: string | undefined): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, ...(file === undefined ? {} : { file }) }))
}
