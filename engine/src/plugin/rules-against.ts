import type { Diagnostic } from '@statecraft/forms'
import { checkRuleTypes } from './check-types.ts'
import type { PluginDefinitions } from './definitions.ts'
import { generateTypes } from './generate-types.ts'

/** More shapes of one plugin's forms than anybody tries in a day; the oldest is forgotten first. */
const mostKept = 50

const kept = new Map<string, Promise<Diagnostic[]>>()

/**
 * What the rules of a plugin miss in forms and registers as somebody wants them to be: a field that a rule reads and that is gone. Compiling
 * takes a second, so forms of the same shape are compiled once, whatever their titles say.
 */
export async function checkRulesAgainst(folder: string, definitions: PluginDefinitions): Promise<Diagnostic[]> {
  const types = await generateTypes(definitions)
  const shape = JSON.stringify([folder, [...types].map(([file, text]) => [file, withoutComments(text)])])
  const known = kept.get(shape)
  if (known) return known
  // What stands in types/ on the disk is of the plugin as it was delivered, and says nothing about a draft.
  const found = checkRuleTypes(folder, definitions, true)
  kept.set(shape, found)
  if (kept.size > mostKept) kept.delete([...kept.keys()][0]!)
  // A compiler that could not be started is asked again the next time.
  found.catch(() => kept.delete(shape))
  return found
}

function withoutComments(types: string): string {
  return types.replace(/\/\*[\s\S]*?\*\//g, '')
}
