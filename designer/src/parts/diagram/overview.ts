import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import type { DiagramConnection, DiagramElement, DiagramShape } from 'diagram-js/lib/draw/BaseRenderer.js'
import { freeCorner } from './free-corner.ts'
import type { Box, Canvas, ElementRegistry, Minimap } from './services.ts'

/** Size of the overview in pixels with its edge, as `markers.css` sets it. */
const size = { width: 220, height: 60 }
const marginPx = 16

/** Shows the overview in a corner where it covers nothing, also after the diagram was moved; nowhere when there is no such corner. */
export function showOverview(viewer: NavigatedViewer, container: HTMLElement): void {
  const canvas = viewer.get<Canvas>('canvas')
  const minimap = viewer.get<Minimap>('minimap')
  const drawn = viewer.get<ElementRegistry>('elementRegistry').getAll().flatMap(boxesOf)
  const stand = () => {
    const { scale, ...view } = canvas.viewbox()
    const scaled = { width: size.width / scale, height: size.height / scale }
    const corner = freeCorner(view, scaled, marginPx / scale, drawn)
    if (corner === null) return minimap.close()
    container.dataset.overview = corner
    minimap.open()
  }
  stand()
  viewer.on('canvas.viewbox.changed', stand)
}

/** What an element takes up: a flow its pieces, a shape itself; what holds others is ground. */
function boxesOf(element: DiagramElement): Box[] {
  if (isFlow(element)) {
    return element.waypoints.slice(1).map((to, index) => between(element.waypoints[index] ?? to, to))
  }
  const { x, y, width, height, children } = element as DiagramShape & { children?: unknown[] }
  if (x === undefined || (children?.length ?? 0) > 0) return []
  return [{ x, y, width, height }]
}

const isFlow = (element: DiagramElement): element is DiagramConnection => 'waypoints' in element

const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x) || 1,
  height: Math.abs(a.y - b.y) || 1,
})
