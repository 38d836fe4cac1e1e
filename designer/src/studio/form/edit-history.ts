import type { Form } from '@statecraft/forms'

/** What was before and after the form that is shown: one stack of commands for all panes and tabs. */
export interface EditHistory {
  past: readonly Form[]
  future: readonly Form[]
  /** What the last change was about; typing on in one place is one step back, not twenty. */
  key: string | null
}

export const emptyHistory: EditHistory = { past: [], future: [], key: null }

const STEPS = 200

/** The history after the form was changed; `current` is how it was before. */
export function recorded(history: EditHistory, current: Form, key: string | null): EditHistory {
  if (key !== null && key === history.key) return { ...history, future: [] }
  return { past: [...history.past, current].slice(-STEPS), future: [], key }
}

/** One step back: the form as it was, and the history then. Null when there is none. */
export function undone(history: EditHistory, current: Form): { form: Form; history: EditHistory } | null {
  const form = history.past.at(-1)
  if (!form) return null
  return { form, history: { past: history.past.slice(0, -1), future: [current, ...history.future], key: null } }
}

/** One step forward again. */
export function redone(history: EditHistory, current: Form): { form: Form; history: EditHistory } | null {
  const [form, ...future] = history.future
  if (!form) return null
  return { form, history: { past: [...history.past, current], future, key: null } }
}
