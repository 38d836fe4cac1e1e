import type { BpmnElement, BpmnWarning } from 'bpmn-moddle'

/**
 * References by QName, `sourceRef="tns:nop"`, which the standard allows and the library does not resolve. True when the reference was
 * to an element of this very file and now leads there.
 */
export function settleQualifiedReference(
  { element, property, value }: BpmnWarning,
  definitions: BpmnElement,
  elementsById: Record<string, BpmnElement>,
): boolean {
  const [, prefix, id] = /^([^:]+):([^:]+)$/.exec(value ?? '') ?? []
  if (!element || !property || !prefix || !id) return false
  if (definitions.$attrs[`xmlns:${prefix}`] !== definitions.targetNamespace || !Object.hasOwn(elementsById, id))
    return false
  const own = element as unknown as Settable
  const current = own.get(property)
  if (Array.isArray(current)) current.push(elementsById[id])
  else own.set(property, elementsById[id]!)
  return true
}

/** What the library hangs on every element. */
interface Settable {
  get(property: string): unknown
  set(property: string, value: BpmnElement): void
}

/** References that say what data, drawing or messages look like. A case runs the same without them. */
const DESCRIBES = new Set([
  'bpmnElement',
  'boundaryEventRefs',
  'categoryValueRef',
  'choreographyActivityShape',
  'dataInputRefs',
  'dataObjectRef',
  'dataOutputRefs',
  'dataStoreRef',
  'definition',
  'definitionalCollaborationRef',
  'endPointRefs',
  'evaluatesToTypeRef',
  'import',
  'inMessageRef',
  'inputSetRefs',
  'interfaceRef',
  'itemRef',
  'itemSubjectRef',
  'labelStyle',
  'operationRef',
  'optionalInputRefs',
  'optionalOutputRefs',
  'outMessageRef',
  'outputSetRefs',
  'parameterRef',
  'partitionElementRef',
  'resourceRef',
  'sourceElement',
  'structureRef',
  'supportedInterfaceRef',
  'supports',
  'targetElement',
  'type',
  'valueRef',
  'whileExecutingInputRefs',
  'whileExecutingOutputRefs',
])

/** Elements that are drawn and never run, whatever they refer to. */
const DRAWN = new Set(['bpmn:Association', 'bpmn:DataInputAssociation', 'bpmn:DataOutputAssociation'])

/** Whether a reference that leads nowhere changes how a case runs. */
export function runsByReference({ element, property }: BpmnWarning): boolean {
  if (DRAWN.has(element?.$type ?? '')) return false
  return !DESCRIBES.has((property ?? '').replace(/^\w+:/, ''))
}
