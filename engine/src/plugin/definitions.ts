import type { Diagnostic, Form, JsonSchema, JsonValue } from '@statecraft/forms'
import type { z } from 'zod'
import { idOfPath, type PluginFiles } from './files.ts'
import { parseJsonText } from './json-text.ts'
import type { PluginLocale } from './loaded.ts'
import type { PluginManifest, RegisterDefinition, Regulation, Scenario } from './manifest.ts'
import { fitShape, localeShape, manifestShape, registerShape, regulationShape, scenarioShape } from './shapes.ts'

/** What the files of a plugin say, each file understood alone; how they fit together is `checkDefinitions`. */
export interface PluginDefinitions {
  /** null for the folder of an overlay, and for a plugin whose `plugin.json` cannot be read. */
  manifest: PluginManifest | null
  forms: Map<string, Form>
  /** Process id -> BPMN XML, or the JSON of an XState machine. */
  workflows: Map<string, string>
  /** File id -> DMN XML; a file holds one decision or several. */
  decisionFiles: Map<string, string>
  documents: Map<string, Uint8Array>
  registers: Map<string, RegisterDefinition>
  regulations: Map<string, Regulation>
  settingsSchema: JsonSchema | null
  locales: Map<string, PluginLocale>
  scenarios: Scenario[]
  /** `form/de-nghi` -> `forms/de-nghi.form.json`, for diagnostics. */
  sources: Map<string, string>
}

/** Reads every file by its name. A file that cannot be read is left out and told. */
export function readDefinitions(files: PluginFiles): { definitions: PluginDefinitions; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const definitions = emptyDefinitions()
  const json = (file: string): JsonValue | null => {
    const read = parseJsonText(textOf(files.get(file)!), file)
    if (read.diagnostic !== null) diagnostics.push(read.diagnostic)
    // `null` is good JSON and no file of ours: without a word it would be left out and the plugin called fine.
    else if (read.value === null) diagnostics.push(notAnObject(file))
    return read.value
  }
  const shaped = <T>(shape: z.ZodType<T>, file: string): T | null => {
    const value = json(file)
    if (value === null) return null
    const fitted = fitShape(shape, value, file)
    diagnostics.push(...fitted.diagnostics)
    return fitted.value
  }
  const put = <T extends { id: string }>(
    kind: string,
    map: Map<string, T>,
    value: T | null,
    file: string,
    named = true,
  ): void => {
    if (value === null) return
    const expected = idOfPath(file)
    if (named && value.id !== expected) diagnostics.push(differs(file, String(value.id), expected))
    else if (map.has(value.id)) diagnostics.push(twice(file, value.id, definitions.sources.get(`${kind}/${value.id}`)!))
    else {
      map.set(value.id, value)
      definitions.sources.set(`${kind}/${value.id}`, file)
    }
  }

  for (const file of files.keys()) {
    const [folder] = file.split('/')
    if (file === 'plugin.json') definitions.manifest = shaped(manifestShape, file)
    else if (file === 'settings.schema.json') definitions.settingsSchema = asObject(json(file), file, diagnostics)
    else if (folder === 'forms') put('form', definitions.forms, asForm(json(file), file, diagnostics), file)
    else if (folder === 'registers') put('register', definitions.registers, shaped(registerShape, file), file)
    else if (folder === 'regulations')
      put('regulation', definitions.regulations, shaped(regulationShape, file), file, false)
    else if (folder === 'locales') setUnlessNull(definitions.locales, idOfPath(file), shaped(localeShape, file))
    else if (folder === 'scenarios') pushUnlessNull(definitions.scenarios, shaped(scenarioShape, file))
    else if (folder === 'documents') definitions.documents.set(idOfPath(file), files.get(file)!)
    else if (folder === 'decisions') definitions.decisionFiles.set(idOfPath(file), textOf(files.get(file)!))
    else if (file.endsWith('.bpmn') || file.endsWith('.machine.json'))
      putWorkflow(definitions, file, textOf(files.get(file)!), diagnostics)
  }
  return { definitions, diagnostics }
}

/** A workflow is a diagram or a machine; two files of one id would take turns by their names. */
function putWorkflow({ workflows, sources }: PluginDefinitions, file: string, text: string, diagnostics: Diagnostic[]) {
  const id = idOfPath(file)
  const first = sources.get(`workflow/${id}`)
  if (first !== undefined) diagnostics.push(twice(file, id, first))
  workflows.set(id, text)
  sources.set(`workflow/${id}`, file)
}

function emptyDefinitions(): PluginDefinitions {
  return {
    manifest: null,
    forms: new Map(),
    workflows: new Map(),
    decisionFiles: new Map(),
    documents: new Map(),
    registers: new Map(),
    regulations: new Map(),
    settingsSchema: null,
    locales: new Map(),
    scenarios: [],
    sources: new Map(),
  }
}

/** Enough to call it a form; `checkForm` of forms says the rest. */
function asForm(value: JsonValue | null, file: string, diagnostics: Diagnostic[]): Form | null {
  const object = asObject(value, file, diagnostics)
  if (object === null) return null
  const missing = ['id', 'title', 'schema'].filter((key) => object[key] === undefined)
  for (const key of missing) {
    diagnostics.push({
      code: 'value-missing',
      severity: 'error',
      element: `/${key}`,
      params: { where: `/${key}` },
      file,
    })
  }
  return missing.length === 0 ? (object as unknown as Form) : null
}

function asObject(value: JsonValue | null, file: string, diagnostics: Diagnostic[]): JsonSchema | null {
  if (value === null) return null
  if (typeof value === 'object' && !Array.isArray(value)) return value
  diagnostics.push(notAnObject(file))
  return null
}

function notAnObject(file: string): Diagnostic {
  return { code: 'value-wrong', severity: 'error', element: '', params: { where: '/', expected: 'object' }, file }
}

function differs(file: string, id: string, expected: string): Diagnostic {
  return { code: 'id-differs-from-file', severity: 'error', element: id, params: { id, expected }, file }
}

function twice(file: string, id: string, first: string): Diagnostic {
  return { code: 'id-twice', severity: 'error', element: id, params: { id, first }, file }
}

function setUnlessNull<T>(map: Map<string, T>, key: string, value: T | null): void {
  if (value !== null) map.set(key, value)
}

function pushUnlessNull<T>(list: T[], value: T | null): void {
  if (value !== null) list.push(value)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
