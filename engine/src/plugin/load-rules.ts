import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '@statecraft/forms'
import type { PluginManifest } from './manifest.ts'
import type { RuleInfo } from './rule.ts'
import { ruleLimits, startRuleThread } from './rule-thread.ts'

export interface LoadedRules {
  rules: RuleInfo[]
  /** Absolute path of the module, null when the plugin has none. */
  module: string | null
  diagnostics: Diagnostic[]
}

/**
 * Loads the rules of a plugin in a thread of their own and tells what they are. A module that does not parse, does not load or never
 * ends is a diagnostic with its file and line.
 */
export function loadRules(folder: string, manifest: PluginManifest): LoadedRules {
  const named = manifest.rules
  const path = named ?? ['rules/index.ts', 'rules/index.js'].find((name) => existsSync(join(folder, name)))
  if (path === undefined) return { rules: [], module: null, diagnostics: [] }
  const module = resolve(folder, path)
  if (!module.startsWith(resolve(folder) + sep)) return failed('rules-outside', 'plugin.json', { path })
  if (!existsSync(module)) return failed('rules-missing', 'plugin.json', { path })
  const thread = startRuleThread([module], ruleLimits)
  const loaded = thread.loaded()
  thread.close()
  if ('failed' in loaded) {
    const { message, file, line } = loaded.failed
    const inside = file?.startsWith(resolve(folder) + sep) === true ? relative(folder, file).split(sep).join('/') : path
    return failed('rules-do-not-load', inside, { message, ...(line === undefined ? {} : { line }) })
  }
  return { rules: loaded.loaded[0]?.rules ?? [], module, diagnostics: [] }
}

function failed(code: string, file: string, params: Diagnostic['params']): LoadedRules {
  return { rules: [], module: null, diagnostics: [{ code, severity: 'error', element: 'rules', params, file }] }
}
