import type { Words } from '@statecraft/forms'
import type { script as codes } from '../vi/script.ts'

/** What goes wrong while a script is played, in English; the codes are those of the Vietnamese. */
export const script = {
  'script-invalid': {
    title: 'The script cannot be read: "{field}" in step {step}.',
    because: 'Step 0 is the head of the script. Look at the names of the fields and the kinds of their values.',
  },
  'called-process-not-in-file': {
    title: 'The called process "{process}" cannot be played: this file has none.',
    because: 'The call stays open; the script may complete or fail it like a job.',
  },
  'called-too-deep': {
    title: 'The calls end at level {limit}: the process "{process}" is called no deeper.',
    because: 'The process may be calling itself.',
  },
  'script-step-refused': { title: 'Step {step} of the script cannot be done: {reason}.' },
  'trace-too-long': {
    title: 'The trial run was ended after {limit} steps.',
    because: 'The workflow may go round for ever. Look at the condition that leaves the loop.',
  },
} satisfies Record<keyof typeof codes, Words>
