import { checkForm, type Diagnostic, type Form, type JsonObject, type JsonValue } from '@statecraft/forms'
import { createWorkflow, parseDecisions } from '@statecraft/workflows'
import { checkTemplate } from '../document/template.ts'
import { EngineError } from '../errors.ts'
import { checkSettings } from '../plugin/check/settings.ts'
import { parseJsonText } from '../plugin/json-text.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { DefinitionContent } from './content.ts'

/** Refuses definitions that could not run, with their diagnostics: `diagnostics-block`. References are the plugin check's matter. */
export async function mustCompile(definitions: DefinitionContent[], plugins: LoadedPlugin[] = []): Promise<void> {
  const found = (await Promise.all(definitions.map((one) => diagnosticsOf(one, plugins)))).flat()
  const errors = found.filter((diagnostic) => diagnostic.severity === 'error')
  if (errors.length > 0) throw new EngineError('diagnostics-block', { count: errors.length }, { diagnostics: found })
}

/** What stands in the way of one definition by itself. */
export async function diagnosticsOf(
  { kind, id, content }: DefinitionContent,
  plugins: LoadedPlugin[] = [],
): Promise<Diagnostic[]> {
  if (kind === 'document') return typeof content === 'string' ? [] : checkTemplate(content)
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  if (kind === 'decision') return (await parseDecisions(text)).diagnostics
  if (kind === 'workflow') return (await createWorkflow(text)).diagnostics
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
