import { type Citation, type Diagnostic, type Finding, type Words, wordsOf } from '@statecraft/forms'
import type { z } from 'zod'
import type { Checked } from '../../case/check.ts'
import type { EngineErrorShape } from '../../engine-api.ts'
import { en } from '../../locales/en.ts'
import { vi } from '../../locales/vi.ts'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import type { Regulation } from '../../plugin/manifest.ts'
import type { RuleInfo } from '../../plugin/rule.ts'
import { pluginWords } from '../../plugin/words.ts'
import { citationText } from '../../regulation/citation.ts'
import type { Language } from '../language.ts'
import type { ProblemWords } from '../problem.ts'
import type { CitationView, DiagnosticView, FindingView, RuleResult } from '../resources.ts'

/** Where words and provisions come from. */
export interface WordSource {
  plugins: LoadedPlugin[]
  regulations: Regulation[]
  language: Language
}

const engineWords = { vi, en }

/** A source over all plugins as they are loaded, for answers that concern no single case. */
export function wordSourceOf(plugins: LoadedPlugin[], language: Language): WordSource {
  return { plugins, regulations: plugins.flatMap((plugin) => [...plugin.regulations.values()]), language }
}

/** A citation as people read it. */
export function citationView(ref: Citation, source: WordSource): z.input<typeof CitationView> {
  return { ref, ...citationText(ref, source.regulations, source.language) }
}

/** A finding with its words: of the plugin's rules first, then of the engine, then of the forms. */
export function findingView(finding: Finding, source: WordSource): z.input<typeof FindingView> {
  const { code, severity, path, params, citation } = finding
  const { title, because } = wordsFor(finding, source)
  return {
    code,
    severity,
    path,
    params,
    title,
    ...(because ? { because } : {}),
    ...(citation ? { citation: shortCitation(citation, source) } : {}),
  }
}

/** The result of each rule, in the plugin's order; a rule without findings passed. */
export function ruleResults(
  { form, rules }: Pick<Checked, 'form' | 'rules'>,
  infos: RuleInfo[],
  source: WordSource,
): z.input<typeof RuleResult>[] {
  if (form === null) return []
  const title = form.translations?.[source.language]?.['/title'] ?? form.title
  return rules.map(({ rule, findings }) => {
    const info = infos.find(({ id }) => id === rule)
    return {
      rule,
      title: info?.title ?? rule,
      form: { id: form.id, title },
      cites: (info?.cites ?? []).map((ref) => shortCitation(ref, source)),
      findings: findings.map((finding) => findingView(finding, source)),
    }
  })
}

/** A diagnostic as a sentence, with the name of its element where it is known. */
export function diagnosticView(
  diagnostic: Diagnostic,
  language: Language,
  elementName?: string,
): z.input<typeof DiagnosticView> {
  const { code, severity, element, file, params, counterExample } = diagnostic
  const name = elementName ?? (typeof params.name === 'string' ? params.name : '')
  return {
    code,
    severity,
    element,
    ...(name ? { elementName: name } : {}),
    message: pluginWords(diagnostic, language),
    ...(file ? { file } : {}),
    params,
    ...(counterExample ? { counterExample } : {}),
  }
}

/** How errors of the engine get the words of their findings and diagnostics. */
export function problemWordsOf(plugins: LoadedPlugin[]): ProblemWords {
  return {
    findings: ({ findings = [] }: EngineErrorShape, language) =>
      findings.map((finding) => findingView(finding, wordSourceOf(plugins, language))),
    diagnostics: ({ diagnostics = [] }: EngineErrorShape, language) =>
      diagnostics.map((diagnostic) => diagnosticView(diagnostic, language)),
  }
}

/** A rule that could not be checked is called by its title. */
function wordsFor(finding: Finding, { plugins, language }: WordSource): Words {
  const { code, params } = finding
  const own = plugins.map(({ locales }) => (locales.get(language) ?? locales.get('vi'))?.findings[code])
  const words = own.find((found) => found !== undefined) ?? engineWords[language].findings[code]
  const rule = plugins.flatMap((plugin) => plugin.rules).find(({ id }) => id === params.rule)
  const named = rule ? { ...finding, params: { ...params, title: rule.title } } : finding
  return wordsOf(named, language, words ? { [code]: words } : {})
}

function shortCitation(ref: Citation, source: WordSource) {
  const { text, verified } = citationText(ref, source.regulations, source.language)
  return { ref, text, verified }
}
