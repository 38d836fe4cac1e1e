import type { InclusiveGateway } from '../process.ts'
import type { ElementKind } from './element.ts'

/** Inclusive gateway: along each flow whose condition is true, else the default one; joins what can still come. */
export const inclusiveGateway: ElementKind<InclusiveGateway> = {
  bpmn: 'bpmn:InclusiveGateway',
  type: 'inclusiveGateway',
  properties: ['default', 'gatewayDirection'],
  extensions: [],
  read: (_element, base) => ({ ...base, type: 'inclusiveGateway' }),
}
