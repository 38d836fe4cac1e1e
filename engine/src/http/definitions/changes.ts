import { type Form, fieldsOf, type JsonValue } from '@statecraft/forms'
import { type FlowNode, type Process, parseWorkflow } from '@statecraft/workflows'
import type { z } from 'zod'
import type { DefinitionKind } from '../../engine-api.ts'
import type { Language } from '../language.ts'
import type { ChangeView } from '../resources.ts'
import { changeWords, nodeTypeWords } from '../words/changes.ts'
import { fill } from '../words/words.ts'

type Change = z.input<typeof ChangeView>
type Effect = Change['effect']

/** What differs between a published definition and its draft, a sentence each, with what it means for cases. */
export async function changesOf(
  definition: { kind: DefinitionKind; id: string; title: string; before: string; after: string },
  language: Language,
): Promise<Change[]> {
  const { kind, id, title, before, after } = definition
  if (before === after) return []
  const found = await compare(kind, before, after)
  const words = changeWords[language]
  const view = ({ code, element, params, effect, was, is }: Found): Change => ({
    kind,
    id,
    where: title,
    element,
    sentence: fill(words[code] ?? code, { ...params, ...typeNames(params, language) }),
    before: was ?? null,
    after: is ?? null,
    effect,
  })
  return found.map(view)
}

interface Found {
  code: string
  element: string
  params: Record<string, string>
  effect: Effect
  was?: string
  is?: string
}

async function compare(kind: DefinitionKind, before: string, after: string): Promise<Found[]> {
  const other: Found = { code: 'content-changed', element: '', params: {}, effect: 'compatible' }
  if (kind === 'form') {
    const [old, next] = [jsonOf<Form>(before), jsonOf<Form>(after)]
    const found = old && next ? compareForms(old, next) : []
    return found.length > 0 ? found : [other]
  }
  if (kind === 'workflow') {
    const [old, next] = [(await parseWorkflow(before)).process, (await parseWorkflow(after)).process]
    const found = old && next ? compareProcesses(old, next) : []
    return found.length > 0 ? found : [{ ...other, code: 'layout-changed' }]
  }
  return [other]
}

function compareForms(before: Form, after: Form): Found[] {
  const [old, next] = [byPointer(before), byPointer(after)]
  const found: Found[] = []
  for (const [element, field] of next) {
    const was = old.get(element)
    const params = { title: field.title }
    if (!was) {
      found.push({
        code: 'field-added',
        element,
        params,
        effect: field.required ? 'needs-data' : 'compatible',
        is: field.title,
      })
      continue
    }
    if (was.kind !== field.kind)
      found.push({
        code: 'type-changed',
        element,
        params,
        effect: 'breaking',
        was: String(was.kind),
        is: String(field.kind),
      })
    if (was.title !== field.title)
      found.push({
        code: 'title-changed',
        element,
        params: { was: was.title, title: field.title },
        effect: 'compatible',
        was: was.title,
        is: field.title,
      })
    if (!was.required && field.required) found.push({ code: 'made-required', element, params, effect: 'needs-data' })
    if (was.required && !field.required) found.push({ code: 'made-optional', element, params, effect: 'compatible' })
  }
  for (const [element, { title }] of old) {
    if (!next.has(element))
      found.push({ code: 'field-removed', element, params: { title }, effect: 'breaking', was: title })
  }
  if (!same(before.logic, after.logic))
    found.push({ code: 'logic-changed', element: '', params: {}, effect: 'compatible' })
  return found
}

const byPointer = (form: Form) => new Map(fieldsOf(form).map((field) => [field.pointer, field]))

function compareProcesses(before: Process, after: Process): Found[] {
  const found: Found[] = []
  for (const node of after.nodes.values()) {
    const was = before.nodes.get(node.id)
    const params = { name: node.name || node.id, type: node.type }
    if (!was) found.push({ code: 'step-added', element: node.id, params, effect: 'compatible', is: params.name })
    else if (was.name !== node.name) {
      found.push({
        code: 'step-renamed',
        element: node.id,
        params: { ...params, was: was.name },
        effect: 'compatible',
        was: was.name,
        is: node.name,
      })
    } else if (!same(plain(was), plain(node)))
      found.push({ code: 'step-changed', element: node.id, params, effect: 'compatible' })
  }
  for (const node of before.nodes.values()) {
    const params = { name: node.name || node.id, type: node.type }
    if (!after.nodes.has(node.id))
      found.push({ code: 'step-removed', element: node.id, params, effect: 'breaking', was: params.name })
  }
  for (const flow of after.flows.values()) {
    const was = before.flows.get(flow.id)
    if (was && was.condition !== flow.condition) {
      const params = { name: flow.name || flow.id, type: '' }
      found.push({
        code: 'condition-changed',
        element: flow.id,
        params,
        effect: 'compatible',
        was: was.condition ?? '',
        is: flow.condition ?? '',
      })
    }
  }
  return found
}

/** What a step is and does, without its place among the flows, which are told by the steps they join. */
function plain({ incoming: _incoming, outgoing: _outgoing, ...rest }: FlowNode) {
  return rest
}

function typeNames(params: Record<string, string>, language: Language) {
  return params.type === undefined ? {} : { type: nodeTypeWords[language][params.type] ?? params.type }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function jsonOf<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T & JsonValue
  } catch {
    return null
  }
}
