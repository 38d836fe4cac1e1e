import type { Words } from '@statecraft/forms'
import type { structure as codes } from '../vi/structure.ts'

/** What is wrong with the shape of a workflow, in English; the codes are those of the Vietnamese. */
export const structure = {
  'no-end': { title: '{element} has no end.', because: 'Draw an end event and lead the last step to it.' },
  'dead-end': {
    title: '{element} leads nowhere.',
    because: 'Lead it to the next step or to an end; otherwise cases stop here and nobody knows.',
  },
  unreachable: {
    title: 'No flow leads to {element}.',
    because:
      'Lead a flow from an earlier step to it, or delete it. What is only come to from here is out of reach too.',
  },
  'gateway-without-default': {
    title: '{element} has no default flow.',
    because: 'When no condition holds, the case stands still. Make one of its flows the default.',
  },
  'condition-on-default-flow': {
    title: '{element} is the default flow, so its condition is never asked.',
    because: 'Remove the condition, or make another flow the default.',
  },
  'gateway-does-nothing': {
    title: '{element} has one flow in and one flow out.',
    because: 'A flow may have been deleted by mistake; if the gateway is not needed, remove it.',
  },
  'loop-without-wait': {
    title: '{element} stands in a loop in which nothing waits.',
    because: 'The loop runs at once; if its condition never ends it, the case hangs. Look at the condition again.',
  },
} satisfies Record<keyof typeof codes, Words>
