/*
 * What the designer uses of bpmn-js beside what parts/diagram declares. Their own declarations give namespaces instead of classes under
 * Node's resolution.
 */

declare module 'bpmn-js/lib/Modeler.js' {
  export default class Modeler {
    constructor(options: object)
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml?: string }>
    get<Service>(name: string): Service
    on(event: string, listener: (event: never) => void): void
    destroy(): void
  }
}

declare module 'bpmn-js/lib/features/modeling/BpmnFactory.js' {
  export default class BpmnFactory {
    static $inject: string[]
    constructor(moddle: object)
    _model: { ids: { assigned(id: string): unknown; claim(id: string, element: object): void } }
    _ensureId(element: { id?: string; $type: string }): void
    _needsId(element: object): boolean
  }
}

declare module 'bpmn-js/lib/features/modeling/ElementFactory.js' {
  export default class ElementFactory {
    static $inject: string[]
    constructor(bpmnFactory: object, moddle: object)
    getDefaultSize(element: object, di?: object): { width: number; height: number }
  }
}
