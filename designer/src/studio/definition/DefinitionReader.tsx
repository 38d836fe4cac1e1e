import '../words.ts'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DefinitionDetail, DefinitionKind } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { definition } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { DiagnosticList } from '../../parts/DiagnosticList.tsx'
import { formatDay } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'

const Diagram = lazy(() => import('../../parts/diagram/Diagram.tsx').then(({ Diagram }) => ({ default: Diagram })))

/** A definition to read: what stands in it, what its checks say, and its revisions. */
export function DefinitionReader({ kind, id }: { kind: DefinitionKind; id: string }) {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  const { data, error, refetch } = useQuery(definition(kind, id))
  const crumbs = [{ label: t('pages.studio'), to: '/studio' }]
  return (
    <Box sx={{ p: 3, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={data?.title ?? s(`list.kinds.${kind}`)} crumbs={crumbs} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <Content definition={data} />
          <Panel title={s('definition.checks')}>
            {data.diagnostics.length > 0 ? (
              <DiagnosticList diagnostics={data.diagnostics} />
            ) : (
              <Typography sx={{ p: 2 }}>{s('definition.clean')}</Typography>
            )}
          </Panel>
          <Revisions definition={data} />
        </>
      )}
    </Box>
  )
}

function Content({ definition }: { definition: DefinitionDetail }) {
  const { t: s } = useTranslation('studio')
  const content = definition.draftContent ?? definition.content
  const title = definition.draftContent === null ? s('definition.content') : s('definition.draftContent')
  if (definition.kind === 'workflow') {
    return (
      <Panel title={title}>
        <Box sx={{ height: 420 }}>
          <Suspense fallback={<Waiting />}>
            <Diagram xml={content} label={definition.title} />
          </Suspense>
        </Box>
      </Panel>
    )
  }
  return (
    <Panel title={title}>
      <Box component="pre" sx={{ m: 0, p: 2, maxHeight: 420, overflow: 'auto', fontSize: 13, lineHeight: '18px' }}>
        {content}
      </Box>
    </Panel>
  )
}

function Revisions({ definition }: { definition: DefinitionDetail }) {
  const { t: s } = useTranslation('studio')
  const { t } = useTranslation()
  return (
    <Panel title={s('definition.history')} padded>
      {definition.revisions.map((revision) => (
        <Typography key={revision.number} variant="body2" sx={{ py: '4px' }}>
          <b>{t('facts.revisionNumber', { number: revision.number })}</b>{' '}
          {s('definition.historyLine', {
            day: formatDay(revision.effectiveFrom),
            basis: revision.basis ?? revision.note ?? '',
          })}
        </Typography>
      ))}
    </Panel>
  )
}
