import type { EventBasedGateway } from '../process.ts'
import type { ElementKind } from './element.ts'

/** Event-based gateway: waits for whichever of the events behind it comes first; an instantiating one starts the process by it. */
export const eventBasedGateway: ElementKind<EventBasedGateway> = {
  bpmn: 'bpmn:EventBasedGateway',
  type: 'eventBasedGateway',
  properties: ['gatewayDirection', 'instantiate', 'eventGatewayType'],
  extensions: [],
  read(element, base) {
    const instantiate = element.instantiate === true
    return { ...base, type: 'eventBasedGateway', instantiate, parallel: element.eventGatewayType === 'Parallel' }
  },
}
