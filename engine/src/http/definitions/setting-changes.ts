import { canonicalJson, type JsonObject, type JsonSchema, type JsonValue } from '@statecraft/forms'

/** Setting -> what people call it. */
export type SettingTitles = Map<string, string>

/** The titles of a plugin's settings, from their schema. */
export function settingTitles(schema: JsonSchema | null | undefined): SettingTitles {
  const properties = Object.entries((schema?.properties ?? {}) as Record<string, JsonObject>)
  return new Map(properties.map(([name, { title }]) => [name, typeof title === 'string' ? title : name]))
}

/** The settings that differ, in the order of the newer ones. */
export function settingChanges(before: JsonObject, after: JsonObject, titles: SettingTitles) {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names.flatMap((name) => {
    const [was, is]: JsonValue[] = [before[name] ?? null, after[name] ?? null]
    if (canonicalJson(was!) === canonicalJson(is!)) return []
    return [{ name, title: titles.get(name) ?? name, was: was!, is: is! }]
  })
}
