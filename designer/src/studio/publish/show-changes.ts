import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import {
  bpmnRenderer,
  type Canvas,
  type ElementRegistry,
  fontReady,
  stepRendererModule,
  textRenderer,
} from '../../parts/diagram/index.ts'
import type { ChangedElements } from './changed-elements.ts'

export interface ShownChanges {
  container: HTMLElement
  xml: string
  marked: ChangedElements
  /** Words at the top right of a step that is new, of one that changed. */
  notes: { fresh: string; changed: string }
  gone: () => boolean
}

const margin = 24
const smallest = 0.8

/** Draws the draft with its changes marked, centred on the first of them; gives what takes it away. */
export async function showChanges({ container, xml, marked, notes, gone }: ShownChanges): Promise<() => void> {
  await fontReady()
  if (gone()) return () => {}
  const viewer = new NavigatedViewer({
    container,
    additionalModules: [stepRendererModule],
    bpmnRenderer,
    textRenderer,
    stepNote: ({ id }: { id: string }) =>
      marked.fresh.includes(id) ? notes.fresh : marked.changed.includes(id) ? notes.changed : null,
    zoomScroll: { enabled: false },
  })
  await viewer.importXML(xml)
  const canvas = viewer.get<Canvas>('canvas')
  const registry = viewer.get<ElementRegistry>('elementRegistry')
  const mark = (ids: string[], marker: string) => {
    for (const id of ids) if (registry.get(id)) canvas.addMarker(id, marker)
  }
  mark(marked.fresh, 'sc-new')
  mark(marked.changed, 'sc-changed')
  const first = [...marked.fresh, ...marked.changed].map((id) => registry.get(id)).find((one) => one?.x !== undefined)
  const { inner, outer } = canvas.viewbox()
  const fit = Math.min((outer.width - 2 * margin) / inner.width, (outer.height - 2 * margin) / inner.height)
  const zoom = Math.min(1, Math.max(fit, smallest))
  const centre =
    fit < smallest && first?.x !== undefined && first.y !== undefined
      ? { x: first.x + (first.width ?? 0) / 2, y: first.y + (first.height ?? 0) / 2 }
      : { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 }
  const size = { width: outer.width / zoom, height: outer.height / zoom }
  canvas.viewbox({ x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size })
  return () => viewer.destroy()
}
