import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { CompiledForm, Evaluation } from '../compile.ts'
import type { JsonObject } from '../json.ts'

/** An evaluation shorter than this is done with each keystroke; a longer one waits for a pause in typing. */
const QUICK_MS = 6
const PAUSE_MS = 150

/**
 * What the form says of its data. Three hundred rows with conditions take a while: then the logic follows when the typing pauses, so
 * that it never holds up a keystroke. Gives the data it speaks of, too.
 */
export function useEvaluation(
  compiled: CompiledForm,
  data: JsonObject,
  now: string,
  context: JsonObject,
): { evaluation: Evaluation; evaluated: JsonObject } {
  const lastMs = useRef(0)
  const settled = useRef(data)
  const [, wake] = useReducer((turn: number) => turn + 1, 0)
  const quick = lastMs.current < QUICK_MS
  if (quick) settled.current = data
  const evaluated = settled.current
  useEffect(() => {
    if (settled.current === data) return
    const timer = setTimeout(() => {
      settled.current = data
      wake()
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [data])
  const follow = useMemo(() => compiled.follow(), [compiled])
  const evaluation = useMemo(() => {
    const start = performance.now()
    const result = follow(evaluated, { now, context })
    lastMs.current = performance.now() - start
    return result
  }, [follow, evaluated, now, context])
  return { evaluation, evaluated }
}
