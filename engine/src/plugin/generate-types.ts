import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { typesOfForm, typesOfRegister } from '@statecraft/forms/server'
import type { PluginDefinitions } from './definitions.ts'

/** The TypeScript types of a plugin's forms and registers: path relative to the plugin's folder -> text. */
export async function generateTypes({
  forms,
  registers,
}: Pick<PluginDefinitions, 'forms' | 'registers'>): Promise<Map<string, string>> {
  const types = new Map<string, string>()
  for (const form of forms.values()) types.set(`types/${form.id}.d.ts`, await typesOfForm(form))
  for (const { id, title, schema } of registers.values())
    types.set(`types/${id}.d.ts`, await typesOfRegister({ id, title, schema }))
  return types
}

/** Writes what `generateTypes` made; returns the files that changed. */
export async function writeTypes(folder: string, types: Map<string, string>): Promise<string[]> {
  const changed = await staleTypes(folder, types)
  for (const file of changed) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), types.get(file)!)
  }
  return changed
}

/** Files on the disk that differ from what the forms say now, or are not there. */
export async function staleTypes(folder: string, types: Map<string, string>): Promise<string[]> {
  const same = await Promise.all(
    [...types].map(async ([file, text]) => (await readFile(join(folder, file), 'utf8').catch(() => null)) === text),
  )
  return [...types.keys()].filter((_, at) => !same[at])
}
