/** An SVG element with attributes; style goes by classes alone. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
  ...children: Node[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

export interface Point {
  x: number
  y: number
}

/** A path through the points with corners rounded by `radius` px. */
export function roundedPath(points: Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]]
      if (!before) return `M${point.x},${point.y}`
      if (!after) return `L${point.x},${point.y}`
      const [enter, leave] = [towards(point, before, radius), towards(point, after, radius)]
      return `L${enter.x},${enter.y}Q${point.x},${point.y} ${leave.x},${leave.y}`
    })
    .join('')
}

/** The point on the way from `from` to `to`, `distance` px away but at most half way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
