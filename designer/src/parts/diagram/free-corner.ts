import type { Box } from './services.ts'

/** Where the overview may stand; the bottom right belongs to the mark of bpmn.io. */
export type Corner = 'bottom-left' | 'top-left' | 'top-right'
const corners: Corner[] = ['bottom-left', 'top-left', 'top-right']

/**
 * The first corner of a view in which a box of `size` covers nothing that is drawn, null where there is none. All in the units of the
 * drawing; `margin` is what the box keeps from the edges of the view.
 */
export function freeCorner(view: Box, size: { width: number; height: number }, margin: number, drawn: Box[]) {
  return corners.find((corner) => !drawn.some((box) => overlap(boxIn(view, size, margin, corner), box))) ?? null
}

function boxIn(view: Box, size: { width: number; height: number }, margin: number, corner: Corner): Box {
  const x = corner === 'top-right' ? view.x + view.width - size.width - margin : view.x + margin
  const y = corner === 'bottom-left' ? view.y + view.height - size.height - margin : view.y + margin
  return { x, y, ...size }
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
