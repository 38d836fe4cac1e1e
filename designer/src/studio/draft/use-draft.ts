import type { DefinitionDetail, DiagnosticView } from '@statecraft/engine/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, isOffline, problemOf } from '../../api/api.ts'
import { definition } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'

/** Somebody else saved a newer draft in between. */
export interface DraftConflict {
  by: string
  savedAt: string
  version: number
}

export type DraftState = 'none' | 'unsaved' | 'saving' | 'saved' | 'waiting' | 'conflict' | 'failed'

export interface Draft {
  content: string
  /** Takes a new content; it is saved when one pauses. */
  change: (content: string) => void
  state: DraftState
  savedAt: string | null
  /** What the server's check said of the content saved last, and when. */
  diagnostics: DiagnosticView[]
  checkedAt: string | null
  conflict: DraftConflict | null
  error: unknown
  /** Saves at once; resolves when nothing is left to save. */
  saveNow: () => Promise<void>
  /** After a conflict: writes this page's content over the other person's. */
  overwrite: () => void
  /** The number that the draft gets when it is published. */
  number: number
}

const pauseMs = 1200

/** The draft of a definition: kept on the server a moment after each change, checked there, never written over somebody else's in silence. */
export function useDraft(detail: DefinitionDetail): Draft {
  const { kind, id } = detail
  const [content, setContent] = useState(detail.draftContent ?? detail.content)
  const [state, setState] = useState<DraftState>(detail.draft ? 'saved' : 'none')
  const [savedAt, setSavedAt] = useState(detail.draft?.savedAt ?? null)
  const [diagnostics, setDiagnostics] = useState(detail.diagnostics)
  const [checkedAt, setCheckedAt] = useState<string | null>(null)
  const [conflict, setConflict] = useState<DraftConflict | null>(null)
  const [error, setError] = useState<unknown>(null)
  const version = useRef(detail.draft?.version ?? 0)
  const saved = useRef(content)
  const latest = useRef(content)
  const running = useRef<Promise<void> | null>(null)
  const blocked = useRef(false)

  const save = useCallback(async () => {
    const sent = latest.current
    setState('saving')
    try {
      const answer = await api.definitions.saveDraft(kind, id, { content: sent, version: version.current })
      const first = version.current === 0
      version.current = answer.version
      saved.current = sent
      setSavedAt(answer.savedAt)
      setDiagnostics(answer.diagnostics)
      setCheckedAt(answer.savedAt)
      setError(null)
      setState(latest.current === sent ? 'saved' : 'unsaved')
      remember(detail, sent, answer)
      if (first) void queryClient.invalidateQueries({ queryKey: ['me'] })
    } catch (failure) {
      const problem = problemOf(failure)
      if (problem?.code === 'draft-conflict') {
        blocked.current = true
        setConflict(conflictOf(problem.params))
        setState('conflict')
        return
      }
      setError(failure)
      setState(isOffline(failure) ? 'waiting' : 'failed')
    }
  }, [kind, id, detail])

  const saveNow = useCallback(async () => {
    await running.current
    if (latest.current === saved.current || blocked.current) return
    running.current = save().finally(() => {
      running.current = null
    })
    await running.current
  }, [save])

  const change = useCallback((next: string) => {
    latest.current = next
    setContent(next)
    if (next !== saved.current) setState((now) => (now === 'conflict' ? now : 'unsaved'))
  }, [])

  useEffect(() => {
    if (content === saved.current) return
    const timer = setTimeout(() => void saveNow(), pauseMs)
    return () => clearTimeout(timer)
  }, [content, saveNow])

  useEffect(() => {
    const leave = () => void saveNow()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', leave)
      leave()
    }
  }, [saveNow])

  const overwrite = () => {
    if (!conflict) return
    version.current = conflict.version
    saved.current = ''
    blocked.current = false
    setConflict(null)
    void saveNow()
  }
  const newest = Math.max(0, ...detail.revisions.map(({ number }) => number))
  const number = newest + 1
  return { content, change, state, savedAt, diagnostics, checkedAt, conflict, error, saveNow, overwrite, number }
}

/** What was saved is what this page opens with next time. */
function remember(
  detail: DefinitionDetail,
  content: string,
  { version, savedAt, diagnostics }: { version: number; savedAt: string; diagnostics: DiagnosticView[] },
): void {
  const me = queryClient.getQueryData<{ user: { id: string; name: string } }>(['me'])
  const by = me?.user ?? { id: '', name: '' }
  const { queryKey } = definition(detail.kind, detail.id)
  queryClient.setQueryData(queryKey, (known) =>
    known ? { ...known, draftContent: content, draft: { version, savedAt, by }, diagnostics } : known,
  )
  for (const name of ['definitions', 'publication-preview']) void queryClient.invalidateQueries({ queryKey: [name] })
}

const conflictOf = (params: Record<string, unknown>): DraftConflict => ({
  by: String(params.by ?? ''),
  savedAt: String(params.savedAt ?? new Date().toISOString()),
  version: Number(params.version ?? 0),
})
