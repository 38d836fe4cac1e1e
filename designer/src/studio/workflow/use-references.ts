import type { DefinitionDetail, DefinitionSummary } from '@statecraft/engine/client'
import type { JsonSchema } from '@statecraft/forms'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api/api.ts'
import { definition, definitions } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { referencesFrom } from './check-here.ts'

/** What this workflow may refer to: the forms with their drafts, as they will be published together, and the schema of the settings. */
export function useReferences(detail: DefinitionDetail) {
  const { plugin, references } = detail
  const { data: list } = useQuery(definitions())
  const forms = useQuery({
    queryKey: ['workflow-forms', list?.items.filter(({ kind }) => kind === 'form').map(versionOf)],
    enabled: list !== undefined,
    queryFn: () => Promise.all((list?.items ?? []).filter((one) => one.kind === 'form').map(newestContent)),
    staleTime: 60_000,
  })
  const settings = useQuery({
    queryKey: ['settings-schema', plugin],
    queryFn: async () => (await api.definitions.get('settings', plugin)).settingsSchema as JsonSchema | null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return useMemo(
    () => referencesFrom({ ...references, forms: forms.data, settings: settings.data }),
    [references, forms.data, settings.data],
  )
}

const versionOf = ({ id, revision, next, draft }: DefinitionSummary) => [id, next?.revision ?? revision, draft?.version]

async function newestContent({
  id,
  revision,
  next,
  draft,
}: DefinitionSummary): Promise<{ id: string; content: string }> {
  if (draft) {
    const detail = await queryClient.fetchQuery(definition('form', id))
    return { id, content: detail.draftContent ?? detail.content }
  }
  const { content } = await api.definitions.revision('form', id, next?.revision ?? revision)
  return { id, content }
}
