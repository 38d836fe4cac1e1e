import type { Diagnostic } from '@statecraft/forms'
import type { Host } from '../../case/host.ts'
import { diagnosticsOf } from '../../definition/must-compile.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { checkPlugin } from '../../plugin/check-plugin.ts'
import { readDefinitions } from '../../plugin/definitions.ts'
import type { PluginFiles } from '../../plugin/files.ts'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import { checkRulesAgainst } from '../../plugin/rules-against.ts'
import { contentByHash, definitionDrafts, revisionHeads } from '../../store/definitions.ts'
import { newestHeads } from '../views/definition-titles.ts'

/** A definition as somebody wants it to be. */
export interface Proposal {
  kind: DefinitionKind
  id: string
  content: string
}

const encoder = new TextEncoder()

/** Where a definition stands in a plugin's folder; '' for what has no file of its own. */
export function fileOf(kind: DefinitionKind, id: string): string {
  const files: Record<DefinitionKind, string> = {
    form: `forms/${id}.form.json`,
    workflow: `workflows/${id}.bpmn`,
    decision: `decisions/${id}.dmn`,
    document: `documents/${id}.docx`,
    register: `registers/${id}.register.json`,
    // A regulation is named by its number, which has slashes.
    regulation: `regulations/${id.replaceAll('/', '-')}.json`,
    settings: '',
  }
  return files[kind]
}

/**
 * Checks a plugin as it would be with these proposals laid over what is published: everything that `statecraft check` says of a folder.
 * Its rules are compiled when a proposal changes what they read.
 */
export async function checkWith(host: Host, plugin: LoadedPlugin, proposals: Proposal[]): Promise<Diagnostic[]> {
  const files = await publishedFiles(host, plugin)
  const decisions = proposals.filter(({ kind }) => kind === 'decision')
  // Decisions of one file come and go together: it is laid over once, whichever of them names it.
  for (const { id } of decisions) files.delete(fileOf('decision', id))
  const seen = new Set<string>()
  for (const { kind, id, content } of proposals) {
    const file = fileOf(kind, id)
    if (file === '' || (kind === 'decision' && seen.has(content))) continue
    seen.add(content)
    files.set(file, encoder.encode(content))
  }
  const { definitions, diagnostics } = readDefinitions(files)
  const checked = await checkPlugin({ ...definitions, manifest: plugin.manifest }, plugin.rules)
  const settings = proposals.filter(({ kind }) => kind === 'settings').map((one) => ({ ...one, plugin: one.id }))
  const found = await Promise.all(settings.map((one) => settingsDiagnostics(one, plugin)))
  const isBroken = [...diagnostics, ...checked.diagnostics].some(
    ({ severity, file }) => severity === 'error' && /^(forms|registers)\//.test(file ?? 'forms/'),
  )
  const readByRules = proposals.some(({ kind }) => kind === 'form' || kind === 'register')
  // Types of half the forms would only repeat what is told already.
  const rules = plugin.rulesModule !== null && readByRules && !isBroken
  const missed = rules ? await checkRulesAgainst(plugin.folder, definitions) : []
  return [...diagnostics, ...checked.diagnostics, ...found.flat(), ...missed]
}

/** Settings have no file of their own: they are held against the plugin's schema. */
async function settingsDiagnostics(
  settings: Proposal & { plugin: string },
  plugin: LoadedPlugin,
): Promise<Diagnostic[]> {
  return (await diagnosticsOf(settings, [plugin])).map((diagnostic) => ({ ...diagnostic, file: SETTINGS }))
}

const SETTINGS = 'settings'

/**
 * What a proposal brings: what is said of its own file, and what would newly be wrong elsewhere because of it. The plugin's other drafts
 * are laid over too, as they will be published together: a step may read a field that another draft adds.
 */
export async function diagnosticsOfProposal(
  host: Host,
  plugin: LoadedPlugin,
  proposal: Proposal,
): Promise<Diagnostic[]> {
  const together = [proposal, ...(await siblingsOf(host, proposal)).map((id) => ({ ...proposal, id }))]
  const isProposed = (kind: string, id: string) => together.some((one) => one.kind === kind && one.id === id)
  const others = (await definitionDrafts(host.store.read)).flatMap(({ kind, id, content, plugin: owner }) =>
    owner === plugin.manifest.id && !isProposed(kind, id) ? [{ kind: kind as DefinitionKind, id, content }] : [],
  )
  const before = await checkWith(host, plugin, others)
  const after = await checkWith(host, plugin, [...together, ...others])
  const known = new Set(before.map((diagnostic) => JSON.stringify(diagnostic)))
  const own = fileOf(proposal.kind, proposal.id) || SETTINGS
  return after.filter((diagnostic) => diagnostic.file === own || !known.has(JSON.stringify(diagnostic)))
}

/** Ids of the other decisions that stand in the same file, by what is published; none for other kinds. */
export async function siblingsOf(host: Host, { kind, id }: { kind: DefinitionKind; id: string }): Promise<string[]> {
  if (kind !== 'decision') return []
  const heads = newestHeads(await revisionHeads(host.store.read)).filter((head) => head.kind === kind)
  const own = heads.find((head) => head.id === id)
  return heads.filter((head) => head.id !== id && head.hash === own?.hash).map((head) => head.id)
}

/** The newest published content of a plugin, as files of its folder. */
async function publishedFiles(host: Host, plugin: LoadedPlugin): Promise<PluginFiles> {
  const json = (value: unknown) => encoder.encode(JSON.stringify(value))
  const files: PluginFiles = new Map([['plugin.json', json(plugin.manifest)]])
  if (plugin.settingsSchema) files.set('settings.schema.json', json(plugin.settingsSchema))
  for (const [language, locale] of plugin.locales) files.set(`locales/${language}.json`, json(locale))
  const seen = new Set<string>()
  for (const { kind, id, hash } of newestHeads(await revisionHeads(host.store.read))) {
    const file = fileOf(kind as DefinitionKind, id)
    // Several decisions share one file: it is read once.
    if (file === '' || !belongsTo(plugin, kind as DefinitionKind, id) || seen.has(`${kind} ${hash}`)) continue
    seen.add(`${kind} ${hash}`)
    const content = await contentByHash(host.store.read, kind, hash)
    if (content !== undefined) files.set(file, typeof content === 'string' ? encoder.encode(content) : content)
  }
  return files
}

function belongsTo(plugin: LoadedPlugin, kind: DefinitionKind, id: string): boolean {
  const maps: Partial<Record<DefinitionKind, Map<string, unknown>>> = {
    form: plugin.forms,
    workflow: plugin.workflows,
    decision: plugin.decisions,
    document: plugin.documents,
    register: plugin.registers,
    regulation: plugin.regulations,
  }
  return maps[kind]?.has(id) ?? false
}
