import '../words.ts'
import Box from '@mui/material/Box'
import type { DefinitionDetail, DefinitionKind } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { definition, me } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { WideScreen } from '../parts/WideScreen.tsx'

export interface DesignerPageProps {
  kind: DefinitionKind
  id: string
  /** Below 1024 px only the pages that hold a drawing or a wide table refuse. */
  wide?: boolean
  children: (detail: DefinitionDetail, disabled: boolean, onReplaced: () => void) => ReactNode
}

/** The page of one definition: named, read once, and read anew when its draft was replaced on the server. */
export function DesignerPage({ kind, id, wide = true, children }: DesignerPageProps) {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  // Read once: what comes later, as on coming back to the window, must not write over what one is drawing.
  const { data, error, refetch } = useQuery({ ...definition(kind, id), refetchOnWindowFocus: false })
  const { data: user } = useQuery(me())
  const [generation, setGeneration] = useState(0)
  const replaced = async () => {
    await refetch()
    for (const name of ['definitions', 'publication-preview', 'me'])
      void queryClient.invalidateQueries({ queryKey: [name] })
    setGeneration((before) => before + 1)
  }
  const mayDesign = user?.actions.includes('definition.design') ?? false
  const crumbs = [
    { label: t('pages.studio'), to: '/studio' },
    { label: s(`list.kinds.${kind}`), to: `/studio?kind=${kind}` },
  ]
  const body = (
    <>
      {error && (
        <Box sx={{ p: 3 }}>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </Box>
      )}
      {!data && !error && <Waiting />}
      {data && (
        <Box key={generation} sx={{ height: '100%' }}>
          {children(data, !(mayDesign && data.editable), () => void replaced())}
        </Box>
      )}
    </>
  )
  return (
    <>
      <PageHead title={data?.title ?? s(`list.kinds.${kind}`)} crumbs={crumbs} />
      {wide ? <WideScreen>{body}</WideScreen> : body}
    </>
  )
}
