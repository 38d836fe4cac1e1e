import { createElement } from 'react'
import { drawings, type IconDrawing, type IconName } from './icons.ts'

/** An icon of the palette, decoration beside its word. */
export function StepIcon({ name, size = 16 }: { name: IconName; size?: number }) {
  const drawing: IconDrawing = drawings[name]
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={{ flexShrink: 0 }}
    >
      {drawing.map(([element, attributes]) =>
        createElement(element, { key: JSON.stringify(attributes), ...attributes }),
      )}
    </svg>
  )
}
