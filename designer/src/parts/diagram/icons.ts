import { svg } from './svg.ts'

/** Outlines of lucide's icons for the kinds of steps, as parts of a 24 px drawing. */
const drawings: Record<string, [name: 'path' | 'circle' | 'rect', attributes: Record<string, string | number>][]> = {
  'bpmn:UserTask': [
    ['circle', { cx: 12, cy: 8, r: 5 }],
    ['path', { d: 'M20 21a8 8 0 0 0-16 0' }],
  ],
  'bpmn:ServiceTask': [
    ['circle', { cx: 12, cy: 12, r: 8 }],
    ['circle', { cx: 12, cy: 12, r: 2 }],
    [
      'path',
      {
        d: 'M12 2v2M12 20v2M2 12h2M20 12h2M17 20.66l-1-1.73M7 3.34l1 1.73M17 3.34l-1 1.73M7 20.66l1-1.73M20.66 17l-1.73-1M3.34 7l1.73 1M20.66 7l-1.73 1M3.34 17l1.73-1',
      },
    ],
  ],
  'bpmn:BusinessRuleTask': [
    ['rect', { x: 3, y: 3, width: 18, height: 18, rx: 2 }],
    ['path', { d: 'M3 9h18M9 3v18' }],
  ],
  'bpmn:ScriptTask': [
    ['path', { d: 'M8 3H7a2 2 0 0 0-2 2v5a2 2 0 0 1-2 2 2 2 0 0 1 2 2v5c0 1.1.9 2 2 2h1' }],
    ['path', { d: 'M16 21h1a2 2 0 0 0 2-2v-5c0-1.1.9-2 2-2a2 2 0 0 1-2-2V5a2 2 0 0 0-2-2h-1' }],
  ],
  'bpmn:SendTask': [
    [
      'path',
      {
        d: 'M14.536 21.686a.5.5 0 0 0 .937-.024l6.5-19a.496.496 0 0 0-.635-.635l-19 6.5a.5.5 0 0 0-.024.937l7.93 3.18a2 2 0 0 1 1.112 1.11z',
      },
    ],
    ['path', { d: 'm21.854 2.147-10.94 10.939' }],
  ],
  'bpmn:ReceiveTask': [
    ['path', { d: 'M22 12L16 12L14 15L10 15L8 12L2 12' }],
    [
      'path',
      {
        d: 'M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z',
      },
    ],
  ],
  'bpmn:ManualTask': [
    ['path', { d: 'M22 14a8 8 0 0 1-8 8' }],
    ['path', { d: 'M18 11v-1a2 2 0 0 0-2-2a2 2 0 0 0-2 2' }],
    ['path', { d: 'M14 10V9a2 2 0 0 0-2-2a2 2 0 0 0-2 2v1' }],
    ['path', { d: 'M10 9.5V4a2 2 0 0 0-2-2a2 2 0 0 0-2 2v10' }],
    [
      'path',
      { d: 'M18 11a2 2 0 1 1 4 0v3a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L7 15' },
    ],
  ],
  'bpmn:CallActivity': [
    ['path', { d: 'M21 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h6' }],
    ['path', { d: 'm21 3-9 9' }],
    ['path', { d: 'M15 3h6v6' }],
  ],
}

/** The icon of a kind of step, 16 px, its top left corner at `x, y`; nothing for kinds without one. */
export function stepIcon(type: string, x: number, y: number): SVGGElement | null {
  const drawing = drawings[type]
  if (!drawing) return null
  const parts = drawing.map(([name, attributes]) => svg(name, attributes))
  return svg('g', { class: 'sc-step-icon', transform: `translate(${x} ${y}) scale(${16 / 24})` }, ...parts)
}
