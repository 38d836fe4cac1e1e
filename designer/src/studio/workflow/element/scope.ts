import type Modeler from 'bpmn-js/lib/Modeler.js'
import { type Element, type Moddle, service } from '../services.ts'
import { extensionOf, textOf } from './read.ts'
import { setExtension, setProperties } from './write.ts'

/** Which process an activity calls, and what goes there and comes back. */
export interface CallText {
  process: string
  parent: boolean
  child: boolean
}

export function callOf(object: Moddle): CallText {
  const called = extensionOf(object, 'zeebe:CalledElement')
  return {
    process: textOf(called, 'processId'),
    parent: called?.get('propagateAllParentVariables') !== false,
    child: called?.get('propagateAllChildVariables') !== false,
  }
}

export function setCall(modeler: Modeler, element: Element, { process, parent, child }: CallText): void {
  setExtension(modeler, element, 'zeebe:CalledElement', {
    processId: process,
    propagateAllParentVariables: parent ? undefined : false,
    propagateAllChildVariables: child,
  })
}

/** What an ad-hoc subprocess and a complex gateway say in formulas. */
export function inside(object: Moddle) {
  const body = (property: string) => textOf(object.get(property) as Moddle | undefined, 'body')
  return {
    ordering: object.get('ordering') === 'Sequential' ? ('Sequential' as const) : ('Parallel' as const),
    active: textOf(extensionOf(object, 'zeebe:AdHoc'), 'activeElementsCollection'),
    done: object.$instanceOf('bpmn:AdHocSubProcess') ? body('completionCondition') : '',
    cancels: object.get('cancelRemainingInstances') !== false,
    activation: object.$instanceOf('bpmn:ComplexGateway') ? body('activationCondition') : '',
  }
}

export const setAdHoc = (modeler: Modeler, element: Element, activeElementsCollection: string) =>
  setExtension(modeler, element, 'zeebe:AdHoc', { activeElementsCollection })

/** FEEL that is an element of its own inside another; '' takes it away. */
export function setExpression(modeler: Modeler, element: Element, property: string, body: string): void {
  const expression = body ? service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined
  if (expression) expression.$parent = element.businessObject
  setProperties(modeler, element, { [property]: expression })
}
