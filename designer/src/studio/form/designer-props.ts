import type { Form } from '@statecraft/forms'
import type { FormLookup } from '@statecraft/forms/react'
import type { ReactNode } from 'react'

/** A diagnostic of the form with its words. */
export interface FormDiagnostic {
  severity: 'error' | 'warning' | 'info'
  /** JSON Pointer into the form's file. */
  element: string
  message: string
}

/** What fields can refer to. */
export interface FormReferences {
  registers: readonly { id: string; title: string; kind?: 'register' | 'code-list' }[]
  provisions: readonly { ref: string; text: string }[]
}

export interface FormDesignerProps {
  form: Form
  /** Each change at once; saving, and when, is the page's matter. */
  onChange: (form: Form) => void
  /** What the server's check said of the draft. */
  diagnostics: readonly FormDiagnostic[]
  references: FormReferences
  /** Shown, not changed: someone else's plugin, or no right to design. */
  disabled?: boolean
  language?: 'vi' | 'en'
  /** The server's instant, ISO 8601: what "today" is in the preview. */
  now: string
  /** Registers and files for the preview; without it look-ups there find nothing. */
  lookup?: FormLookup
  /** What stands at the right of the tabs: the state of the draft, Check, Publish. */
  actions?: ReactNode
}
