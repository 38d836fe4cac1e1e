import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ChangeView, PublicationPreview } from '@statecraft/engine/client'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../parts/dates.ts'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { Table } from '../../parts/Table.tsx'
import { definitionPages } from '../definition/definition-link.ts'
import { NumberedPanel } from './NumberedPanel.tsx'

const ChangedDiagram = lazy(() =>
  import('./ChangedDiagram.tsx').then(({ ChangedDiagram }) => ({ default: ChangedDiagram })),
)

/** 1. What changed, a sentence each with its before and after, and on the diagram. */
export function ChangesPanel({ preview }: { preview: PublicationPreview }) {
  const { t } = useTranslation('studio')
  const workflows = preview.drafts.filter(({ kind }) => kind === 'workflow')
  return (
    <NumberedPanel number={1} title={t('publish.changes')}>
      <Box component="ul" sx={{ m: 0, px: 2, py: 1, listStyle: 'none', borderBottom: 1, borderColor: 'divider' }}>
        {preview.drafts.map(({ kind, id, title, by, savedAt }) => (
          <Box component="li" key={`${kind} ${id}`} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', py: '2px' }}>
            <RouterLink to={definitionPages[kind]} params={{ id }} variant="body2">
              {title}
            </RouterLink>
            <Typography variant="body2" color="textSecondary">
              {t('publish.draftBy', { name: by.name, time: formatInstant(savedAt) })}
            </Typography>
          </Box>
        ))}
      </Box>
      <Table
        label={t('publish.changes')}
        rows={preview.changes}
        rowId={(change) => `${change.kind} ${change.id} ${change.element} ${change.sentence}`}
        rowHeight={40}
        columns={[
          {
            id: 'where',
            title: t('publish.where'),
            wideOnly: true,
            width: 150,
            cell: (change) => <Where change={change} />,
          },
          { id: 'change', title: t('publish.change'), cell: (change) => <Sentence change={change} /> },
          { id: 'before', title: t('publish.before'), width: '17%', cell: ({ before }) => <Before text={before} /> },
          { id: 'after', title: t('publish.after'), width: '17%', cell: ({ after }) => <b>{after}</b> },
        ]}
      />
      {workflows.map(({ id, title }) => (
        <Suspense key={id} fallback={null}>
          <ChangedDiagram id={id} title={title} changes={preview.changes.filter((one) => one.id === id)} />
        </Suspense>
      ))}
    </NumberedPanel>
  )
}

function Where({ change: { kind } }: { change: ChangeView }) {
  const { t } = useTranslation('studio')
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {t(`list.kinds.${kind}`)}
    </Typography>
  )
}

function Sentence({ change: { sentence, effect } }: { change: ChangeView }) {
  const { t } = useTranslation('studio')
  return (
    <>
      {sentence}
      {effect !== 'compatible' && (
        <Typography component="span" variant="caption" color="warning.main" sx={{ fontWeight: 550 }}>
          {' '}
          ({t(`publish.effects.${effect}`)})
        </Typography>
      )}
    </>
  )
}

function Before({ text }: { text: string | null }) {
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {text}
    </Typography>
  )
}
