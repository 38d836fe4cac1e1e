import type { Diagnostic, Form } from '@statecraft/forms'
import { checkForm } from '@statecraft/forms'
import { createWorkflow, parseDecisions } from '@statecraft/workflows'
import { checkTemplate } from '../document/template.ts'
import { EngineError } from '../errors.ts'
import { type DefinitionContent, parseContent } from './content.ts'

/** Refuses definitions that could not run, with their diagnostics: `diagnostics-block`. References are the plugin check's matter. */
export async function mustCompile(definitions: DefinitionContent[]): Promise<void> {
  const found = (await Promise.all(definitions.map(diagnosticsOf))).flat()
  const errors = found.filter((diagnostic) => diagnostic.severity === 'error')
  if (errors.length > 0) throw new EngineError('diagnostics-block', { count: errors.length }, { diagnostics: found })
}

/** What stands in the way of one definition by itself. */
export async function diagnosticsOf({ kind, id, content }: DefinitionContent): Promise<Diagnostic[]> {
  if (kind === 'document') return typeof content === 'string' ? [] : checkTemplate(content)
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  if (kind === 'decision') return (await parseDecisions(text)).diagnostics
  if (kind === 'workflow') return (await createWorkflow(text)).diagnostics
  const json = parseContent(kind, id, text)
  return kind === 'form' ? [...checkForm(json as unknown as Form)] : []
}
