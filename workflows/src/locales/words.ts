import { type Diagnostic, fill, hasWords, type JsonObject, type Language, type Words, wordsOf } from '@statecraft/forms'
import { en, enTerms } from './en.ts'
import { vi, viTerms } from './vi.ts'

const locales = { vi: { words: vi, terms: viTerms }, en: { words: en, terms: enTerms } }

/** What an element is called, for diagnostics that bring no name: its name and the type of its node. */
export type FindElement = (id: string) => { name: string; type: string } | undefined

/** Whether workflows has words for a code. */
export function hasWorkflowWords(code: string): boolean {
  return Object.hasOwn(vi, code) || hasWords(code)
}

/**
 * The words of a diagnostic of a workflow or decision, for administrators: what is wrong with which element, and what to do. A
 * sentence whose places cannot be filled is left out of `because`.
 *
 * @example workflowWords({ code: 'dead-end', element: 'tham-dinh', … , params: { name: 'Thẩm định', type: 'userTask' } }, 'vi').title
 * // 'Bước “Thẩm định” chưa có đường đi tiếp.'
 */
export function workflowWords(diagnostic: Diagnostic, language: Language, find: FindElement = () => undefined): Words {
  const { words } = locales[language]
  const params = namedParams(diagnostic, locales[language], language, find)
  const own = Object.hasOwn(words, diagnostic.code) ? words[diagnostic.code] : undefined
  if (!own) return ofExpression(diagnostic, language, params)
  return filled(own, params, language)
}

/** Words of forms for a FEEL text, with the place it stands in before them. */
function ofExpression(diagnostic: Diagnostic, language: Language, params: JsonObject): Words {
  const { title, because } = wordsOf(diagnostic, language)
  if (!hasWords(diagnostic.code)) return { title }
  const place = fill(language === 'vi' ? '{use} của {element}' : '{use} of {element}', params, language)
  return { title: capital(`${place}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`), ...(because && { because }) }
}

function filled({ title, because }: Words, params: JsonObject, language: Language): Words {
  const sentence = capital(fill(title, params, language))
  if (because === undefined) return { title: sentence }
  const why = fill(because, params, language)
  return /\{[\p{L}]+\}/u.test(why) ? { title: sentence } : { title: sentence, because: why }
}

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The params as sentences use them: the element by name, uses, reasons and types in words. */
function namedParams(
  { element, params }: Diagnostic,
  { terms }: (typeof locales)[Language],
  language: Language,
  find: FindElement,
): JsonObject {
  const found = find(element)
  const type = found?.type ?? (typeof params.type === 'string' ? params.type : '')
  const name = (typeof params.name === 'string' && params.name) || found?.name || element
  const kind = small(terms[`kind.${type}`] ?? terms['kind.unknown']!)
  const use = typeof params.use === 'string' ? params.use : 'expression'
  return {
    ...params,
    element: name ? `${kind} “${name}”` : kind,
    use: small(terms[`use.${use}`] ?? terms['use.expression']!),
    ...(typeof params.reason === 'string' && { reason: reasonIn(terms, params.reason, params, language) }),
    ...(typeof params.type === 'string' && { type: terms[`type.${params.type}`] ?? params.type.replace('bpmn:', '') }),
  }
}

/** A reason is a sentence of its own, with places to be filled. */
function reasonIn(terms: Record<string, string>, reason: string, params: JsonObject, language: Language): string {
  return fill(terms[`reason.${reason}`] ?? reason, params, language)
}
