import { compileForm, type Finding, type JsonObject, type JsonSchema, type JsonValue } from '@statecraft/forms'
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

/** What is wrong with settings, in the codes and words of a form's fields: `/soNgayCongKhai` is too large. */
export function checkSettings(schema: JsonSchema | null, settings: JsonObject): readonly Finding[] {
  if (schema === null) return []
  const { $schema: _dialect, ...plain } = schema
  const form = { id: 'settings', title: '', schema: plain }
  return compileForm(form, compileValidator(form)).validate(settings, { now: anyInstant })
}

/** Settings have no logic that could read the clock. */
const anyInstant = '2000-01-01T00:00:00Z'

/** A new province can start with the defaults alone. */
export const checkSettingsSchema: PluginCheck = ({ definitions: { settingsSchema } }) => {
  const file = 'settings.schema.json'
  try {
    return checkSettings(settingsSchema, defaultSettings(settingsSchema)).map((finding) =>
      diagnose('setting-default-wrong', file, finding.path, {
        name: titleOf(settingsSchema, finding.path),
        finding: findingOf(finding),
      }),
    )
  } catch (error) {
    return [
      diagnose('settings-schema-broken', file, '', { reason: error instanceof Error ? error.message : String(error) }),
    ]
  }
}

/** A finding as a parameter of a diagnostic, so that its words come in the reader's language. */
export function findingOf({ code, params, path, severity }: Finding): JsonObject {
  return { code, params, path, severity }
}

/** The title people see of a setting, or its name. */
export function titleOf(schema: JsonSchema | null, path: string): string {
  const name = path.split('/')[1] ?? ''
  const property = (schema?.properties as Record<string, JsonObject> | undefined)?.[name]
  return typeof property?.title === 'string' ? property.title : name
}
