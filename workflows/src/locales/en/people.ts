import type { Words } from '@statecraft/forms'
import type { people as codes } from '../vi/people.ts'

/** Who does a step, and what steps refer to, in English; the codes are those of the Vietnamese. */
export const people = {
  'nobody-may-do-it': {
    title: 'Nobody may do {element}.',
    because: 'Choose a role, or put the step into the lane of a role.',
  },
  'role-missing': {
    title: '{element} is for the role “{role}”, which does not exist.',
    because: 'Choose a role that is declared.',
  },
  'form-missing': {
    title: '{element} uses the form “{form}”, which does not exist.',
    because: 'Choose another form, or make the form “{form}” first.',
  },
  'outcome-without-form': {
    title: '{element} has a button that writes to the field “{field}”, but the step has no form.',
    because: 'Choose a form that has the field, or remove the button.',
  },
  'outcome-field-unknown': {
    title: '{element}: the button “{label}” writes to the field “{field}”, which the form “{form}” does not have.',
    because: 'Choose another field, or add the field to the form.',
  },
  'outcome-value-unknown': {
    title: '{element}: the button “{label}” writes “{value}”, which the field “{field}” does not take.',
    because: 'It takes: {allowed}.',
  },
  'decision-missing': {
    title: '{element} asks the decision “{decision}”, which does not exist.',
    because: 'Choose another decision, or make it first.',
  },
  'template-not-named': {
    title: '{element} makes a document but names no template.',
    because: 'Choose the template in “template”.',
  },
  'template-missing': {
    title: '{element} uses the template “{template}”, which does not exist.',
    because: 'Upload the template, or choose another.',
  },
  'register-not-named': {
    title: '{element} writes to a register but names none.',
    because: 'Choose the register in “register”.',
  },
  'register-missing': {
    title: '{element} writes to the register “{register}”, which does not exist.',
    because: 'Choose a register that is declared.',
  },
  'called-process-unknown': {
    title: '{element} calls the process “{process}”, which does not exist.',
    because: 'Choose another process, or make the process “{process}” first.',
  },
  'job-worker-missing': {
    title: '{element} needs a job of the type “{jobType}”, which no worker does.',
    because: 'Choose another type, or install the part that does it.',
  },
  'job-header-missing': {
    title: '{element} (a job of the type "{jobType}") lacks the header "{header}".',
    because: 'Set it among the headers of the job.',
  },
  'job-header-unknown': {
    title: '{element} has a header "{header}", which jobs of the type "{jobType}" do not know.',
    because: 'Mend its name or remove it.',
  },
  'http-url-not-literal': {
    title: '{element} calls "{url}", which is no address written out.',
    because:
      'Write the whole address, as in https://api.tinh.example/tra-cuu; what depends on data goes into the header "path".',
  },
} satisfies Record<keyof typeof codes, Words>
