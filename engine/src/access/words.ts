import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'
import type { AccessDecision } from './principal.ts'

/** A reason of the policy as a sentence that also says who can do it instead. */
export function accessWords(reason: AccessDecision['reasons'][number], language: 'vi' | 'en'): string {
  const words = language === 'en' ? en : vi
  const { params } = reason
  const key = reason.code === 'role-ended' && params.to === undefined ? 'role-not-begun' : reason.code
  const relation = words.relations[params.relation ?? ''] ?? params.relation ?? ''
  const known: Record<string, string> = {
    ...params,
    relation,
    action: words.actions[params.action ?? ''] ?? params.action ?? '',
  }
  const text = reason.code === 'own-dossier' ? words.ownDossier[params.relation ?? ''] : words.reasons[key]
  return (text ?? reason.code).replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole)
}
