import type { Citation, JsonValue } from '@statecraft/forms'
import { nearestProvision, parseCitation } from '../../regulation/citation.ts'
import { diagnose, type PluginCheck, type PluginParts } from './parts.ts'
import { walk } from './references.ts'

interface Cited {
  ref: Citation
  /** Name of what cites, as people see it. */
  name: string
  element: string
  file: string | undefined
}

/** Every citation points to a regulation of the plugin, and to a provision that is entered. */
export const checkCitations: PluginCheck = (parts) => {
  const { regulations } = parts.definitions
  return cited(parts).flatMap(({ ref, name, element, file }) => {
    const { regulation: number, provision } = parseCitation(ref)
    const regulation = regulations.get(number)
    if (regulation === undefined)
      return [diagnose('regulation-missing', file, element, { citation: ref, regulation: number, name })]
    if (provision === '' || regulation.provisions.some(({ id }) => id === provision)) return []
    const near = nearestProvision(regulation, provision)
    const params = { citation: ref, regulation: regulation.shortTitle, provision, name }
    if (near !== undefined)
      return [diagnose('provision-not-exact', file, element, { ...params, near: near.id }, 'warning')]
    return [diagnose('provision-missing', file, element, params)]
  })
}

function cited({ definitions, processes, models, rules }: PluginParts): Cited[] {
  const { manifest, forms, registers, settingsSchema, sources } = definitions
  return [
    ...(manifest?.entryPoints ?? []).flatMap((entry) => cites(entry.cites, entry.title, entry.workflow, 'plugin.json')),
    ...rules.flatMap((rule) => cites(rule.cites, rule.title, rule.id, manifest?.rules ?? 'rules/index.ts')),
    ...[...forms.values()].flatMap((form) =>
      inSchema(form as unknown as JsonValue, form.title, sources.get(`form/${form.id}`)),
    ),
    ...[...registers.values()].flatMap((register) =>
      inSchema(register as unknown as JsonValue, register.title, sources.get(`register/${register.id}`)),
    ),
    ...inSchema(settingsSchema, '', 'settings.schema.json'),
    ...[...processes].flatMap(([id, process]) =>
      [...process.nodes.values()].flatMap((node) => cites(node.cites, node.name, node.id, `workflows/${id}.bpmn`)),
    ),
    ...[...models].flatMap(([id, model]) => inRows(model, `decisions/${id}.dmn`)),
  ]
}

function cites(refs: Citation[] | undefined, name: string, element: string, file: string | undefined): Cited[] {
  return (refs ?? []).map((ref) => ({ ref, name, element, file }))
}

/** `x-cites` and `cites` lists, and the `citation` of a finding. */
function inSchema(root: JsonValue, name: string, file: string | undefined): Cited[] {
  return walk(root).flatMap(({ value, path }) => {
    const refs = [value['x-cites'], value.cites, value.citation].flat().filter((ref) => typeof ref === 'string')
    return cites(refs, typeof value.title === 'string' ? value.title : name, path, file)
  })
}

function inRows(model: PluginParts['models'] extends Map<string, infer Model> ? Model : never, file: string): Cited[] {
  return [...model.decisions.values()].flatMap(({ name, logic }) =>
    logic.kind === 'table' ? logic.rows.flatMap((row) => cites(row.cites, name, row.id, file)) : [],
  )
}
