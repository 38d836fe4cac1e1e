import type { JsonValue } from '@statecraft/forms'
import { propertiesOf } from '../../register/record.ts'
import { diagnose, type PluginCheck, type PluginParts } from './parts.ts'

/** Everything that is named by id in a place no other check looks at: entry points, rules, look-ups of forms and registers, scenarios. */
export const checkReferences: PluginCheck = (parts) => [
  ...entryPoints(parts),
  ...rules(parts),
  ...lookups(parts),
  ...scenarios(parts),
]

function entryPoints({ definitions: { manifest, workflows } }: PluginParts) {
  return (manifest?.entryPoints ?? [])
    .filter((entry) => !workflows.has(entry.workflow))
    .map((entry) =>
      diagnose('entry-workflow-missing', 'plugin.json', entry.workflow, {
        title: entry.title,
        workflow: entry.workflow,
      }),
    )
}

function rules({ definitions: { forms, manifest }, rules }: PluginParts) {
  const file = manifest?.rules ?? 'rules/index.ts'
  const seen = new Set<string>()
  return rules.flatMap((rule) => {
    const found = []
    if (seen.has(rule.id)) found.push(diagnose('rule-twice', file, rule.id, { rule: rule.id, title: rule.title }))
    if (!forms.has(rule.form))
      found.push(diagnose('rule-form-missing', file, rule.id, { rule: rule.id, title: rule.title, form: rule.form }))
    seen.add(rule.id)
    return found
  })
}

/** `x-register` and `x-code-list`, wherever a schema has them. */
function lookups({ definitions }: PluginParts) {
  const schemas = [
    ...[...definitions.forms.values()].map(({ id, schema }) => ({ kind: 'form', id, schema })),
    ...[...definitions.registers.values()].map(({ id, schema }) => ({ kind: 'register', id, schema })),
  ]
  return schemas.flatMap(({ kind, id, schema }) => {
    const file = definitions.sources.get(`${kind}/${id}`)
    return walk(schema).flatMap(({ value, path }) => {
      const title = String(value.title ?? path)
      const asked = lookupOf(value)
      if (asked === null) return []
      const register = definitions.registers.get(asked.register)
      if (register === undefined) return [diagnose('register-missing', file, path, { title, register: asked.register })]
      if (asked.codeList && register.kind !== 'code-list')
        return [diagnose('not-a-code-list', file, path, { title, register: register.id })]
      const known = propertiesOf(register.schema)
      return asked.prefill
        .filter((property) => !known.has(property))
        .map((property) =>
          diagnose('register-field-missing', file, path, { title, register: register.title, field: property }),
        )
    })
  })
}

function lookupOf(
  schema: Record<string, JsonValue>,
): { register: string; codeList: boolean; prefill: string[] } | null {
  const codeList = schema['x-code-list']
  if (typeof codeList === 'string') return { register: codeList, codeList: true, prefill: [] }
  const lookup = schema['x-register']
  if (typeof lookup !== 'object' || lookup === null || Array.isArray(lookup)) return null
  const prefill = typeof lookup.prefill === 'object' && lookup.prefill !== null ? Object.values(lookup.prefill) : []
  return { register: String(lookup.register), codeList: false, prefill: prefill.map(String) }
}

function scenarios({ definitions: { scenarios, workflows, manifest, sources }, processes }: PluginParts) {
  const roles = new Set(manifest?.roles.map(({ id }) => id))
  return scenarios.flatMap((scenario) => {
    const file = sources.get(`scenario/${scenario.id}`) ?? `scenarios/${scenario.id}.scenario.json`
    if (!workflows.has(scenario.workflow)) {
      return [
        diagnose('scenario-workflow-missing', file, scenario.id, {
          title: scenario.title,
          workflow: scenario.workflow,
        }),
      ]
    }
    const process = processes.get(scenario.workflow)
    return scenario.steps.flatMap((step, at) => {
      if (!('complete' in step)) return []
      const place = `/steps/${at}`
      const found = []
      if (!roles.has(step.as))
        found.push(diagnose('scenario-role-missing', file, place, { step: at + 1, role: step.as }))
      if (process !== undefined && process.nodes.get(step.complete)?.type !== 'userTask') {
        found.push(diagnose('scenario-task-missing', file, place, { step: at + 1, task: step.complete }))
      }
      return found
    })
  })
}

/** Every object inside a JSON value with its JSON Pointer. */
export function walk(root: JsonValue, path = ''): { value: Record<string, JsonValue>; path: string }[] {
  if (typeof root !== 'object' || root === null) return []
  const inner = Object.entries(root).flatMap(([key, value]) =>
    walk(value, `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`),
  )
  return Array.isArray(root) ? inner : [{ value: root, path }, ...inner]
}
