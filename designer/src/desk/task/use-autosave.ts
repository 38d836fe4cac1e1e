import type { RuleResult, TaskDetail } from '@statecraft/engine/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, isOffline, problemOf } from '../../api/api.ts'
import { useConnection } from '../../frame/connection/ConnectionProvider.tsx'
import { openTasks } from '../../frame/connection/send-drafts.ts'
import { forgetDraft, keepDraft } from '../../frame/connection/waiting-drafts.ts'

/** Somebody else saved a newer draft in between. */
export interface Conflict {
  by: string
  savedAt: string
  version: number
}

export type SaveState = 'unchanged' | 'unsaved' | 'saving' | 'saved' | 'waiting' | 'conflict' | 'failed'

export interface Autosave {
  state: SaveState
  savedAt: string | null
  conflict: Conflict | null
  error: unknown
  /** Saves at once, as on Ctrl+S and before leaving; false when another's draft stands in the way. */
  saveNow: () => Promise<boolean>
  /** After a conflict: writes this page's data over the other person's. */
  overwrite: () => void
}

const pauseMs = 1200

interface Saving {
  task: TaskDetail
  data: TaskDetail['data']
  /** The version that `data` was made on: the server's, or the one that a draft kept on this device began with. */
  startVersion: number
  /** Counts the person's changes; 0 before the first. */
  changes: number
  onRules: (rules: RuleResult[]) => void
}

/**
 * Saves the draft on the server a moment after each change, also when the data is not valid. Without a network it is kept on this device and
 * sent when the network returns; nothing typed is lost by leaving.
 */
export function useAutosave({ task, data, startVersion, changes, onRules }: Saving): Autosave {
  const { lostAt } = useConnection()
  const [state, setState] = useState<SaveState>('unchanged')
  const [savedAt, setSavedAt] = useState<string | null>(task.draft?.savedAt ?? null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [error, setError] = useState<unknown>(null)
  const version = useRef(startVersion)
  const saved = useRef(0)
  const running = useRef<Promise<boolean> | null>(null)
  const latest = useRef({ data, changes, onRules })
  latest.current = { data, changes, onRules }

  const save = useCallback(async () => {
    const { data, changes, onRules } = latest.current
    setState('saving')
    try {
      const answer = await api.tasks.saveDraft(task.id, { data, version: version.current })
      version.current = answer.version
      saved.current = changes
      forgetDraft(task.id)
      setSavedAt(answer.savedAt)
      setError(null)
      setState('saved')
      onRules(answer.rules)
      return true
    } catch (failure) {
      // Kept first, whatever went wrong: a session may have ended or the tab may close next.
      keepDraft({
        task: task.id,
        step: task.step,
        about: `${task.case.number}, ${task.unit.name}`,
        data,
        version: version.current,
        at: new Date().toISOString(),
      })
      const problem = problemOf(failure)
      if (problem?.code === 'draft-conflict') {
        setConflict(conflictOf(problem.params))
        setState('conflict')
        return false
      }
      setError(failure)
      setState(isOffline(failure) ? 'waiting' : 'failed')
      return true
    }
  }, [task])

  const saveNow = useCallback(async () => {
    await running.current
    if (conflict) return false
    if (latest.current.changes === saved.current) return true
    running.current = save().finally(() => {
      running.current = null
    })
    return running.current
  }, [save, conflict])

  useEffect(() => {
    if (changes === 0 || conflict) return
    setState((now) => (now === 'saving' ? now : 'unsaved'))
    const timer = setTimeout(() => void saveNow(), pauseMs)
    return () => clearTimeout(timer)
  }, [changes, conflict, saveNow])

  // When the network returns, this page sends what it holds itself.
  useEffect(() => {
    if (lostAt === null) void saveNow()
  }, [lostAt, saveNow])

  useEffect(() => {
    openTasks.set(task.id, saveNow)
    const leave = () => void saveNow()
    window.addEventListener('pagehide', leave)
    return () => {
      openTasks.delete(task.id)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [task.id, saveNow])

  const overwrite = () => {
    if (!conflict) return
    version.current = conflict.version
    saved.current = -1
    setConflict(null)
    void save()
  }

  return { state, savedAt, conflict, error, saveNow, overwrite }
}

const conflictOf = (params: Record<string, unknown>): Conflict => ({
  by: String(params.by ?? ''),
  savedAt: String(params.savedAt ?? new Date().toISOString()),
  version: Number(params.version ?? 0),
})
