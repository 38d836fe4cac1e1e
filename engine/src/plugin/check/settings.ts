import type { JsonObject, JsonSchema, JsonValue } from '@statecraft/forms'
import { compileValidator } from '@statecraft/forms/server'
import { diagnose, type PluginCheck } from './parts.ts'

/** The settings as they are before a province sets anything: the defaults of the schema. */
export function defaultSettings(schema: JsonSchema | null): JsonObject {
  const properties = schema?.properties
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return {}
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]): [string, JsonValue][] => {
      if (typeof property !== 'object' || property === null || Array.isArray(property)) return []
      if (property.default !== undefined) return [[name, property.default]]
      const inner = property.type === 'object' ? defaultSettings(property) : {}
      return Object.keys(inner).length > 0 ? [[name, inner]] : []
    }),
  )
}

/** What is wrong with settings: `/soNgayCongKhai`, and the keyword of JSON Schema that says so. */
export function checkSettings(
  schema: JsonSchema | null,
  settings: JsonObject,
): { path: string; keyword: string; expected: JsonValue }[] {
  if (schema === null) return []
  return compileValidator({ schema: withoutDialect(schema) })(settings).map(({ instancePath, keyword, params }) => ({
    path: keyword === 'required' ? `${instancePath}/${String(params.missingProperty)}` : instancePath,
    keyword,
    expected: Object.values(params)[0] ?? null,
  }))
}

/** A new province can start with the defaults alone. */
export const checkSettingsSchema: PluginCheck = ({ definitions: { settingsSchema } }) => {
  const file = 'settings.schema.json'
  try {
    return checkSettings(settingsSchema, defaultSettings(settingsSchema)).map(({ path, keyword, expected }) =>
      diagnose('setting-default-wrong', file, path, { name: titleOf(settingsSchema, path), keyword, expected }),
    )
  } catch (error) {
    return [
      diagnose('settings-schema-broken', file, '', { reason: error instanceof Error ? error.message : String(error) }),
    ]
  }
}

/** The title people see of a setting, or its name. */
export function titleOf(schema: JsonSchema | null, path: string): string {
  const name = path.split('/')[1] ?? ''
  const property = (schema?.properties as Record<string, JsonObject> | undefined)?.[name]
  return typeof property?.title === 'string' ? property.title : name
}

function withoutDialect({ $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema
}
