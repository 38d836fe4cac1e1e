import type { Words } from '@statecraft/forms'
import type { names as codes } from '../vi/names.ts'

/** What a FEEL text reads and what was written before, in English; the codes are those of the Vietnamese. */
export const names = {
  'name-unknown': {
    title: '{use} of {element} reads “{unknown}”, which no earlier step writes.',
    because: 'Did you mean “{meant}”?',
  },
  'name-not-on-every-path': {
    title: '{use} of {element} reads “{missing}”, and some way leads here on which it is not written.',
    because:
      'Make an earlier step require it, write it on every way, or say in the expression what holds without it (such as “{missing} != null”).',
  },
  'field-unknown': {
    title: '{use} of {element} reads “{field}”, but there is no field “{unknown}”.',
    because: 'Did you mean “{meant}”?',
  },
  'setting-unknown': {
    title: '{use} of {element} reads “{setting}”, but there is no setting “{unknown}”.',
    because: 'Did you mean “{meant}”?',
  },
  'decision-input-unknown': {
    title: '{element}: the decision “{decision}” needs “{unknown}”, which no earlier step writes.',
    because: 'Add an input “{unknown}” to the step.',
  },
} satisfies Record<keyof typeof codes, Words>
