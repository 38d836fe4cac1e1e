import type { Diagnostic, JsonObject } from '@statecraft/forms'
import { type BpmnElement, BpmnModdle, type BpmnWarning } from 'bpmn-moddle'
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { findXmlFault } from '../decision/xml-bounds.ts'
import statecraftModdle from '../statecraft.moddle.json' with { type: 'json' }
import { declareUtf8 } from './encoding.ts'
import { runsByReference, settleQualifiedReference } from './reference.ts'

/** How large a diagram may be, counted in the whole file with its layout; more is refused before the library reads it. */
export const DIAGRAM_BOUNDS = { bytes: 2_000_000, elements: 40_000, depth: 50 }

/** How many flow nodes and sequence flows one process may have. */
export const MAX_FLOW_ELEMENTS = 5_000

/** Our extension elements and Camunda's, as bpmn-js and bpmn-moddle take them. */
export { statecraftModdle, zeebeModdle }

/** Made once: putting the descriptors together takes several times as long as reading a diagram. Reading leaves it as it was. */
const moddle = new BpmnModdle({ zeebe: zeebeModdle, statecraft: statecraftModdle })

/**
 * Reads BPMN XML within bounds. Whatever the library warns of is told: it drops the part in question and goes on, so a task with a doubled
 * id or a flow to nowhere would vanish in silence. What other tools leave behind and does not run (an attribute nobody knows, a label style
 * that is gone) is a warning, all else an error.
 */
export async function readBpmn(xml: string): Promise<{ definitions?: BpmnElement; diagnostics: Diagnostic[] }> {
  const fault = findXmlFault(xml, DIAGRAM_BOUNDS)
  if (fault) return { diagnostics: [refusal(fault.code, '', fault.params)] }
  try {
    const { rootElement, warnings, elementsById } = await moddle.fromXML(declareUtf8(xml))
    const open = warnings.filter((warning) => !settleQualifiedReference(warning, rootElement, elementsById))
    return { definitions: rootElement, diagnostics: open.map(fromWarning) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { diagnostics: [refusal('bpmn-unreadable', '', { reason: firstLine(reason) })] }
  }
}

function fromWarning(warning: BpmnWarning): Diagnostic {
  const reason = firstLine(warning.message)
  const duplicate = /duplicate ID <([^>]*)>/.exec(warning.message)
  if (duplicate) return refusal('id-doubled', duplicate[1]!, { id: duplicate[1]! })
  if (/^unresolved reference/.test(reason)) {
    const params = { property: warning.property ?? '', reference: warning.value ?? '' }
    const told = refusal('reference-unresolved', warning.element?.id ?? '', params)
    return runsByReference(warning) ? told : { ...told, severity: 'warning' }
  }
  const unknown = /^unknown attribute <([^>]*)>/.exec(reason)?.[1]
  // Within our own vocabulary an unknown attribute is a slip of the pen that would change how the element runs.
  if (unknown && !/^(zeebe|statecraft):/.test(unknown) && !/^(zeebe|statecraft):/.test(warning.element?.$type ?? ''))
    return { ...refusal('attribute-unknown', warning.element?.id ?? '', { attribute: unknown }), severity: 'warning' }
  return refusal('bpmn-part-unreadable', warning.element?.id ?? '', { reason })
}

const firstLine = (text: string) => text.split('\n')[0]!.slice(0, 300)

const refusal = (code: string, element: string, params: JsonObject): Diagnostic => ({
  code,
  severity: 'error',
  element,
  params,
})
