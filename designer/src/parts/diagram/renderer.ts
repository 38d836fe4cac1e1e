import BaseRenderer, {
  type DiagramConnection,
  type DiagramElement,
  type DiagramShape,
} from 'diagram-js/lib/draw/BaseRenderer.js'
import type { BusinessObject } from './business-object.ts'
import { stepIcon } from './icons.ts'
import type { Canvas } from './services.ts'
import { stepMarks } from './step-marks.ts'
import { roundedPath, svg } from './svg.ts'

/** What stands at the top right of a step: a day it was left, a deadline. */
export type StepNote = (element: { id: string; businessObject: BusinessObject }) => string | null | undefined

interface TextRenderer {
  createText: (text: string, options: object) => SVGElement
}

const drawn = ['bpmn:Task', 'bpmn:CallActivity', 'bpmn:SequenceFlow']
const above = 2500
const padding = 10

/** Draws steps and sequence flows with classes and no colours; markers.css colours them by state. */
class StepRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'canvas', 'textRenderer', 'config.stepNote']
  readonly #canvas: Pick<Canvas, 'getContainer'>
  readonly #text: TextRenderer
  readonly #note: StepNote

  constructor(eventBus: unknown, canvas: Canvas, textRenderer: TextRenderer, note: StepNote | null) {
    super(eventBus, above)
    this.#canvas = canvas
    this.#text = textRenderer
    this.#note = note ?? (() => null)
  }

  override canRender(element: DiagramElement): boolean {
    if (element.labelTarget) return false
    const object = element.businessObject as BusinessObject | undefined
    return drawn.some((type) => object?.$instanceOf(type))
  }

  override drawShape(visuals: SVGElement, shape: DiagramShape): SVGElement {
    const object = shape.businessObject as BusinessObject
    const frame = svg('rect', { class: frameOf(object), width: shape.width, height: shape.height, rx: 8 })
    const icon = stepIcon(object.$type, padding, padding)
    visuals.append(frame, ...(icon ? [icon] : []), this.#name(object.name ?? '', shape))
    const note = this.#note({ id: shape.id, businessObject: object })
    if (note) visuals.append(noteAt(note, shape.width - padding))
    const marks = stepMarks(object, shape.width, shape.height)
    if (marks) visuals.append(marks)
    return frame
  }

  override drawConnection(visuals: SVGElement, connection: DiagramConnection): SVGElement {
    const path = svg('path', {
      class: 'sc-flow',
      d: roundedPath(connection.waypoints, 6),
      'marker-end': arrowIn(this.#canvas.getContainer()),
    })
    visuals.append(path)
    return path
  }

  override getShapePath(shape: DiagramShape): string {
    const { x, y, width, height } = shape
    return `M${x + 8},${y}h${width - 16}a8,8 0 0 1 8,8v${height - 16}a8,8 0 0 1 -8,8h${16 - width}a8,8 0 0 1 -8,-8v${16 - height}a8,8 0 0 1 8,-8z`
  }

  override getConnectionPath(connection: DiagramConnection): string {
    return roundedPath(connection.waypoints, 6)
  }

  /** The name from 30 px down, two lines, a third if the step is high enough. */
  #name(name: string, shape: DiagramShape): SVGElement {
    const lines = Math.max(1, Math.floor((shape.height - 34) / 19) + 1)
    const text = this.#text.createText(name, {
      box: { width: shape.width - padding, height: lines * 19 },
      align: 'left-top',
      padding: { top: 0, left: 0, right: 0, bottom: 0 },
      style: { fontSize: 15, fontWeight: 600, lineHeight: 1.25 },
    })
    text.setAttribute('class', 'sc-step-name')
    text.setAttribute('transform', `translate(${padding} 30)`)
    return text
  }
}

/** A call of another process has a thick frame, as in BPMN. */
const frameOf = (object: BusinessObject) =>
  object.$instanceOf('bpmn:CallActivity') ? 'sc-step sc-step-call' : 'sc-step'

function noteAt(text: string, x: number): SVGTextElement {
  const note = svg('text', { class: 'sc-step-note', x, y: 22, 'text-anchor': 'end' })
  note.textContent = text
  return note
}

let heads = 0

/** The arrow head of a canvas, made once a canvas; it takes the colour of its line. */
function arrowIn(container: HTMLElement): string {
  const canvas = container.querySelector('svg')
  const known = canvas?.querySelector('marker.sc-arrow')
  if (known) return `url(#${known.id})`
  heads += 1
  const id = `sc-arrow-${heads}`
  const head = svg('path', { d: 'M0,0 L10,5 L0,10 z', class: 'sc-arrow-head' })
  const marker = svg(
    'marker',
    {
      id,
      class: 'sc-arrow',
      viewBox: '0 0 10 10',
      refX: 10,
      refY: 5,
      markerWidth: 9,
      markerHeight: 9,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    },
    head,
  )
  canvas?.prepend(svg('defs', {}, marker))
  return `url(#${id})`
}

/** The module for `additionalModules` of viewer and modeler; give `stepNote` beside it in the options to write notes on steps. */
export const stepRendererModule = {
  __init__: ['statecraftStepRenderer'],
  statecraftStepRenderer: ['type', StepRenderer],
}
