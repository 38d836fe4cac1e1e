import type { OutcomeView, RuleResult, TaskDetail } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/api.ts'
import { me as meQuery } from '../../api/queries.ts'
import { findWaitingDraft } from '../../frame/connection/waiting-drafts.ts'
import { loadedForm } from './loaded-form.ts'
import { withOutcome } from './outcomes.ts'
import { tally } from './tally.ts'
import { useAutosave } from './use-autosave.ts'
import { useComplete } from './use-complete.ts'

/** Something that stands in the way of sending, with the field it is about. */
export interface Obstacle {
  path: string
  title: string
}

/** The state of a task being worked on: what is typed, what is wrong with it, where it is saved. */
export function useTaskWork(task: TaskDetail) {
  const navigate = useNavigate()
  const { i18n } = useTranslation()
  const { data: me } = useQuery(meQuery())
  const waiting = findWaitingDraft(task.id)
  const [data, setData] = useState(waiting?.data ?? task.data)
  const [changes, setChanges] = useState(waiting ? 1 : 0)
  const [rules, setRules] = useState<RuleResult[]>(() => task.rules.filter(({ form }) => form.id === task.form?.id))
  // What was submitted before does not change while one types, nor does what the rules say of it.
  const earlier = useMemo(() => task.rules.filter(({ form }) => form.id !== task.form?.id), [task])
  const [checkedAt, setCheckedAt] = useState<string | null>(task.draft?.savedAt ?? null)
  const [showErrors, setShowErrors] = useState(false)
  const [focusPath, setFocusPath] = useState('')
  const readOnly = !task.can.work || task.state !== 'open'
  const now = me?.now ?? new Date().toISOString()

  const loaded = useQuery(loadedForm(task.form))

  // Defaults are given once, when nobody has saved or typed anything yet.
  const fresh = task.draft === null && waiting === undefined && !readOnly
  useEffect(() => {
    if (loaded.data && fresh) setData((now) => (now === task.data ? loaded.data.withDefaults(now) : now))
  }, [loaded.data, fresh, task.data])

  const settled = useDeferredValue(data)
  const environment = useMemo(() => ({ now, context: task.context }), [now, task.context])
  const ownErrors = useMemo<Obstacle[]>(() => {
    if (!loaded.data || readOnly) return []
    const { compiled, titleOf } = loaded.data
    const language = i18n.language === 'en' ? 'en' : 'vi'
    return compiled
      .evaluate(settled, environment)
      .findings.filter(({ severity }) => severity === 'error')
      .map((finding) => ({ path: finding.path, title: titleOf(finding, language) }))
  }, [loaded.data, settled, environment, readOnly, i18n.language])

  const counted = tally(rules)
  const ruleErrors = counted.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, title }) => ({ path, title }))
  const autosave = useAutosave({
    task,
    data,
    startVersion: waiting?.version ?? task.draft?.version ?? 0,
    changes,
    onRules: (next) => {
      setRules(next)
      setCheckedAt(new Date().toISOString())
    },
  })
  const complete = useComplete(task.id, () => void navigate({ to: '/tasks' }))
  const refused = problemOf(complete.error)?.findings ?? []

  const change = (next: TaskDetail['data']) => {
    setData(next)
    setChanges((count) => count + 1)
  }

  const go = (path: string) => setFocusPath(`${path}#${Date.now()}`)

  const press = async (outcome: OutcomeView | null) => {
    const sent = withOutcome(data, outcome)
    // What the button asks for, a reason for example, must be seen to be filled.
    change(sent)
    const wrong = loaded.data?.compiled
      .evaluate(sent, environment)
      .findings.find(({ severity }) => severity === 'error')
    setShowErrors(true)
    if (wrong) return go(wrong.path)
    if (!(await autosave.saveNow())) return
    complete.mutate({ data: sent, outcome })
  }

  // The page leads to the first place that the server refused.
  const [firstRefused] = refused
  useEffect(() => {
    if (firstRefused?.path) setFocusPath(`${firstRefused.path}#${Date.now()}`)
  }, [firstRefused])

  return {
    me,
    now,
    data,
    change,
    readOnly,
    loaded,
    rules,
    /** Of forms submitted before: they inform, and stand in nobody's way. */
    earlier,
    counted,
    checkedAt,
    showErrors,
    focusPath,
    go,
    press,
    autosave,
    complete,
    refused,
    obstacles: [...ownErrors, ...ruleErrors.filter(({ path }) => !ownErrors.some((own) => own.path === path))],
    ownErrors,
  }
}

export type TaskWorkState = ReturnType<typeof useTaskWork>
