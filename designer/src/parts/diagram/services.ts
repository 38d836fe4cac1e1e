import type { DiagramElement, DiagramShape } from 'diagram-js/lib/draw/BaseRenderer.js'

/** What we use of a viewer's services, by `viewer.get<Canvas>('canvas')`. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Canvas {
  getContainer(): HTMLElement
  addMarker(element: string, marker: string): void
  removeMarker(element: string, marker: string): void
  /** What is shown, and what the drawing takes; given a box, shows it. */
  viewbox(box?: Box): Box & { inner: Box; outer: { width: number; height: number }; scale: number }
  zoom(level: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number
}

export interface ElementRegistry {
  get(id: string): (DiagramElement & Partial<DiagramShape>) | undefined
  getAll(): DiagramElement[]
}

export interface Minimap {
  open(): void
  close(): void
}
