import { fontFamily } from '../../theme/tokens.ts'

/*
 * Colours of everything that bpmn-js draws itself. They are the theme's variables, so that changing the scheme draws nothing again.
 * Steps and flows are ours and get theirs from markers.css.
 */

/** For `bpmnRenderer`: gateways, events, labels. */
export const bpmnRenderer = {
  defaultFillColor: 'var(--sc-palette-background-paper)',
  defaultStrokeColor: 'var(--sc-palette-edge)',
  defaultLabelColor: 'var(--sc-palette-text-primary)',
}

/** For `textRenderer`: names outside the shapes. Sizes are measured once, so the font must have come before. */
export const textRenderer = {
  defaultStyle: { fontFamily, fontSize: 14, lineHeight: 1.25 },
  externalStyle: { fontFamily, fontSize: 14, lineHeight: 1.25 },
}

/** Waits for the font, asked for with a Vietnamese sample: labels are measured once. */
export async function fontReady(): Promise<void> {
  const sample = 'Thẩm định, trình ký'
  await Promise.all([
    document.fonts.load('400 14px "Source Sans 3 Variable"', sample),
    document.fonts.load('600 15px "Source Sans 3 Variable"', sample),
  ])
}
