import { useEffect, useState } from 'react'
import { useForm } from '../form-context.ts'
import type { LookupItem } from '../form-view-props.ts'

const PAUSE_MS = 150

type SearchState = 'idle' | 'searching' | 'done' | 'failed'

/** Looks up what is being typed, after a short pause; an answer to an older text is thrown away. */
export function useRegisterSearch(register: string, text: string | null): { items: LookupItem[]; state: SearchState } {
  const { lookup } = useForm()
  const [found, setFound] = useState<{ text: string; items: LookupItem[]; failed: boolean }>()
  const wanted = text?.trim() ?? ''
  useEffect(() => {
    if (!wanted) return
    let current = true
    const timer = setTimeout(() => {
      lookup.register(register, wanted).then(
        (items) => current && setFound({ text: wanted, items, failed: false }),
        () => current && setFound({ text: wanted, items: [], failed: true }),
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [lookup, register, wanted])
  if (!wanted) return { items: [], state: 'idle' }
  if (found?.text !== wanted) return { items: [], state: 'searching' }
  return { items: found.items, state: found.failed ? 'failed' : 'done' }
}
