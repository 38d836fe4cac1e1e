import type { DefinitionKind } from '@statecraft/engine/client'
import { compareForms, type Form, sentenceOfChange } from '@statecraft/forms'
import { compareDecisions, compareWorkflows } from '@statecraft/workflows'

/** What differs between two contents of a definition, a sentence each; null for kinds that nothing compares in words. */
export async function compareContents(
  kind: DefinitionKind,
  before: string,
  after: string,
  language: 'vi' | 'en',
): Promise<string[] | null> {
  if (kind === 'workflow') return (await compareWorkflows(before, after)).map(({ sentence }) => sentence[language])
  if (kind === 'decision') return (await compareDecisions(before, after)).map(({ sentence }) => sentence[language])
  if (kind !== 'form') return null
  const changes = compareForms(JSON.parse(before) as Form, JSON.parse(after) as Form)
  return changes.map((change) => sentenceOfChange(change, language))
}
