import type { PluginLocale } from '../loaded.ts'
import type { RuleInfo } from '../rule.ts'
import { diagnose, type PluginCheck } from './parts.ts'

const languages = ['vi', 'en'] as const

/**
 * Every finding a rule can give has words in Vietnamese and English. The codes are the rule's id and those of its reasons; reasons are
 * known from `reasons` where the rule declares them, else from the other language's words.
 */
export const checkWords: PluginCheck = ({ definitions: { locales }, rules }) =>
  languages.flatMap((language) => {
    const file = `locales/${language}.json`
    const own = locales.get(language)
    if (own === undefined) return rules.length === 0 ? [] : [diagnose('locale-missing', file, '', { language })]
    const others = languages
      .filter((other) => other !== language)
      .flatMap((other) => Object.keys(locales.get(other)?.findings ?? {}))
    return rules.flatMap((rule) =>
      missingOf(rule, own, others).map((code) =>
        diagnose('finding-words-missing', file, code, { code, rule: rule.title, language }),
      ),
    )
  })

function missingOf(rule: RuleInfo, own: PluginLocale, others: string[]): string[] {
  const isOf = (code: string) => code === rule.id || code.startsWith(`${rule.id}.`)
  const needed = rule.reasons?.map((reason) => `${rule.id}.${reason}`) ?? others.filter(isOf)
  const missing = needed.filter((code) => own.findings[code] === undefined)
  const none = needed.length === 0 && !Object.keys(own.findings).some(isOf)
  return none ? [rule.id] : missing
}
