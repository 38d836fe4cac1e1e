import {
  compileForm,
  type Finding,
  type Form,
  type Language,
  type Submission,
  wordsOf,
  wordsOfForm,
} from '@statecraft/forms'
import { FormView, withDefaults } from '@statecraft/forms/react'
import { api } from '../../api/api.ts'

/** What is needed to draw and check a form in the page. Loaded when the first form is opened. */
export async function loadForm({ hash, definition }: { hash: string; definition: unknown }) {
  const form = definition as Form
  // The server's own validator, named by the revision's hash: one code gives both verdicts.
  const module: { default: Parameters<typeof compileForm>[1] } = await import(
    /* @vite-ignore */ api.validatorAddress(hash)
  )
  return {
    FormView,
    form,
    compiled: compileForm(form, module.default),
    /** What is wrong, in words: the form's own message or that of all forms. */
    titleOf: (finding: Finding, language: Language) => wordsOf(finding, language, wordsOfForm(form, language)).title,
    withDefaults: (data: Submission) => withDefaults(form, data),
  }
}

export type LoadedForm = Awaited<ReturnType<typeof loadForm>>
