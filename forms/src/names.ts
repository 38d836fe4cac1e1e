import { nodesOf } from './field.ts'
import type { Form } from './form.ts'
import { isObject, stepsOf, valueAt } from './pointer.ts'
import { fill, type Language, type Words } from './words.ts'

const parts: Record<Language, Record<string, string>> = {
  vi: {
    logic: 'Điều kiện {number}',
    pages: 'Trang “{title}”',
    uiSchema: 'Cách hiển thị',
    translations: 'Bản dịch',
    form: 'Biểu mẫu',
  },
  en: {
    logic: 'Logic {number}',
    pages: 'Page “{title}”',
    uiSchema: 'Look',
    translations: 'Translations',
    form: 'Form',
  },
}

/**
 * What people call the element of a diagnostic: the title of the field, the number of the condition, the name of the page. Takes
 * anything, since what is being checked may be no form at all.
 */
export function elementName(candidate: unknown, element: string, language: Language): string {
  const words = parts[language]
  const [part, index] = stepsOf(element)
  if (part === 'schema') return fieldName(candidate, element) ?? words.form ?? ''
  if (part === 'logic') return fill(words.logic ?? '', { number: Number(index) + 1 }, language)
  if (part === 'pages' && isObject(candidate)) {
    const title = valueAt(candidate, ['pages', index ?? '', 'title'])
    return typeof title === 'string' ? fill(words.pages ?? '', { title }, language) : (words.form ?? '')
  }
  return words[part ?? 'form'] ?? words.form ?? ''
}

/** The title of the field that a pointer into the schema stands in, the innermost one. */
function fieldName(candidate: unknown, element: string): string | undefined {
  if (!isObject(candidate) || !isObject(candidate.schema)) return undefined
  const within = nodesOf(candidate.schema).filter(({ schemaPointer }) =>
    `${element}/`.startsWith(`/schema${schemaPointer}/`),
  )
  return within.at(-1)?.title
}

/** The words of the findings that a form's own logic gives, in a language: its translation, else its Vietnamese message. */
export function wordsOfForm(form: Form, language: Language): Record<string, Words> {
  const words: Record<string, Words> = {}
  for (const [index, line] of (form.logic ?? []).entries()) {
    if (!('then' in line) || !('finding' in line.then)) continue
    const { code, message } = line.then.finding
    const translated = form.translations?.[language]?.[`/logic/${index}/then/finding/message`]
    // A code given by several lines has a message for each, which the finding brings with it.
    if (!Object.hasOwn(words, code)) words[code] = { title: translated ?? message }
    else if (translated === undefined) delete words[code]
  }
  return words
}
