import { useMemo, useRef, useState } from 'react'
import type { JsonObject, JsonValue } from '../../../json.ts'
import { pointerOf } from '../../../pointer.ts'
import { type DataPath, valueAt } from '../../data-path.ts'
import { useField, useForm } from '../../form-context.ts'

/** So many changes of a table can be taken back. */
const KEPT_CHANGES = 100

/** The rows of a table and what can be done with them. Every change made here can be taken back and made again. */
export function useRows(path: DataPath) {
  const { store } = useForm()
  const field = useField(pointerOf(path))
  const rows = useMemo(() => (Array.isArray(field.value) ? field.value : []), [field.value])
  const [removed, setRemoved] = useState<{ row: JsonValue; index: number } | null>(null)
  const history = useRef<{ past: JsonValue[][]; future: JsonValue[][] }>({ past: [], future: [] })
  const current = (): JsonValue[] => {
    const value = valueAt(store.data(), path)
    return Array.isArray(value) ? value : []
  }
  const put = (next: JsonValue[]) => {
    history.current = { past: [...history.current.past, current()].slice(-KEPT_CHANGES), future: [] }
    store.change(path, next)
  }
  const travel = (from: 'past' | 'future', to: 'past' | 'future') => {
    const next = history.current[from].pop()
    if (next === undefined) return
    history.current[to].push(current())
    store.change(path, next)
  }
  return {
    rows,
    field,
    removed,
    current,
    put,
    canUndo: () => history.current.past.length > 0,
    canRedo: () => history.current.future.length > 0,
    undo: () => travel('past', 'future'),
    redo: () => travel('future', 'past'),
    add(more: readonly JsonObject[]): number {
      const before = current()
      put([...before, ...more])
      return before.length
    },
    duplicate(index: number): number {
      const before = current()
      put([...before.slice(0, index + 1), structuredClone(before[index] ?? {}), ...before.slice(index + 1)])
      return index + 1
    },
    remove(index: number) {
      const before = current()
      setRemoved({ row: before[index] ?? {}, index })
      put(before.filter((_, other) => other !== index))
    },
    undoRemove() {
      if (!removed) return
      const before = current()
      put([...before.slice(0, removed.index), removed.row, ...before.slice(removed.index)])
      setRemoved(null)
    },
    forgetRemoved: () => setRemoved(null),
  }
}
