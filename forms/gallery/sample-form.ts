import type { Form } from '../src/index.ts'
import form from './sample.form.json' with { type: 'json' }

/** A form with one field of each kind, as near to a real dossier as a sample can be. */
export const sampleForm = form as unknown as Form
