import type Modeler from 'bpmn-js/lib/Modeler.js'
import type { Canvas, Minimap } from '../../parts/diagram/index.ts'

/** An element of BPMN as bpmn-moddle keeps it. */
export interface Moddle {
  $type: string
  $parent?: Moddle
  id?: string
  name?: string
  get(property: string): unknown
  set(property: string, value: unknown): void
  $instanceOf(type: string): boolean
}

/** An element on the canvas. Connections have waypoints, shapes have bounds. */
export interface Element {
  id: string
  type: string
  businessObject: Moddle
  parent?: Element
  children: Element[]
  incoming: Element[]
  outgoing: Element[]
  source?: Element
  target?: Element
  host?: Element
  attachers: Element[]
  label?: Element
  labelTarget?: Element
  waypoints?: { x: number; y: number }[]
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

export interface NewShape {
  type: string
  eventDefinitionType?: string
  isExpanded?: boolean
  triggeredByEvent?: boolean
  x?: number
  y?: number
  parent?: Element
}

/** What we use of the modeler's services. Everything that changes the diagram is a command, so that it can be undone. */
export interface Services {
  canvas: Canvas & {
    getRootElement(): Element
    /** The container has another size. */
    resized(): void
    scrollToElement(element: string, padding?: number): void
    focus(): void
  }
  elementRegistry: { get(id: string): Element | undefined; getAll(): Element[]; getGraphics(id: string): SVGElement }
  modeling: {
    updateProperties(element: Element, properties: Record<string, unknown>): void
    updateModdleProperties(element: Element, moddle: Moddle, properties: Record<string, unknown>): void
    createShape(shape: Element, position: Point, target: Element, hints?: { attach?: boolean }): Element
    createElements(elements: Element[], position: Point, target: Element): Element[]
    connect(source: Element, target: Element): Element
    removeElements(elements: Element[]): void
    createSpace(moving: Element[], resizing: Element[], delta: Point, direction: 'e', start: number): void
  }
  elementFactory: { createShape(shape: NewShape): Element }
  bpmnFactory: { create(type: string, attributes?: Record<string, unknown>): Moddle }
  bpmnReplace: { replaceElement(element: Element, target: NewShape): Element }
  autoPlace: { append(source: Element, shape: Element): Element }
  create: { start(event: Event, elements: Element | Element[], context?: object): void }
  connect: { start(event: Event, element: Element): void }
  contextPad: { registerProvider(provider: object): void }
  popupMenu: {
    registerProvider(id: string, provider: object): void
    open(element: Element, id: string, position: Point & { cursor?: Point }, options?: object): void
    isEmpty(element: Element, id: string): boolean
  }
  commandStack: {
    registerHandler(name: string, handler: object): void
    execute(name: string, context: object): void
    undo(): void
    redo(): void
    canUndo(): boolean
    canRedo(): boolean
  }
  selection: { select(elements: Element | Element[] | null): void; get(): Element[] }
  eventBus: {
    on<Event>(names: string | string[], listener: (event: Event) => void): void
    on<Event>(names: string | string[], priority: number, listener: (event: Event) => void): void
    off<Event>(names: string | string[], listener: (event: Event) => void): void
  }
  overlays: { add(element: string, type: string, overlay: object): string; remove(filter: object | string): void }
  spaceTool: {
    calculateAdjustments(
      elements: Element[],
      axis: 'x',
      delta: number,
      start: number,
    ): { movingShapes: Element[]; resizingShapes: Element[] }
  }
  handTool: { activateHand(event: Event): void; isActive(): boolean | undefined }
  globalConnect: { start(event: Event): void }
  dragging: { cancel(): void }
  zoomScroll: { stepZoom(delta: number): void }
  directEditing: { activate(element: Element): void; cancel(): void }
  minimap: Minimap
}

/** A service of the modeler by its name. */
export function service<Name extends keyof Services>(modeler: Modeler, name: Name): Services[Name] {
  return modeler.get<Services[Name]>(name)
}

/** Whether an element is of a type, as `bpmn:Activity`; labels are of none. */
export function is(element: Element | undefined, type: string): boolean {
  return Boolean(element && !element.labelTarget && element.businessObject?.$instanceOf?.(type))
}

const keys = new WeakMap<Element, string>()
let given = 0

/** A key for lists that stays when an element gets another id, so that focus is not lost by naming it. */
export function keyOf(element: Element): string {
  const known = keys.get(element) ?? `element-${++given}`
  keys.set(element, known)
  return known
}
