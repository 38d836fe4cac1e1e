import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import { citationText } from '../../regulation/citation.ts'
import type { Language } from '../language.ts'
import type { DefinitionDetail } from '../resources.ts'
import { definitionTitles, isCalled } from '../views/definition-titles.ts'

/** What the Studio's panels offer to choose from. */
export async function referencesOf(
  host: Host,
  language: Language,
): Promise<z.input<typeof DefinitionDetail>['references']> {
  const titles = await definitionTitles(host)
  const ofKind = (kind: string) => titles.filter((head) => head.kind === kind).map(({ id, title }) => ({ id, title }))
  const decisions = titles.filter(({ kind }) => kind === 'decision')
  const areCalled = await Promise.all(decisions.map((head) => isCalled(host, head)))
  const regulations = host.plugins.flatMap((plugin) => [...plugin.regulations.values()])
  return {
    forms: ofKind('form'),
    roles: host.plugins.flatMap(({ manifest }) => manifest.roles.map(({ id, title }) => ({ id, title }))),
    decisions: decisions.filter((_, at) => areCalled[at]).map(({ id, title }) => ({ id, title })),
    documents: ofKind('document'),
    registers: ofKind('register'),
    rules: host.plugins.flatMap(({ rules }) =>
      rules.map(({ id, title, form, cites }) => ({ id, title, form, cites: [...cites] })),
    ),
    provisions: regulations.flatMap((regulation) =>
      regulation.provisions.map(({ id }) => {
        const ref = `${regulation.id}:${id}`
        return { ref, text: citationText(ref, regulations, language).text }
      }),
    ),
  }
}
