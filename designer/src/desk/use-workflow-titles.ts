import { useQuery } from '@tanstack/react-query'
import { definitions, entryPoints, me } from '../api/queries.ts'

/** The kinds of cases by id and title, for filters; from what one may start, else from what one may read of the definitions. */
export function useWorkflowTitles(): { id: string; title: string }[] {
  const { data: user } = useQuery(me())
  const starts = user?.actions.includes('case.start') ?? false
  const reads = !starts && (user?.actions.includes('definition.read') ?? false)
  const points = useQuery({ ...entryPoints(), enabled: starts })
  const known = useQuery({ ...definitions(), enabled: reads, staleTime: 60_000 })
  if (starts) return (points.data?.items ?? []).map(({ workflow, title }) => ({ id: workflow, title }))
  return (known.data?.items ?? []).filter(({ kind }) => kind === 'workflow').map(({ id, title }) => ({ id, title }))
}
