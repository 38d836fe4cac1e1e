import { childOf, feelOf } from '../parse/read.ts'
import type { ComplexGateway } from '../process.ts'
import type { ElementKind } from './element.ts'

/** Complex gateway: goes on once its activation condition holds over the tokens that have come, then waits for the rest. */
export const complexGateway: ElementKind<ComplexGateway> = {
  bpmn: 'bpmn:ComplexGateway',
  type: 'complexGateway',
  properties: ['default', 'gatewayDirection', 'activationCondition'],
  extensions: [],
  read(element, base, report) {
    const activationCondition = feelOf(element, childOf(element, 'activationCondition'), report)
    return { ...base, type: 'complexGateway', ...(activationCondition && { activationCondition }) }
  },
}
