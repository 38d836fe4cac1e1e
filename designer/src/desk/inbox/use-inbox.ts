import type { TaskSummary } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { tasks as tasksQuery } from '../../api/queries.ts'
import type { InboxSearch, InboxSize } from '../../searches.ts'
import { groupByDeadline, type TaskGroup } from './groups.ts'

const storedSize = 'sc-inbox-size'

function keptSize(): InboxSize {
  const kept = localStorage.getItem(storedSize)
  return kept === 'list' || kept === 'task' ? kept : 'split'
}

/** The inbox's state: filters from the address, tasks from the server, which one is at hand, which are selected. */
export function useInbox() {
  const search = useSearch({ from: '/signed-in/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const filter = search.filter ?? 'mine'
  const sort = search.sort ?? 'due'
  const query = useQuery(tasksQuery({ filter, sort, search: search.search, workflow: search.workflow }))
  const items = useMemo(() => query.data?.items ?? [], [query.data])
  const groups = useMemo<TaskGroup[] | null>(
    () => (sort === 'due' && filter !== 'done' ? groupByDeadline(items) : null),
    [items, sort, filter],
  )
  const ordered = useMemo<TaskSummary[]>(() => groups?.flatMap((group) => group.tasks) ?? items, [groups, items])
  const current = ordered.find((task) => task.id === search.task) ?? ordered[0]
  const size = search.size ?? keptSize()

  const change = (next: Partial<InboxSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: 'task' in next || 'search' in next })

  return {
    search: { ...search, filter, sort },
    query,
    groups,
    ordered,
    current,
    size,
    selected,
    setSelected,
    change,
    chooseSize(next: InboxSize) {
      localStorage.setItem(storedSize, next)
      change({ size: next })
    },
    toggle(id: string) {
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      setSelected(next)
    },
    /** Moves the task at hand by one row, down (1) or up (-1). */
    move(step: 1 | -1) {
      const at = ordered.findIndex((task) => task.id === current?.id)
      const next = ordered[Math.min(Math.max(at + step, 0), ordered.length - 1)]
      if (next) change({ task: next.id })
    },
  }
}

export type Inbox = ReturnType<typeof useInbox>
