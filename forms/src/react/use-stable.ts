import { useMemo } from 'react'
import type { JsonObject } from '../json.ts'

/** The same object for the same content: RJSF makes new schema objects at each rendering. */
export function useStable<T extends JsonObject>(value: T): T {
  const text = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the content.
  return useMemo(() => value, [text])
}
