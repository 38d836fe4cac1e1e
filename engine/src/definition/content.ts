import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { DefinitionKind } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'

/** A definition as it is published: text, or the bytes of a document template. */
export interface DefinitionContent {
  kind: DefinitionKind
  id: string
  plugin: string
  content: string | Uint8Array
}

/** The kinds whose text is JSON; workflows may be BPMN or a machine in JSON, decisions are DMN. */
const jsonKinds: DefinitionKind[] = ['form', 'register', 'regulation', 'settings']

/** SHA-256 of the canonical content: for JSON, spaces and the order of keys do not count. */
export function contentHash({ kind, id, content }: DefinitionContent): string {
  if (typeof content !== 'string' || !jsonKinds.includes(kind)) return sha256(content)
  return sha256(canonicalJson(parseContent(kind, id, content)))
}

/** The JSON of a definition; throws `definition-invalid` when the text is none. */
export function parseContent(kind: DefinitionKind, id: string, content: string): JsonObject {
  let value: JsonValue
  try {
    value = JSON.parse(content)
  } catch (cause) {
    throw new EngineError('definition-invalid', { kind, id, why: 'json' }, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EngineError('definition-invalid', { kind, id, why: 'object' })
  }
  return value
}

/** Everything a plugin brings, as definitions. */
export function contentsOf(plugin: LoadedPlugin): DefinitionContent[] {
  const of = (kind: DefinitionKind, entries: Iterable<[string, unknown]>): DefinitionContent[] =>
    [...entries].map(([id, value]) => ({
      kind,
      id,
      plugin: plugin.manifest.id,
      content: typeof value === 'string' || value instanceof Uint8Array ? value : `${JSON.stringify(value, null, 2)}\n`,
    }))
  return [
    ...of('form', plugin.forms),
    ...of('workflow', plugin.workflows),
    ...of('decision', plugin.decisions),
    ...of('document', plugin.documents),
    ...of('register', plugin.registers),
    ...of('regulation', plugin.regulations),
    ...of('settings', [[plugin.manifest.id, plugin.settings]]),
  ]
}
