import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '@statecraft/forms'
import { readDefinitions } from './definitions.ts'
import { readPluginFiles } from './files.ts'
import { type LoadOptions, type LoadResult, loadPlugin, readOverlay } from './load.ts'
import type { LoadedPlugin } from './loaded.ts'
import { isInRange } from './version-range.ts'

export interface LoadedFolders {
  plugins: LoadedPlugin[]
  /** Folders that were refused: the server starts without them and shows why. */
  refused: { id: string; version: string; title: string; folder: string; diagnostics: Diagnostic[] }[]
}

/**
 * Loads several folders, plugins or overlays, and holds them against each other: an id that two plugins define is refused where it
 * comes second, and so is a plugin whose needs are not there.
 */
export async function loadPlugins(folders: string[]): Promise<LoadedFolders> {
  const loaded: LoadedFolders = { plugins: [], refused: [] }
  for (const folder of folders) {
    const { plugin, diagnostics } = await loadFolder(folder)
    const clashes = plugin === null ? [] : [...clashesOf(plugin, loaded.plugins), ...needsOf(plugin, loaded.plugins)]
    if (plugin !== null && clashes.length === 0) loaded.plugins.push(plugin)
    else loaded.refused.push({ ...(await nameOf(folder)), folder, diagnostics: [...diagnostics, ...clashes] })
  }
  return loaded
}

/** Loads a folder that holds a plugin, or an overlay whose base is found by its id. */
export async function loadFolder(folder: string, options: Pick<LoadOptions, 'types'> = {}): Promise<LoadResult> {
  const { files } = await readPluginFiles(folder)
  if (!files.has('overlay.json') || files.has('plugin.json')) return loadPlugin(folder, options)
  const { overlay, diagnostics } = readOverlay(files)
  if (overlay === null) return { plugin: null, diagnostics }
  const base = await findBase(folder, overlay.base.plugin)
  if (base !== null) return loadPlugin(base, { ...options, overlay: folder })
  const params = { plugin: overlay.base.plugin }
  return {
    plugin: null,
    diagnostics: [{ code: 'overlay-base-missing', severity: 'error', element: '/base', params, file: 'overlay.json' }],
  }
}

/** The plugin an overlay stands on: in `plugins/` of a folder above it, or among the installed packages. */
export async function findBase(folder: string, plugin: string): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const place of [
      join(at, 'plugins', plugin),
      join(at, 'node_modules', plugin),
      join(at, 'node_modules/@statecraft', plugin),
    ]) {
      if (
        await stat(join(place, 'plugin.json')).then(
          () => true,
          () => false,
        )
      )
        return place
    }
    if (dirname(at) === at) return null
  }
}

function clashesOf(plugin: LoadedPlugin, others: LoadedPlugin[]): Diagnostic[] {
  const clash = (kind: string, id: string, other: LoadedPlugin): Diagnostic => ({
    code: 'id-of-another-plugin',
    severity: 'error',
    element: id,
    params: { kind, id, plugin: other.manifest.title },
    file: 'plugin.json',
  })
  return others.flatMap((other) => [
    ...(plugin.manifest.id === other.manifest.id ? [clash('plugin', plugin.manifest.id, other)] : []),
    ...(['forms', 'workflows', 'decisions', 'documents', 'registers'] as const).flatMap((kind) =>
      [...plugin[kind].keys()].filter((id) => other[kind].has(id)).map((id) => clash(kind, id, other)),
    ),
    ...plugin.rules
      .filter(({ id }) => other.rules.some((rule) => rule.id === id))
      .map(({ id }) => clash('rules', id, other)),
    ...plugin.manifest.roles
      .filter(({ id }) => other.manifest.roles.some((role) => role.id === id))
      .map(({ id }) => clash('roles', id, other)),
  ])
}

function needsOf(plugin: LoadedPlugin, others: LoadedPlugin[]): Diagnostic[] {
  return Object.entries(plugin.manifest.needs ?? {}).flatMap(([id, range]): Diagnostic[] => {
    const needed = others.find(({ manifest }) => manifest.id === id)
    const place = { severity: 'error' as const, element: id, file: 'plugin.json' }
    if (needed === undefined) return [{ code: 'needed-plugin-missing', ...place, params: { plugin: id } }]
    const { version, title } = needed.manifest
    return isInRange(version, range)
      ? []
      : [{ code: 'needed-plugin-differs', ...place, params: { plugin: title, range, version } }]
  })
}

async function nameOf(folder: string): Promise<{ id: string; version: string; title: string }> {
  const { files } = await readPluginFiles(folder)
  const { manifest } = readDefinitions(new Map([...files].filter(([file]) => file === 'plugin.json'))).definitions
  const id = resolve(folder).split(/[/\\]/).at(-1) ?? ''
  return { id: manifest?.id ?? id, version: manifest?.version ?? '', title: manifest?.title ?? id }
}
