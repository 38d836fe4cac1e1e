import { checkForm, type Diagnostic, type Form, type JsonObject } from '@statecraft/forms'
import { createWorkflow, parseDecisions } from '@statecraft/workflows'
import { checkTemplate } from '../document/template.ts'
import { EngineError } from '../errors.ts'
import { checkSettings } from '../plugin/check/settings.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import { type DefinitionContent, parseContent } from './content.ts'

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
  const json = parseContent(kind, id, text)
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
  return findings.map(({ code, severity, path, params }) => ({ code, severity, element: path, params }))
}
