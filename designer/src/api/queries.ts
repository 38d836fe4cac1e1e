import type { CaseList, CaseQuery, DefinitionKind, RecordList, TaskQuery } from '@statecraft/engine/client'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/*
 * Every read of the app, one function a resource. Keys begin with the resource's name, so that a change refreshes them by it:
 * `queryClient.invalidateQueries({ queryKey: ['tasks'] })`.
 */

const minute = 60_000

export const welcome = () => queryOptions({ queryKey: ['welcome'], queryFn: () => api.welcome(), staleTime: minute })
export const me = () => queryOptions({ queryKey: ['me'], queryFn: () => api.me(), staleTime: minute / 2 })

export const tasks = (query: TaskQuery) =>
  queryOptions({
    queryKey: ['tasks', query],
    queryFn: ({ signal }) => api.tasks.list({ ...query, limit: 100 }, signal),
    placeholderData: keepPreviousData,
  })

export const task = (id: string) => queryOptions({ queryKey: ['task', id], queryFn: () => api.tasks.get(id) })
export const candidates = (id: string) =>
  queryOptions({ queryKey: ['candidates', id], queryFn: () => api.tasks.candidates(id) })
export const entryPoints = () =>
  queryOptions({ queryKey: ['entry-points'], queryFn: () => api.entryPoints(), staleTime: minute })

export const cases = (query: CaseQuery) => ({
  queryKey: ['cases', query],
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
    api.cases.list({ ...query, cursor: pageParam ?? undefined, limit: 50 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page: CaseList) => page.next,
  placeholderData: keepPreviousData,
})

/** A case that is under way is looked at again: jobs make its documents after the step that asked for them. */
export const caseOf = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => api.cases.get(id),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 3_000 : false),
  })
export const submissions = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'submissions'], queryFn: () => api.cases.submissions(id) })

export const registers = () =>
  queryOptions({ queryKey: ['registers'], queryFn: () => api.registers.list(), staleTime: minute })

export const records = (register: string, search: string) => ({
  queryKey: ['records', register, search],
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
    api.registers.records(register, { search, cursor: pageParam ?? undefined, limit: 100 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page: RecordList) => page.next,
  placeholderData: keepPreviousData,
})

export const recordVersions = (register: string, record: string) =>
  queryOptions({ queryKey: ['record', register, record], queryFn: () => api.registers.record(register, record) })

export const board = () => queryOptions({ queryKey: ['board'], queryFn: () => api.board.list() })

export const report = (year: number) =>
  queryOptions({ queryKey: ['report', year], queryFn: () => api.report({ year }), placeholderData: keepPreviousData })

export const search = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => api.search(text, signal),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: minute / 6,
  })

export const definitions = () => queryOptions({ queryKey: ['definitions'], queryFn: () => api.definitions.list() })
export const definition = (kind: DefinitionKind, id: string) =>
  queryOptions({ queryKey: ['definition', kind, id], queryFn: () => api.definitions.get(kind, id) })
export const publicationPreview = () =>
  queryOptions({ queryKey: ['publication-preview'], queryFn: () => api.publications.preview() })
export const plugins = () => queryOptions({ queryKey: ['plugins'], queryFn: () => api.plugins() })
export const incidents = () => queryOptions({ queryKey: ['incidents'], queryFn: () => api.incidents.list() })
export const users = () => queryOptions({ queryKey: ['users'], queryFn: () => api.users() })
export const units = () => queryOptions({ queryKey: ['units'], queryFn: () => api.units() })
