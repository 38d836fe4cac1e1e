import type { Element } from '@xmldom/xmldom'
import { removeElement } from '../roundtrip/edit-tree.ts'
import { childElements } from '../roundtrip/xml-tree.ts'
import { type BpmnNode, camundaChildren, textOf } from './bpmn-node.ts'
import { isJuel, juelToFeel } from './juel/convert.ts'
import { feelLiteral } from './juel/feel.ts'
import type { ImportReport } from './report.ts'

/** `camunda:inputOutput` of an element: what it gets and what it gives, as `zeebe:ioMapping`. */
export function importInputOutput(node: BpmnNode, report: ImportReport): void {
  for (const parameters of node.camundaExtensions('inputOutput')) importParameters(node, parameters, report)
}

/** Maps the parameters that can be; those that cannot stay where they are. */
export function importParameters(node: BpmnNode, parameters: Element, report: ImportReport): void {
  for (const parameter of camundaChildren(parameters)) {
    const direction = parameter.localName === 'inputParameter' ? 'input' : 'output'
    const target = parameter.getAttribute('name') ?? ''
    const part = `camunda:${parameter.localName} ${target}`
    const value = definedBy(parameter)
    if ('script' in value) {
      report.tell('impossible', node, 'import-script-impossible', { part, language: value.script })
      continue
    }
    if ('refused' in value) {
      const params = { part, juel: value.text.slice(0, 500), reason: `juel-${value.refused}` }
      report.tell('person', node, 'import-expression-needs-person', params)
      continue
    }
    node.zeebeItem('ioMapping', direction, { source: `=${value.feel}`, target })
    removeElement(parameter)
    report.tell('mapped', node, 'import-mapped', { part, value: value.feel.slice(0, 500), to: `zeebe:${direction}` })
  }
  dropWhenEmpty(parameters)
}

/** Removes the frames that hold nothing any more, outwards. */
function dropWhenEmpty(element: Element): void {
  const around = element.parentElement
  const holds = childElements(element).filter((child) => child.localName !== 'connectorId')
  if (holds.length > 0) return
  removeElement(element)
  if (around && /^(connector|extensionElements)$/.test(around.localName ?? '')) dropWhenEmpty(around)
}

type Value = { feel: string } | { refused: string; text: string } | { script: string }

/** A text, or one definition: a list or map (which hold the same again), a value, a script. */
function definedBy(holder: Element): Value {
  const [definition] = camundaChildren(holder)
  return definition ? ofDefinition(definition) : ofText(holder.textContent ?? '')
}

function ofDefinition(definition: Element): Value {
  if (definition.localName === 'script') return { script: definition.getAttribute('scriptFormat') ?? '' }
  if (definition.localName === 'list')
    return ofAll(camundaChildren(definition).map(ofDefinition), (all) => `[${all.join(', ')}]`)
  if (definition.localName !== 'map') return ofText(textOf(definition))
  const entries = camundaChildren(definition, 'entry')
  const keys = entries.map((entry) => feelLiteral(entry.getAttribute('key') ?? ''))
  return ofAll(entries.map(definedBy), (all) => `{${all.map((value, at) => `${keys[at]}: ${value}`).join(', ')}}`)
}

function ofText(text: string): Value {
  // A parameter without a value is null.
  if (text.trim() === '') return { feel: 'null' }
  const converted = juelToFeel(isJuel(text) ? text.trim() : text)
  return 'feel' in converted ? converted : { ...converted, text }
}

function ofAll(values: Value[], write: (feel: string[]) => string): Value {
  const broken = values.find((value) => !('feel' in value))
  return broken ?? { feel: write(values.map((value) => ('feel' in value ? value.feel : ''))) }
}
