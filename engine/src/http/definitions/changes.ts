import { compareForms, type Form, type FormChange, fieldsOf, type JsonValue, sentenceOfChange } from '@statecraft/forms'
import { compareDecisions, compareWorkflows, type DefinitionChange } from '@statecraft/workflows'
import type { z } from 'zod'
import type { DefinitionKind } from '../../engine-api.ts'
import type { Language } from '../language.ts'
import type { ChangeView } from '../resources.ts'
import { changeWords, valueWords } from '../words/changes.ts'
import { fill } from '../words/words.ts'
import { type SettingTitles, settingChanges } from './setting-changes.ts'

type Change = z.input<typeof ChangeView>
type Told = Omit<Change, 'kind' | 'id' | 'where'>

/** A definition as published and as its draft has it. */
export interface Compared {
  kind: DefinitionKind
  id: string
  title: string
  before: string
  after: string
  /** For settings: what people call each of them. */
  settings?: SettingTitles
}

/** What differs between a published definition and its draft, a sentence each, with what it means for cases. */
export async function changesOf(definition: Compared, language: Language): Promise<Change[]> {
  const { kind, id, title, before, after } = definition
  if (before === after) return []
  const found = await compare(definition, language)
  const words = changeWords[language]
  const sentence = words[kind === 'workflow' ? 'layout-changed' : 'content-changed']!
  const other: Told = { element: '', sentence, before: null, after: null, effect: 'compatible' }
  return (found.length > 0 ? found : [other]).map((one) => ({ kind, id, where: title, ...one }))
}

async function compare({ kind, before, after, settings = new Map() }: Compared, language: Language): Promise<Told[]> {
  if (kind === 'workflow') return (await compareWorkflows(before, after)).map((change) => ofProcess(change, language))
  if (kind === 'decision') return (await compareDecisions(before, after)).map((change) => ofProcess(change, language))
  const [old, next] = [jsonOf(before), jsonOf(after)]
  if (!isObject(old) || !isObject(next)) return []
  if (kind === 'settings')
    return settingChanges(old, next, settings).map(({ name, title, was, is }) => ({
      element: `/${name}`,
      sentence: fill(changeWords[language]['setting-changed']!, { title }),
      before: shown(was, language),
      after: shown(is, language),
      effect: 'compatible',
    }))
  if (kind !== 'form') return []
  const [oldForm, form] = [old as unknown as Form, next as unknown as Form]
  return compareForms(oldForm, form).map((change) => ofForm(change, form, language))
}

function ofProcess({ element, sentence, before, after, effect }: DefinitionChange, language: Language): Told {
  return {
    element,
    sentence: sentence[language],
    before: shown(before, language),
    after: shown(after, language),
    effect,
  }
}

/** A new field says whether it must be filled; what is too large for a cell is told by the sentence alone. */
function ofForm(change: FormChange, form: Form, language: Language): Told {
  const words = valueWords[language]
  const isNew = change.kind === 'field-added'
  const required = isNew && fieldsOf(form).find(({ pointer }) => pointer === change.path)?.required === true
  return {
    element: change.path,
    sentence: sentenceOfChange(change, language),
    before: isNew ? words.nothing! : shown(change.before, language),
    after: isNew ? words[required ? 'required' : 'optional']! : shown(change.after, language),
    effect: change.effect,
  }
}

/** A value as a table shows it; null for what has parts of its own. */
function shown(value: JsonValue, language: Language): string | null {
  const words = valueWords[language]
  if (value === null || value === '') return words.nothing!
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no']!
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ') || words.nothing!
  return typeof value === 'object' ? null : String(value)
}

function jsonOf(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return null
  }
}

function isObject(value: JsonValue): value is { [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
