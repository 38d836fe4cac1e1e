import { checkForm, type Diagnostic, type Form, type JsonObject, type JsonValue } from '@statecraft/forms'
import {
  compileWorkflow,
  createWorkflow,
  isMachineText,
  parseCollaboration,
  parseDecisions,
} from '@statecraft/workflows'
import { checkTemplate } from '../document/template.ts'
import { EngineError } from '../errors.ts'
import { checkSettings } from '../plugin/check/settings.ts'
import { parseJsonText } from '../plugin/json-text.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { DefinitionContent } from './content.ts'
import { type DecisionTexts, decisionFiles } from './decisions.ts'

/**
 * Refuses definitions that could not run, with their diagnostics: `diagnostics-block`. `decisions` are those in force, which a published
 * file may import, and which must go on importing what is published. Other references are the plugin check's matter.
 */
export async function mustCompile(
  definitions: DefinitionContent[],
  plugins: LoadedPlugin[] = [],
  decisions: DecisionTexts = new Map(),
): Promise<void> {
  const published = definitions.flatMap(({ kind, id, content }) =>
    kind === 'decision' ? [[id, textOf(content)] as const] : [],
  )
  const beside = published.length > 0 ? await decisionFiles(new Map([...decisions, ...published])) : []
  const own = await Promise.all(definitions.map((one) => diagnosticsOf(one, plugins, beside)))
  const others =
    published.length > 0 ? await importersBroken(decisions, new Set(published.map(([, xml]) => xml)), beside) : []
  const found = [...own.flat(), ...others]
  const errors = found.filter((diagnostic) => diagnostic.severity === 'error')
  if (errors.length > 0) throw new EngineError('diagnostics-block', { count: errors.length }, { diagnostics: found })
}

/** What would newly be wrong with files in force, because of a file that they import. */
async function importersBroken(inForce: DecisionTexts, published: Set<string>, after: string[]): Promise<Diagnostic[]> {
  const before = await decisionFiles(inForce)
  const checked = before.map(async (xml) => {
    if (published.has(xml) || (await parseDecisions(xml, { beside: before })).model === undefined) return []
    return (await parseDecisions(xml, { beside: after })).diagnostics
  })
  return (await Promise.all(checked)).flat()
}

/** What stands in the way of one definition; a decision has the texts `beside` it to import. */
export async function diagnosticsOf(
  { kind, id, content }: DefinitionContent,
  plugins: LoadedPlugin[] = [],
  beside: string[] = [],
): Promise<Diagnostic[]> {
  if (kind === 'document') return typeof content === 'string' ? [] : checkTemplate(content)
  const text = textOf(content)
  if (kind === 'decision') return (await parseDecisions(text, { beside })).diagnostics
  if (kind === 'workflow') return workflowDiagnostics(text, plugins)
  const { value: json, diagnostic } = parseJsonText(text, '')
  if (diagnostic !== null) return [diagnostic]
  // What is being written is told what it lacks, like any other file; thrown, it would close every page that lays drafts together.
  if (!isObject(json))
    return [{ code: 'value-wrong', severity: 'error', element: '', params: { where: '/', expected: 'object' } }]
  if (kind === 'settings')
    return settingsDiagnostics(
      plugins.find(({ manifest }) => manifest.id === id),
      json,
    )
  return kind === 'form' ? [...checkForm(json as unknown as Form)] : []
}

/** A file's other pools and the processes that are called run as its main one does. */
async function workflowDiagnostics(xml: string, plugins: LoadedPlugin[]): Promise<Diagnostic[]> {
  // Machines that it invokes stand in the files of the plugins.
  const other = (id: string) => plugins.map(({ workflows }) => workflows.get(id)).find((text) => text !== undefined)
  if (isMachineText(xml)) return (await createWorkflow(xml, undefined, other)).diagnostics
  const { collaboration, diagnostics } = await parseCollaboration(xml)
  const processes = collaboration?.processes ?? []
  return [...diagnostics, ...processes.flatMap((process) => compileWorkflow(process).diagnostics)]
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** The findings of the settings' schema, each at its setting. */
function settingsDiagnostics(plugin: LoadedPlugin | undefined, settings: JsonObject): Diagnostic[] {
  const findings = checkSettings(plugin?.settingsSchema ?? null, settings)
  return findings.map(({ code, severity, path, params }) => ({
    code,
    severity,
    element: path,
    params,
    file: 'settings',
  }))
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
