import type { DiagnosticView } from '@statecraft/engine/client'
import type { Form, JsonSchema, Language } from '@statecraft/forms'
import {
  checkWorkflow,
  compileWorkflow,
  type Process,
  parseWorkflow,
  type WorkflowReferences,
  workflowWords,
} from '@statecraft/workflows'

export interface Checked {
  process: Process | undefined
  diagnostics: DiagnosticView[]
}

/** The checks of a workflow in the page itself: at once, by the same code as on the server, which also holds it against the whole plugin. */
export async function checkHere(xml: string, references: WorkflowReferences, language: Language): Promise<Checked> {
  const { process, diagnostics } = await parseWorkflow(xml)
  const found = process ? checkWorkflow(process, references) : []
  const refused = process
    ? compileWorkflow(process).diagnostics.filter(({ element }) => !found.some((one) => one.element === element))
    : []
  const views = [...diagnostics, ...found, ...refused].map((diagnostic): DiagnosticView => {
    const { code, severity, element, params, counterExample } = diagnostic
    const { title, because } = workflowWords(diagnostic, language, (id) => {
      const node = process?.nodes.get(id)
      return node && { name: node.name, type: node.type }
    })
    const name = typeof params.name === 'string' ? params.name : ''
    return {
      code,
      severity,
      element,
      message: because ? `${title} ${because}` : title,
      params,
      ...(name && { elementName: name }),
      ...(counterExample && { counterExample }),
    }
  })
  return { process, diagnostics: views }
}

/** What is wrong with a condition as it is typed, before it is in the diagram; undefined when nothing is. */
export function checkCondition(
  { process, references }: { process: Process | undefined; references: WorkflowReferences },
  flow: string,
  condition: string,
  language: Language,
): string | undefined {
  const known = process?.flows.get(flow)
  if (!process || !known) return undefined
  const flows = new Map(process.flows).set(flow, { ...known, condition })
  const found = checkWorkflow({ ...process, flows }, references).find(
    ({ element, code }) => element === flow && ofExpression.test(code),
  )
  return found && workflowWords(found, language).title
}

/** Codes that say something of the expression itself, not of the flow's place. */
const ofExpression = /^(feel-|name-unknown|field-unknown|setting-unknown|condition-without-feel|expression)/

/** What a plugin offers to its workflows, as far as the page knows it. */
export function referencesFrom(known: {
  forms: readonly { id: string; content: string }[] | undefined
  roles: readonly { id: string }[]
  decisions: readonly { id: string }[]
  documents: readonly { id: string }[]
  registers: readonly { id: string }[]
  settings: JsonSchema | null | undefined
}): WorkflowReferences {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
  return {
    ...(known.forms && { forms: new Map(known.forms.map(({ id, content }) => [id, JSON.parse(content) as Form])) }),
    roles: ids(known.roles),
    decisions: ids(known.decisions),
    documents: ids(known.documents),
    registers: ids(known.registers),
    ...(known.settings !== undefined && { settings: known.settings }),
  }
}
