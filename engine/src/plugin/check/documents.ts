import { fieldsOf } from '@statecraft/forms'
import { checkTemplate, namesOfTemplate } from '../../document/template.ts'
import { diagnose, type PluginCheck, type PluginParts } from './parts.ts'

/** Names every template may read beside the case's variables. */
const given = ['settings', 'case', 'today', 'document', 'regime']

/** Every Word template opens, its tags are whole, and the names they read are written somewhere on the way of a case. */
export const checkDocuments: PluginCheck = async (parts) => {
  const known = knownNames(parts)
  const checked = [...parts.definitions.documents].map(async ([id, template]) => {
    const file = `documents/${id}.docx`
    const diagnostics = (await checkTemplate(template)).map((diagnostic) => ({ ...diagnostic, file }))
    const unknown = (await namesOfTemplate(template)).filter((name) => !known.has(name))
    return [
      ...diagnostics,
      ...unknown.map((name) => diagnose('template-name-unknown', file, name, { tag: name }, 'warning')),
    ]
  })
  return (await Promise.all(checked)).flat()
}

/** Any name that a form, a result or a mapping of any workflow writes: a template does not say which workflow fills it. */
function knownNames({ definitions: { forms }, allProcesses }: PluginParts): Set<string> {
  const names = new Set(given)
  for (const form of forms.values()) for (const { pointer } of fieldsOf(form)) names.add(pointer.split('/')[1] ?? '')
  for (const process of allProcesses) {
    for (const node of process.nodes.values()) {
      if ('resultVariable' in node) names.add(node.resultVariable)
      if ('inputs' in node) for (const { target } of node.inputs) names.add(target.split('.')[0]!)
      if ('outputs' in node) for (const { target } of node.outputs) names.add(target.split('.')[0]!)
    }
  }
  return names
}
