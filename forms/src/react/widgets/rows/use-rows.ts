import { useMemo, useState } from 'react'
import type { JsonObject, JsonValue } from '../../../json.ts'
import { pointerOf } from '../../../pointer.ts'
import { type DataPath, valueAt } from '../../data-path.ts'
import { useField, useForm } from '../../form-context.ts'

/** The rows of a table and what can be done with them. */
export function useRows(path: DataPath) {
  const { store } = useForm()
  const field = useField(pointerOf(path))
  const rows = useMemo(() => (Array.isArray(field.value) ? field.value : []), [field.value])
  const [removed, setRemoved] = useState<{ row: JsonValue; index: number } | null>(null)
  const current = (): JsonValue[] => {
    const value = valueAt(store.data(), path)
    return Array.isArray(value) ? value : []
  }
  const put = (next: JsonValue[]) => store.change(path, next)
  return {
    rows,
    field,
    removed,
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
