import { type Kind, shapeOf } from '../kinds.ts'
import type { Element, Services } from '../services.ts'

const size = 36

/** Puts an event on the lower edge of a step, beside those that stand there already. */
export function addEvent(
  { elementFactory, modeling }: Pick<Services, 'elementFactory' | 'modeling'>,
  host: Element,
  kind: Kind,
): Element {
  const room = Math.max(1, Math.floor((host.width - 16) / (size + 8)))
  const place = (host.attachers?.length ?? 0) % room
  const position = { x: host.x + host.width - 26 - place * (size + 8), y: host.y + host.height }
  return modeling.createShape(elementFactory.createShape(shapeOf(kind)), position, host, { attach: true })
}
