import { type Form, fieldsOf } from '@statecraft/forms'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import type { Language } from '../language.ts'

/** What people call a name of a case's data. */
export type DataTitle = (name: string) => string

/**
 * Titles for names of data: the plugin's words `data.<name>`, in the reader's language or else in Vietnamese; without words the title of the
 * first field with that name in the plugin's forms; else the name itself.
 */
export function dataTitles(plugin: LoadedPlugin | undefined, language: Language): DataTitle {
  const word = ownWords(plugin, language)
  const forms = [...(plugin?.forms.values() ?? [])]
  return (name) => word(`data.${name}`) ?? fieldTitle(forms, name) ?? name
}

/** What a value is counted in, by the plugin's words `unit.<name>`; null where nothing is said. */
export function dataUnits(plugin: LoadedPlugin | undefined, language: Language): (name: string) => string | null {
  const word = ownWords(plugin, language)
  return (name) => word(`unit.${name}`) ?? null
}

/** The plugin's own words in the reader's language, or else in Vietnamese. */
function ownWords(plugin: LoadedPlugin | undefined, language: Language): (key: string) => string | undefined {
  const words = [language, 'vi'].map((wanted) => plugin?.locales.get(wanted)?.words ?? {})
  return (key) => words.map((own) => own[key]).find((word) => word)
}

/** The columns of rows in the order in which their names first occur, with their titles. */
export function dataColumns(rows: Record<string, unknown>[], title: DataTitle): { name: string; title: string }[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return names.map((name) => ({ name, title: title(name) }))
}

function fieldTitle(forms: Form[], name: string): string | undefined {
  return forms.flatMap(fieldsOf).find((field) => field.name === name)?.title
}
