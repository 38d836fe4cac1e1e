import { resolve } from 'node:path'
import { loadPlugin } from '../plugin/load.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import { pluginWords } from '../plugin/words.ts'

/** A plugin's folder, ready for `createTestEngine`; throws what is wrong with it, one line a diagnostic. */
export async function loadTestPlugin(folder: string): Promise<LoadedPlugin> {
  const { plugin, diagnostics } = await loadPlugin(resolve(folder))
  if (plugin) return plugin
  throw new Error(diagnostics.map((one) => `${one.file ?? ''} ${one.element}: ${pluginWords(one, 'en')}`).join('\n'))
}
