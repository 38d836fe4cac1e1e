import { expect, it } from 'vitest'
import { freeCorner } from './free-corner.ts'

const view = { x: 100, y: 0, width: 800, height: 300 }
const size = { width: 200, height: 80 }
const corner = (...drawn: { x: number; y: number }[]) =>
  freeCorner(
    view,
    size,
    16,
    drawn.map((at) => ({ ...at, width: 100, height: 80 })),
  )

it('stands at the bottom left where nothing is drawn there', () => {
  expect(corner({ x: 400, y: 100 }, { x: 800, y: 200 })).toBe('bottom-left')
})

it('goes elsewhere when something is drawn there', () => {
  expect(corner({ x: 150, y: 200 })).toBe('top-left')
  expect(corner({ x: 150, y: 200 }, { x: 300, y: 10 })).toBe('top-right')
})

it('stands nowhere when every corner is drawn on', () => {
  expect(corner({ x: 150, y: 200 }, { x: 300, y: 10 }, { x: 850, y: 0 })).toBeNull()
})

it('minds only what is in the view', () => {
  expect(corner({ x: 0, y: 200 }, { x: 150, y: 310 })).toBe('bottom-left')
})
