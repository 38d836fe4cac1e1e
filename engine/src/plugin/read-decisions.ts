import type { Diagnostic } from '@statecraft/forms'
import { callableDecisions, checkDecisions, type DecisionModel, parseDecisions } from '@statecraft/workflows'
import type { PluginDefinitions } from './definitions.ts'
import { inFile } from './in-file.ts'

/** Reads and checks the decision files of a plugin, which may import each other. */
export async function readModels(
  { decisionFiles }: PluginDefinitions,
  diagnostics: Diagnostic[],
): Promise<Map<string, DecisionModel>> {
  const models = new Map<string, DecisionModel>()
  const homes = new Map<string, string>()
  const beside = [...decisionFiles.values()]
  for (const [id, xml] of decisionFiles) {
    const file = `decisions/${id}.dmn`
    const parsed = await parseDecisions(xml, { beside })
    diagnostics.push(...inFile(parsed.diagnostics, file))
    if (parsed.model === undefined) continue
    models.set(id, parsed.model)
    diagnostics.push(...inFile(checkDecisions(parsed.model), file))
    for (const decision of decisionKeys(parsed.model, id)) {
      const first = homes.get(decision)
      if (first !== undefined)
        diagnostics.push({
          code: 'id-twice',
          severity: 'error',
          element: decision,
          params: { id: decision, first },
          file,
        })
      homes.set(decision, file)
    }
  }
  return models
}

/** Under which ids a file is published: what can be called in it, or its own id, where it only gives types and functions to others. */
export function decisionKeys(model: DecisionModel, file: string): string[] {
  const callable = callableDecisions(model)
  return callable.length > 0 ? callable : [file]
}
