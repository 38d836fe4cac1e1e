import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory.js'
import { freeId, idFromName, isUnnamedId, unnamedId } from '../ids.ts'
import { type Element, is, type Services } from '../services.ts'

/** Gives new elements ids that people can read in a diagnostic, a history or a rule. */
class ReadableFactory extends BpmnFactory {
  override _ensureId(element: { id?: string; $type: string }): void {
    const isTaken = (id: string) => Boolean(this._model.ids.assigned(id) && this._model.ids.assigned(id) !== element)
    const ofDiagram = element.$type.startsWith('bpmndi:') || element.$type.startsWith('dc:')
    if (!element.id && !ofDiagram && this._needsId(element)) element.id = freeId(unnamedId(element.$type), isTaken)
    // A shape is called by its element, whose first id may by now be another's.
    if (element.id) element.id = freeId(element.id, isTaken)
    super._ensureId(element)
  }
}

interface LabelContext {
  element: Element
  newLabel?: string
}
interface PropertiesContext {
  element: Element
  properties: Record<string, unknown>
}

/**
 * An element takes its id from the first name it gets, in the same step of undo; flows are called by what they join. An id that somebody
 * chose, or that cases already know, is never touched.
 */
class IdsFromNames {
  static $inject = ['eventBus', 'modeling', 'elementRegistry', 'moddle']
  readonly #modeling: Services['modeling']
  readonly #registry: Services['elementRegistry']
  readonly #ids: { assigned(id: string): unknown }

  constructor(
    eventBus: Services['eventBus'],
    modeling: Services['modeling'],
    elementRegistry: Services['elementRegistry'],
    moddle: { ids: { assigned(id: string): unknown } },
  ) {
    this.#modeling = modeling
    this.#registry = elementRegistry
    this.#ids = moddle.ids
    eventBus.on<{ context: LabelContext }>('commandStack.element.updateLabel.postExecuted', ({ context }) =>
      this.#named(context.element.labelTarget ?? context.element),
    )
    eventBus.on<{ context: PropertiesContext }>(
      'commandStack.element.updateProperties.postExecuted',
      ({ context }) => 'name' in context.properties && this.#named(context.element),
    )
    eventBus.on<{ context: { connection: Element } }>('commandStack.connection.create.postExecuted', ({ context }) =>
      this.#joined(context.connection),
    )
  }

  #named(element: Element): void {
    if (!is(element, 'bpmn:FlowNode') || !isUnnamedId(element.id)) return
    const wanted = idFromName(element.businessObject.name ?? '')
    if (!wanted || wanted === element.id) return
    const flows = [...element.incoming, ...element.outgoing].filter((flow) => isCalledByItsEnds(flow))
    this.#give(element, wanted)
    for (const flow of flows) this.#give(flow, flowId(flow))
  }

  #joined(connection: Element): void {
    if (is(connection, 'bpmn:SequenceFlow') && isUnnamedId(connection.id)) this.#give(connection, flowId(connection))
  }

  #give(element: Element, wanted: string): void {
    const id = freeId(wanted, (id) => Boolean(this.#ids.assigned(id)) || this.#registry.get(id) !== undefined)
    this.#modeling.updateProperties(element, { id })
  }
}

const flowId = (flow: Element) => `${flow.source?.id}-${flow.target?.id}`
const isCalledByItsEnds = (flow: Element) => flow.id.replace(/-\d+$/, '') === flowId(flow).replace(/-\d+$/, '')

export const readableIdsModule = {
  __init__: ['statecraftIds'],
  bpmnFactory: ['type', ReadableFactory],
  statecraftIds: ['type', IdsFromNames],
}
