import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@statecraft/forms'

/** Files of a plugin or an overlay: path relative to its folder, with `/` -> content. */
export type PluginFiles = Map<string, Uint8Array>

/** Bounds on what is read from a folder. */
export const fileLimits = { files: 2000, textBytes: 5_000_000, documentBytes: 20_000_000, totalBytes: 100_000_000 }

/** Folder -> how the names of its definitions end. What ends otherwise is told, for a misnamed file is a file nobody reads. */
const endings: Record<string, string[]> = {
  forms: ['.form.json'],
  workflows: ['.bpmn', '.machine.json'],
  decisions: ['.dmn'],
  documents: ['.docx'],
  registers: ['.register.json'],
  regulations: ['.json'],
  scenarios: ['.scenario.json'],
  locales: ['.json'],
}
const topFiles = ['plugin.json', 'overlay.json', 'settings.schema.json']

/** Reads the definitions of a folder by their names. Rules are not read here: they are loaded by the rule runner. */
export async function readPluginFiles(folder: string): Promise<{ files: PluginFiles; diagnostics: Diagnostic[] }> {
  const files: PluginFiles = new Map()
  const diagnostics: Diagnostic[] = []
  let total = 0
  const report = (
    code: string,
    file: string,
    params: Diagnostic['params'] = {},
    severity: Diagnostic['severity'] = 'error',
  ) => diagnostics.push({ code, severity, element: '', params: { ...params }, file })

  async function take(path: string): Promise<void> {
    const { size } = await lstat(join(folder, path))
    const limit = path.endsWith('.docx') ? fileLimits.documentBytes : fileLimits.textBytes
    total += size
    if (size > limit) report('file-too-large', path, { limitMb: limit / 1_000_000 })
    else if (total > fileLimits.totalBytes)
      report('folder-too-large', path, { limitMb: fileLimits.totalBytes / 1_000_000 })
    else if (files.size >= fileLimits.files) report('too-many-files', path, { limit: fileLimits.files })
    else files.set(path, await readFile(join(folder, path)))
  }

  for (const entry of await entriesOf(folder, '')) {
    if (entry.isFile() && topFiles.includes(entry.name)) await take(entry.name)
    const known = entry.isDirectory() ? endings[entry.name] : undefined
    if (known === undefined) continue
    for (const inner of await entriesOf(folder, entry.name)) {
      const path = `${entry.name}/${inner.name}`
      if (inner.isSymbolicLink()) report('link-refused', path)
      else if (!inner.isFile()) report('file-not-read', path, { expected: known.join(', ') }, 'warning')
      else if (known.some((ending) => inner.name.endsWith(ending))) await take(path)
      else if (!/^README|\.test\.ts$|^\./.test(inner.name))
        report('file-not-read', path, { expected: known.join(', ') }, 'warning')
    }
  }
  return { files, diagnostics }
}

/** `forms/de-nghi.form.json` -> `de-nghi`. */
export function idOfPath(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(/\.(form\.json|register\.json|scenario\.json|machine\.json|bpmn|dmn|docx|json)$/, '')
}

async function entriesOf(folder: string, inner: string): Promise<Dirent[]> {
  const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(() => [])
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}
