import type { Diagnostic, Form, JsonObject, JsonSchema, JsonValue } from '@statecraft/forms'
import { insertUserTaskOnFlow } from '@statecraft/workflows'
import { checkSettings, findingOf, titleOf } from './check/settings.ts'
import type { PluginDefinitions } from './definitions.ts'
import { idOfPath } from './files.ts'
import type { Overlay, OverlayOperation } from './manifest.ts'
import { addField, changeField, removeField } from './overlay-fields.ts'

/** A plugin's definitions with a province's differences laid over them; what could not be laid is a conflict in `diagnostics`. */
export interface Overlaid {
  definitions: PluginDefinitions
  settings: JsonObject
  diagnostics: Diagnostic[]
}

/**
 * Lays an overlay over a plugin. Nothing of the plugin is changed in place or copied into the overlay: each operation is anchored on an
 * id (field, flow, setting), and one whose anchor is gone is told as a conflict while the others are applied.
 *
 * @param base what the plugin's files say
 * @param own what the overlay's own files say: forms, regulations, scenarios and words it adds
 */
export async function applyOverlay(
  base: PluginDefinitions,
  settings: JsonObject,
  overlay: Overlay,
  own: PluginDefinitions,
): Promise<Overlaid> {
  const result: Overlaid = { definitions: copyOf(base, own), settings: { ...settings }, diagnostics: [] }
  const version = base.manifest?.version
  if (version !== overlay.base.version) {
    result.diagnostics.push(
      conflict('overlay-base-differs', '/base/version', { made: overlay.base.version, found: version ?? '' }),
    )
  }
  for (const [at, operation] of overlay.operations.entries()) {
    const diagnostic = await apply(result, operation, own)
    if (diagnostic !== null)
      result.diagnostics.push({
        ...diagnostic,
        file: 'overlay.json',
        params: { ...diagnostic.params, operation: at + 1 },
      })
  }
  return result
}

/** The maps are new, their values are shared: an operation replaces a value, it never changes one. */
function copyOf(base: PluginDefinitions, own: PluginDefinitions): PluginDefinitions {
  return {
    ...base,
    forms: new Map(base.forms),
    workflows: new Map(base.workflows),
    regulations: new Map(base.regulations),
    locales: new Map(
      [...base.locales].map(([language, locale]) => [language, mergedLocale(locale, own.locales.get(language))]),
    ),
    sources: new Map([...base.sources, ...own.sources]),
    scenarios: own.scenarios,
  }
}

async function apply(
  result: Overlaid,
  operation: OverlayOperation,
  own: PluginDefinitions,
): Promise<Diagnostic | null> {
  const { definitions } = result
  if ('set' in operation) return applySetting(result, operation.set)
  if ('addField' in operation)
    return onForm(definitions, operation.addField.form, (form) => addField(form, operation.addField))
  if ('changeField' in operation) {
    const { form, path, schema } = operation.changeField
    return onForm(definitions, form, (found) => changeField(found, path, schema))
  }
  if ('removeField' in operation) {
    const { form, path } = operation.removeField
    return onForm(definitions, form, (found) => removeField(found, path))
  }
  if ('insertOnFlow' in operation) return insertTask(definitions, operation.insertOnFlow)
  if ('addForm' in operation) return addDefinition(definitions.forms, own.forms, own, 'form', operation.addForm.file)
  return addDefinition(definitions.regulations, own.regulations, own, 'regulation', operation.addRegulation.file)
}

function applySetting(result: Overlaid, { setting, value }: { setting: string; value: JsonValue }): Diagnostic | null {
  const schema = result.definitions.settingsSchema
  const known = schema?.properties as Record<string, JsonSchema> | undefined
  if (known?.[setting] === undefined) return conflict('overlay-setting-missing', setting, { setting })
  const wrong = checkSettings(schema, { ...result.settings, [setting]: value }).find(
    ({ path }) => path.split('/')[1] === setting,
  )
  if (wrong !== undefined) {
    const params = { name: titleOf(schema, `/${setting}`), value: JSON.stringify(value), finding: findingOf(wrong) }
    return conflict('overlay-setting-wrong', setting, params)
  }
  result.settings[setting] = value
  return null
}

function onForm(
  definitions: PluginDefinitions,
  id: string,
  change: (form: Form) => Form | Diagnostic,
): Diagnostic | null {
  const form = definitions.forms.get(id)
  if (form === undefined) return conflict('overlay-form-missing', id, { form: id })
  const changed = change(form)
  if ('code' in changed) return changed
  definitions.forms.set(id, changed)
  return null
}

async function insertTask(
  definitions: PluginDefinitions,
  { workflow, flow, task }: Extract<OverlayOperation, { insertOnFlow: unknown }>['insertOnFlow'],
): Promise<Diagnostic | null> {
  const xml = definitions.workflows.get(workflow)
  if (xml === undefined) return conflict('overlay-workflow-missing', workflow, { workflow })
  const inserted = await insertUserTaskOnFlow(xml, { flow, task })
  if ('xml' in inserted) {
    definitions.workflows.set(workflow, inserted.xml)
    return null
  }
  const why = inserted.diagnostics[0]
  const gone = why === undefined || why.code === 'edit-flow-unknown'
  return gone ? conflict('overlay-flow-missing', flow, { workflow, flow, task: task.name }) : why
}

function addDefinition<T>(
  target: Map<string, T>,
  found: Map<string, T>,
  own: PluginDefinitions,
  kind: string,
  file: string,
): Diagnostic | null {
  const id = [...found.keys()].find((key) => own.sources.get(`${kind}/${key}`) === file || key === idOfPath(file))
  if (id === undefined) return conflict('overlay-file-missing', file, { path: file })
  if (target.has(id)) return conflict('overlay-id-taken', id, { id, path: file })
  target.set(id, found.get(id)!)
  return null
}

function mergedLocale(base: { findings: object; words: object }, own: { findings: object; words: object } | undefined) {
  return { findings: { ...base.findings, ...own?.findings }, words: { ...base.words, ...own?.words } } as never
}

function conflict(code: string, element: string, params: JsonObject): Diagnostic {
  return { code, severity: 'error', element, params, file: 'overlay.json' }
}
