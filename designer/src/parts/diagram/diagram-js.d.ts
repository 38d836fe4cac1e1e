/*
 * What we use of bpmn-js and diagram-js. Their own declarations are written for bundlers' resolution and give namespaces instead of classes
 * under Node's, so the parts in use are declared here.
 */

declare module 'bpmn-js/lib/NavigatedViewer.js' {
  export default class NavigatedViewer {
    constructor(options: object)
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    get<Service>(name: string): Service
    on(event: string, listener: (event: never) => void): void
    destroy(): void
  }
}

declare module 'diagram-js/lib/draw/BaseRenderer.js' {
  export interface Point {
    x: number
    y: number
  }
  export interface DiagramElement {
    id: string
    businessObject?: unknown
    labelTarget?: DiagramElement
  }
  export interface DiagramShape extends DiagramElement {
    x: number
    y: number
    width: number
    height: number
  }
  export interface DiagramConnection extends DiagramElement {
    waypoints: Point[]
  }
  export default class BaseRenderer {
    constructor(eventBus: unknown, priority: number)
    canRender(element: DiagramElement): boolean
    drawShape(visuals: SVGElement, shape: DiagramShape): SVGElement
    drawConnection(visuals: SVGElement, connection: DiagramConnection): SVGElement
    getShapePath(shape: DiagramShape): string
    getConnectionPath(connection: DiagramConnection): string
  }
}

declare module 'diagram-js-minimap' {
  const module: Record<string, unknown>
  export default module
}
