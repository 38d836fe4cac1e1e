import type Modeler from 'bpmn-js/lib/Modeler.js'
import { service } from '../services.ts'

const smallest = 0.8
const margin = 40

/** The whole diagram when it can be read so; else 80 % from its start, with the overview. */
export function placeAtStart(modeler: Modeler): void {
  const canvas = service(modeler, 'canvas')
  const { inner, outer } = canvas.viewbox()
  if (outer.width === 0 || outer.height === 0) return
  const fit = Math.min((outer.width - 2 * margin) / inner.width, (outer.height - 2 * margin) / inner.height)
  const zoom = Math.min(1, Math.max(fit, smallest))
  const size = { width: outer.width / zoom, height: outer.height / zoom }
  const whole = fit >= smallest
  canvas.viewbox({
    x: whole ? inner.x + inner.width / 2 - size.width / 2 : inner.x - margin,
    y: inner.y + inner.height / 2 - size.height / 2,
    ...size,
  })
  if (!whole) service(modeler, 'minimap').open()
}

/** Brings an element into the middle unless it is in view already. */
export function bringIntoView(modeler: Modeler, id: string): void {
  const element = service(modeler, 'elementRegistry').get(id)
  if (!element) return
  const canvas = service(modeler, 'canvas')
  const box = canvas.viewbox()
  const points = element.waypoints ?? [
    { x: element.x, y: element.y },
    { x: element.x + element.width, y: element.y + element.height },
  ]
  const inView = points.every(
    ({ x, y }) =>
      x > box.x + margin && x < box.x + box.width - margin && y > box.y + margin && y < box.y + box.height - margin,
  )
  if (inView) return
  const middle = points.reduce(
    (sum, point) => ({ x: sum.x + point.x / points.length, y: sum.y + point.y / points.length }),
    {
      x: 0,
      y: 0,
    },
  )
  canvas.viewbox({
    ...box,
    x: middle.x - box.width / 2,
    y: middle.y - box.height / 2,
    width: box.width,
    height: box.height,
  })
}
