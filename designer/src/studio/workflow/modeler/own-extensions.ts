import { type Element, is, type Moddle, type Services } from '../services.ts'

const mapping = 'zeebe:IoMapping'

/** What each type of element may carry and run, beside its citations. */
const job = ['zeebe:TaskDefinition', 'zeebe:TaskHeaders']

const own: Record<string, readonly string[]> = {
  'bpmn:UserTask': [
    'zeebe:FormDefinition',
    'zeebe:AssignmentDefinition',
    'statecraft:Deadline',
    'statecraft:Outcome',
    'statecraft:Decides',
    mapping,
  ],
  'bpmn:ServiceTask': [...job, mapping],
  'bpmn:SendTask': [...job, mapping],
  'bpmn:ScriptTask': ['zeebe:Script', mapping],
  'bpmn:BusinessRuleTask': ['zeebe:CalledDecision', mapping],
  'bpmn:CallActivity': ['zeebe:CalledElement', mapping],
  'bpmn:ReceiveTask': [mapping],
  'bpmn:ManualTask': [mapping],
  'bpmn:Task': [mapping],
  'bpmn:SubProcess': [mapping],
  'bpmn:Transaction': [mapping],
  'bpmn:AdHocSubProcess': ['zeebe:AdHoc', mapping],
  'bpmn:StartEvent': ['statecraft:WorkingDays', mapping],
  'bpmn:IntermediateCatchEvent': ['statecraft:WorkingDays', 'statecraft:Posting', mapping],
  'bpmn:IntermediateThrowEvent': [...job, mapping],
  'bpmn:EndEvent': [...job, mapping],
  'bpmn:BoundaryEvent': ['statecraft:WorkingDays', mapping],
}

/** Whether an extension element may stay when its element becomes one of another type. */
export const staysOn = (type: string, extension: string) =>
  extension === 'statecraft:Citation' || (own[type] ?? []).includes(extension)

/** An element that becomes another kind leaves behind what the new kind does not run, in the same step of undo. */
class OwnExtensions {
  static $inject = ['eventBus', 'modeling', 'bpmnFactory']

  constructor(eventBus: Services['eventBus'], modeling: Services['modeling'], bpmnFactory: Services['bpmnFactory']) {
    eventBus.on<{ context: { newShape: Element } }>('commandStack.shape.replace.postExecuted', ({ context }) => {
      const { newShape } = context
      const extensions = newShape.businessObject.get('extensionElements') as Moddle | undefined
      const values = (extensions?.get('values') as Moddle[] | undefined) ?? []
      const kept = values.filter(({ $type }) => staysOn(newShape.businessObject.$type, $type))
      if (!is(newShape, 'bpmn:FlowNode') || kept.length === values.length) return
      const fresh = bpmnFactory.create('bpmn:ExtensionElements', { values: kept })
      fresh.$parent = newShape.businessObject
      for (const value of kept) value.$parent = fresh
      modeling.updateProperties(newShape, { extensionElements: kept.length > 0 ? fresh : undefined })
    })
  }
}

export const ownExtensionsModule = {
  __init__: ['statecraftExtensions'],
  statecraftExtensions: ['type', OwnExtensions],
}
