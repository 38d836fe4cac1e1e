import { useQuery } from '@tanstack/react-query'
import { entryPoints } from '../api/queries.ts'

/** The kinds of cases by id and title, for filters. */
export function useWorkflowTitles(): { id: string; title: string }[] {
  const { data } = useQuery(entryPoints())
  return (data?.items ?? []).map(({ workflow, title }) => ({ id: workflow, title }))
}
