import { resolve } from 'node:path'
import type { Diagnostic, JsonObject } from '@statecraft/forms'
import { defaultSettings } from './check/settings.ts'
import { checkPlugin } from './check-plugin.ts'
import { checkRuleTypes } from './check-types.ts'
import { type PluginDefinitions, readDefinitions } from './definitions.ts'
import { type PluginFiles, readPluginFiles } from './files.ts'
import { parseJsonText } from './json-text.ts'
import { loadRules } from './load-rules.ts'
import type { LoadedPlugin } from './loaded.ts'
import type { Overlay } from './manifest.ts'
import { applyOverlay } from './overlay.ts'
import { decisionKeys } from './read-decisions.ts'
import { fitShape, overlayShape } from './shapes.ts'

export interface LoadOptions {
  /** Folder of the overlay to lay over it. */
  overlay?: string
  /** Compile the rules against the forms' types too: the command line does, a starting server does not. */
  types?: boolean
}

/** `plugin` is null when any diagnostic is an error: a broken plugin is refused whole, and the rest of the server starts. */
export interface LoadResult {
  plugin: LoadedPlugin | null
  diagnostics: Diagnostic[]
}

/**
 * Reads a plugin from its folder, lays an overlay over it if one is given, and checks the whole. Never throws for what stands in
 * the folder: everything wrong is a diagnostic that names its file and element.
 *
 * @example
 * const { plugin, diagnostics } = await loadPlugin('plugins/emulation-commendation', { overlay: 'examples/province-overlay' })
 * if (plugin === null) log(diagnostics.map((diagnostic) => pluginWords(diagnostic, 'vi')))
 */
export async function loadPlugin(folder: string, options: LoadOptions = {}): Promise<LoadResult> {
  const { files, diagnostics } = await readPluginFiles(folder)
  if (!files.has('plugin.json')) {
    return refused([
      ...diagnostics,
      { code: 'manifest-missing', severity: 'error', element: '', params: { folder }, file: 'plugin.json' },
    ])
  }
  const read = readDefinitions(files)
  diagnostics.push(...read.diagnostics)
  const { manifest } = read.definitions
  if (manifest === null) return refused(diagnostics)
  let definitions = read.definitions
  let settings = defaultSettings(definitions.settingsSchema)
  let overlay: Overlay | null = null
  if (options.overlay !== undefined) {
    const laid = await layOverlay(options.overlay, definitions, settings)
    ;({ definitions, settings, overlay } = laid)
    diagnostics.push(...laid.diagnostics)
  }
  const rules = loadRules(folder, manifest)
  diagnostics.push(...rules.diagnostics)
  const checked = await checkPlugin(definitions, rules.rules)
  diagnostics.push(...checked.diagnostics)
  // Types of half the forms would only repeat what is told already.
  if (options.types === true && !read.diagnostics.some(({ severity }) => severity === 'error'))
    diagnostics.push(...(await checkRuleTypes(resolve(folder), definitions, overlay !== null)))
  if (diagnostics.some(({ severity }) => severity === 'error')) return refused(diagnostics)
  const decisions = new Map(
    [...checked.parts.models].flatMap(([file, model]) =>
      decisionKeys(model, file).map((id) => [id, definitions.decisionFiles.get(file)!] as const),
    ),
  )
  const { decisionFiles: _files, sources: _sources, ...parts } = definitions
  const plugin: LoadedPlugin = {
    ...parts,
    manifest,
    ...(overlay === null ? {} : { overlay: { id: overlay.id, title: overlay.title } }),
    folder: resolve(folder),
    decisions,
    settings,
    rules: rules.rules,
    rulesModule: rules.module,
    diagnostics,
  }
  return { plugin, diagnostics }
}

interface LaidOverlay {
  definitions: PluginDefinitions
  settings: JsonObject
  overlay: Overlay | null
  diagnostics: Diagnostic[]
}

async function layOverlay(folder: string, base: PluginDefinitions, settings: JsonObject): Promise<LaidOverlay> {
  const { files, diagnostics } = await readPluginFiles(folder)
  const read = readOverlay(files)
  const own = readDefinitions(files)
  diagnostics.push(...read.diagnostics, ...own.diagnostics)
  if (read.overlay === null) return { definitions: base, settings, overlay: null, diagnostics }
  const laid = await applyOverlay(base, settings, read.overlay, own.definitions)
  return { ...laid, overlay: read.overlay, diagnostics: [...diagnostics, ...laid.diagnostics] }
}

/** `overlay.json` of an overlay's folder. */
export function readOverlay(files: PluginFiles): { overlay: Overlay | null; diagnostics: Diagnostic[] } {
  const bytes = files.get('overlay.json')
  const file = 'overlay.json'
  if (bytes === undefined)
    return {
      overlay: null,
      diagnostics: [{ code: 'overlay-missing', severity: 'error', element: '', params: {}, file }],
    }
  const parsed = parseJsonText(new TextDecoder().decode(bytes), file)
  if (parsed.diagnostic !== null) return { overlay: null, diagnostics: [parsed.diagnostic] }
  const fitted = fitShape(overlayShape, parsed.value, file)
  return { overlay: fitted.value, diagnostics: fitted.diagnostics }
}

function refused(diagnostics: Diagnostic[]): LoadResult {
  return { plugin: null, diagnostics }
}
