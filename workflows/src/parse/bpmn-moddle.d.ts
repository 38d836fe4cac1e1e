declare module 'bpmn-moddle' {
  /** An element as bpmn-moddle reads it; its properties are those of `resources/bpmn/json/bpmn.json` of the library. */
  export interface BpmnElement {
    $type: string
    $attrs: Record<string, string>
    $parent?: BpmnElement
    id?: string
    [property: string]: unknown
  }
  export interface BpmnWarning {
    message: string
    element?: BpmnElement
    property?: string
    value?: string
  }
  export interface BpmnParseResult {
    rootElement: BpmnElement
    warnings: BpmnWarning[]
    elementsById: Record<string, BpmnElement>
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<BpmnParseResult>
    toXML(element: BpmnElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
