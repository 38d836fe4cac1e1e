import { type EditResult, type Form, wordsOf } from '@statecraft/forms'
import { useRef, useState } from 'react'
import { type EditHistory, emptyHistory, recorded, redone, undone } from './edit-history.ts'

/** Something to tell below the panes: what was done and can be taken back, or why it was not done. */
export interface Notice {
  text: string
  canUndo: boolean
}

/** The command stack of a designer: changes, one step back, one step forward, and why a change was refused. */
export function useEdits(form: Form, onChange: (form: Form) => void, language: 'vi' | 'en') {
  const [history, setHistory] = useState<EditHistory>(emptyHistory)
  const [notice, setNotice] = useState<Notice | null>(null)
  const emitted = useRef(form)
  // A form that comes from outside, as after "restore", begins a new stack: stepping back over it would undo someone else's work.
  const known = emitted.current === form
  const current = known ? history : emptyHistory
  if (!known) emitted.current = form

  const emit = (next: Form) => {
    emitted.current = next
    onChange(next)
  }
  const step = (to: ReturnType<typeof undone>) => {
    if (!to) return
    setHistory(to.history)
    setNotice(null)
    emit(to.form)
  }
  return {
    notice,
    setNotice,
    canUndo: current.past.length > 0,
    canRedo: current.future.length > 0,
    undo: () => step(undone(current, form)),
    redo: () => step(redone(current, form)),
    apply(result: EditResult, key: string | null = null): boolean {
      if ('diagnostics' in result) {
        const [first] = result.diagnostics
        const words = first ? wordsOf(first, language) : null
        if (words) setNotice({ text: [words.title, words.because].filter(Boolean).join(' '), canUndo: false })
        return false
      }
      setHistory(recorded(current, form, key))
      emit(result.form)
      return true
    },
  }
}
