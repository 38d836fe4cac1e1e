import { useState } from 'react'

export interface Undo<Value> {
  value: Value
  /** Takes a new value as one step. */
  set: (value: Value) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
}

const mostSteps = 200

/** A value with its way back and forward. `onChange` hears of each value, whichever way it came. */
export function useUndo<Value>(initial: Value, onChange: (value: Value) => void): Undo<Value> {
  const [{ past, value, future }, setSteps] = useState<{ past: Value[]; value: Value; future: Value[] }>({
    past: [],
    value: initial,
    future: [],
  })
  const go = (next: { past: Value[]; value: Value; future: Value[] }) => {
    setSteps(next)
    onChange(next.value)
  }
  return {
    value,
    set: (next) => next !== value && go({ past: [...past, value].slice(-mostSteps), value: next, future: [] }),
    undo: () => past.length > 0 && go({ past: past.slice(0, -1), value: past.at(-1)!, future: [value, ...future] }),
    redo: () => future.length > 0 && go({ past: [...past, value], value: future[0]!, future: future.slice(1) }),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  }
}
