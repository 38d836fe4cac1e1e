import type { Words } from '@statecraft/forms'
import type { editing as codes } from '../vi/editing.ts'

/** Why a diagram is not changed, in English; the codes are those of the Vietnamese. */
export const editing = {
  'edit-flow-unknown': {
    title: 'The diagram has no flow “{flow}”.',
    because: 'The base may have changed; choose the place again.',
  },
  'edit-id-taken': { title: 'The diagram has an element “{id}” already.', because: 'Give the new step another id.' },
  'edit-id-invalid': {
    title: 'The id “{id}” cannot be used.',
    because: 'Ids are made of letters, digits, hyphens, underscores and dots.',
  },
} satisfies Record<keyof typeof codes, Words>
