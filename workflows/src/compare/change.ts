import { type ChangeEffect, fill, type JsonObject, type JsonValue, type Language } from '@statecraft/forms'
import { en, enTerms } from '../locales/en.ts'
import { vi, viTerms } from '../locales/vi.ts'

/** One difference between two revisions of a workflow or decision, with its sentence in both languages. */
export interface DefinitionChange {
  /** Permanent code, such as `step-added`; words under `change.<kind>`. */
  kind: string
  /** Id of the node, flow, decision or row. */
  element: string
  /** What people call it. */
  name: string
  before: JsonValue
  after: JsonValue
  /** What it does to open cases that are moved to the newer revision. */
  effect: ChangeEffect
  sentence: Record<Language, string>
}

/** What a change is about: `type` is the type of the node, or `sequenceFlow`, `decision`, `row`. */
export interface Subject {
  id: string
  name: string
  type: string
}

/** A change with its sentences. `more` fills further places of the sentence. */
export function change(
  kind: string,
  subject: Subject,
  [before, after]: [JsonValue | undefined, JsonValue | undefined],
  effect: ChangeEffect = 'compatible',
  more: JsonObject = {},
): DefinitionChange {
  const found = { before: before ?? null, after: after ?? null }
  const sentence = (language: Language) => sentenceOf(kind, subject, { ...found, ...more }, language)
  return {
    kind,
    element: subject.id,
    name: subject.name || subject.id,
    ...found,
    effect,
    sentence: { vi: sentence('vi'), en: sentence('en') },
  }
}

/** A change of one value, none when it is the same. */
export function changeOf(
  kind: string,
  subject: Subject,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  effect: ChangeEffect = 'compatible',
): DefinitionChange[] {
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
    ? []
    : [change(kind, subject, [before, after], effect)]
}

function sentenceOf(kind: string, subject: Subject, params: JsonObject, language: Language): string {
  const [words, terms] = language === 'vi' ? [vi, viTerms] : [en, enTerms]
  const kindWord = terms[`kind.${subject.type}`] ?? terms['kind.unknown']!
  const element = `${kindWord.charAt(0).toLowerCase()}${kindWord.slice(1)} “${subject.name || subject.id}”`
  const places = Object.entries(params).map(([name, value]) => [name, shown(value, terms)])
  return fill(words[`change.${kind}`]!.title, { ...Object.fromEntries(places), element }, language)
}

/** A value as a sentence shows it: nothing in words, lists with commas, FEEL as it stands. */
function shown(value: JsonValue, terms: Record<string, string>): JsonValue {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return terms.nothing!
  if (typeof value === 'string' && terms[`kind.${value}`]) return terms[`kind.${value}`]!.toLowerCase()
  return value
}
