import engine from '../../../package.json' with { type: 'json' }
import { isInRange } from '../version-range.ts'
import { diagnose, type PluginCheck } from './parts.ts'

/** Version of the engine that `plugin.json` names a range of. */
export const engineVersion: string = engine.version

/** The plugin runs on this engine; no role stands in it twice. */
export const checkManifest: PluginCheck = ({ definitions: { manifest } }) => {
  if (manifest === null) return []
  const found = []
  if (!isInRange(engineVersion, manifest.engine)) {
    found.push(
      diagnose('engine-too-different', 'plugin.json', '/engine', { range: manifest.engine, version: engineVersion }),
    )
  }
  const ids = manifest.roles.map(({ id }) => id)
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at)))
    found.push(diagnose('role-twice', 'plugin.json', id, { role: id }))
  return found
}
