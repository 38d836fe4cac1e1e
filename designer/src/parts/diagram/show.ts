import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import minimapModule from 'diagram-js-minimap'
import { bpmnRenderer, fontReady, textRenderer } from './colours.ts'
import { showOverview } from './overview.ts'
import type { Progress } from './progress.ts'
import { type StepNote, stepRendererModule } from './renderer.ts'
import type { Canvas, ElementRegistry } from './services.ts'

/** A diagram is never shown smaller than this at first: what cannot be read helps nobody. */
const smallestZoom = 0.8
const margin = 16

interface Showing {
  container: HTMLElement
  xml: string
  label: string
  progress?: Progress
  cancelled: () => boolean
}

/** Draws the diagram into the container when the font has come, marks the way and centres what is active, or the end that was reached. */
export async function showDiagram({
  container,
  xml,
  label,
  progress,
  cancelled,
}: Showing): Promise<NavigatedViewer | null> {
  await fontReady()
  if (cancelled()) return null
  const stepNote: StepNote = ({ id }) => progress?.notes[id]
  const viewer = new NavigatedViewer({
    container,
    additionalModules: [stepRendererModule, minimapModule],
    bpmnRenderer,
    textRenderer,
    stepNote,
    // A page scrolls by the wheel; the diagram moves by dragging.
    zoomScroll: { enabled: false },
  })
  await viewer.importXML(xml)
  if (progress) mark(viewer, progress)
  nameDrawing(container, label)
  if (!place(viewer, whereItStands(progress))) showOverview(viewer, container)
  return viewer
}

/** The drawing alone is the picture: the mark beside it is a link, and the overview says nothing new. */
function nameDrawing(container: HTMLElement, label: string): void {
  const drawing = container.querySelector('.djs-container > svg')
  drawing?.setAttribute('role', 'img')
  drawing?.setAttribute('aria-label', label)
  container.querySelector('.djs-minimap')?.setAttribute('aria-hidden', 'true')
}

function mark(viewer: NavigatedViewer, { done, active, way }: Progress): void {
  const canvas = viewer.get<Canvas>('canvas')
  const registry = viewer.get<ElementRegistry>('elementRegistry')
  const add = (ids: string[], marker: string) => {
    for (const id of ids) if (registry.get(id)) canvas.addMarker(id, marker)
  }
  add(
    done.filter((id) => !active.includes(id)),
    'sc-done',
  )
  add(active, 'sc-wait')
  add(way, 'sc-way')
}

/** What is active; of a case that has ended, what it left last. */
function whereItStands(progress: Progress | undefined): string[] {
  return progress?.active.length ? progress.active : (progress?.done ?? []).slice(-1)
}

/** The whole when it can be read so; else at 80 %, centred on where the case stands. Says whether it is the whole. */
function place(viewer: NavigatedViewer, standing: string[]): boolean {
  const canvas = viewer.get<Canvas>('canvas')
  const { inner, outer } = canvas.viewbox()
  const fit = Math.min((outer.width - 2 * margin) / inner.width, (outer.height - 2 * margin) / inner.height)
  const zoom = Math.min(1, Math.max(fit, smallestZoom))
  const whole = { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 }
  // Where nothing was begun, one reads from the start.
  const start = { x: inner.x, y: inner.y + inner.height / 2 }
  const centre = fit < smallestZoom ? (centreOf(viewer, standing) ?? start) : whole
  const size = { width: outer.width / zoom, height: outer.height / zoom }
  canvas.viewbox({
    x: within(centre.x - size.width / 2, inner.x, inner.width, size.width),
    y: within(centre.y - size.height / 2, inner.y, inner.height, size.height),
    ...size,
  })
  return fit >= smallestZoom
}

/** Keeps a view of `size` from showing empty ground beyond the drawing where the drawing is larger. */
function within(start: number, from: number, length: number, size: number): number {
  if (size >= length) return from + length / 2 - size / 2
  const room = margin * 2
  return Math.min(Math.max(start, from - room), from + length + room - size)
}

function centreOf(viewer: NavigatedViewer, ids: string[]): { x: number; y: number } | null {
  const registry = viewer.get<ElementRegistry>('elementRegistry')
  const element = ids.map((id) => registry.get(id)).find((found) => found !== undefined)
  if (element?.x === undefined || element.y === undefined) return null
  return { x: element.x + (element.width ?? 0) / 2, y: element.y + (element.height ?? 0) / 2 }
}
