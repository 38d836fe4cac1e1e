import { useEffect, useState } from 'react'
import type { FormLookup, LookupItem } from './form-view-props.ts'

/** The look-up of a page with what it answered kept: a table of 300 rows asks for one code list once. */
export interface LookupCache extends FormLookup {
  /** What the register shows for a stored id, null when it knows none such. */
  recordLabel(registerId: string, recordId: string): Promise<string | null>
  /** Keeps the label of a record that was just chosen. */
  remember(registerId: string, item: LookupItem): void
}

/** Keeps answers of a look-up for as long as one form is shown. */
export function cachedLookup(lookup: FormLookup): LookupCache {
  const lists = new Map<string, Promise<{ code: string; title: string }[]>>()
  const labels = new Map<string, Promise<string | null>>()
  const names = new Map<string, Promise<string>>()
  return {
    ...lookup,
    codeList: (id) => kept(lists, id, () => lookup.codeList(id)),
    fileName: (id) => kept(names, id, () => lookup.fileName(id)),
    recordLabel: (registerId, recordId) =>
      kept(labels, `${registerId} ${recordId}`, async () => {
        const items = await lookup.register(registerId, recordId)
        return items.find((item) => item.id === recordId)?.label ?? null
      }),
    remember(registerId, item) {
      labels.set(`${registerId} ${item.id}`, Promise.resolve(item.label))
    },
  }
}

/** The answer of something asked for; undefined until it is there and when it failed. `ask` runs again when `key` changes. */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: T }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked for; a new closure asks nothing new.
  useEffect(() => {
    let current = true
    if (key !== null) {
      ask().then(
        (value) => current && setAnswer({ key, value }),
        () => undefined,
      )
    }
    return () => {
      current = false
    }
  }, [key])
  return answer?.key === key ? answer.value : undefined
}

// A failed question is asked again the next time; a good answer stays.
function kept<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key)
  if (known) return known
  const asked = ask()
  answers.set(key, asked)
  asked.catch(() => answers.delete(key))
  return asked
}
