import '../words.ts'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { DefinitionDetail, RevisionView } from '@statecraft/engine/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { me } from '../../api/queries.ts'
import { formatDay, formatInstant } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { compareContents } from './compare-contents.ts'

export interface HistoryListProps {
  definition: DefinitionDetail
  /** Content of the draft as it is now, null when there is none. */
  draft: string | null
  /** Called when a draft was made of an earlier revision, or thrown away. */
  onReplaced: () => void
}

/** All revisions, what each changed, and the way back: an earlier one becomes a draft that is published as a new one. */
export function HistoryList({ definition, draft, onReplaced }: HistoryListProps) {
  const { t } = useTranslation('studio')
  const { data: user } = useQuery(me())
  const [asked, setAsked] = useState<{ restore: number } | 'discard' | null>(null)
  const { kind, id, revisions } = definition
  const replace = useMutation({
    mutationFn: async (): Promise<unknown> =>
      asked === 'discard'
        ? api.definitions.discardDraft(kind, id)
        : api.definitions.restore(kind, id, { number: asked?.restore ?? 0 }),
    onSuccess: () => {
      setAsked(null)
      onReplaced()
    },
  })
  const mayDesign = (user?.actions.includes('definition.design') ?? false) && definition.editable
  const start = (next: { restore: number } | 'discard') => {
    setAsked(next)
  }
  return (
    <Box sx={{ p: 3, display: 'grid', gap: 2, maxWidth: 960, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {replace.error && <ProblemNote error={replace.error} />}
      {draft !== null && (
        <Panel
          title={t('history.draft')}
          aside={mayDesign && <Button onClick={() => start('discard')}>{t('history.discard')}</Button>}
          padded
        >
          <Changes definition={definition} before={revisions[0] ?? null} after={draft} />
        </Panel>
      )}
      {revisions.map((revision, at) => (
        <Panel
          key={revision.number}
          title={t('history.revision', { number: revision.number })}
          aside={
            <>
              {revision.number === definition.revision && (
                <StatusChip tone="success">{t('history.inForce')}</StatusChip>
              )}
              {mayDesign && at > 0 && (
                <Button onClick={() => start({ restore: revision.number })}>{t('history.restore')}</Button>
              )}
            </>
          }
          padded
        >
          <Typography variant="body2">
            {t('history.line', {
              day: formatDay(revision.effectiveFrom),
              who: revision.by?.name ?? t('history.system'),
              at: formatInstant(revision.publishedAt),
            })}
          </Typography>
          {(revision.basis || revision.note) && (
            <Typography variant="body2" color="textSecondary">
              {[revision.basis, revision.note].filter(Boolean).join('. ')}
            </Typography>
          )}
          {revisions[at + 1] && <Changes definition={definition} before={revisions[at + 1]!} after={revision} />}
        </Panel>
      ))}
      <ConfirmDialog
        open={asked !== null}
        title={asked === 'discard' ? t('history.discardTitle') : t('history.restoreTitle')}
        text={
          asked === 'discard'
            ? t('history.discardText')
            : t(draft === null ? 'history.restoreText' : 'history.restoreOver')
        }
        action={asked === 'discard' ? t('history.discard') : t('history.restore')}
        pending={replace.isPending}
        onConfirm={() => replace.mutate()}
        onClose={() => setAsked(null)}
      />
    </Box>
  )
}

interface ChangesProps {
  definition: DefinitionDetail
  before: RevisionView | null
  after: RevisionView | string
}

/** The sentences of one change, read when somebody asks. */
function Changes({ definition: { kind, id }, before, after }: ChangesProps) {
  const { t, i18n } = useTranslation('studio')
  const [wanted, setWanted] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const { data, error, isFetching } = useQuery({
    queryKey: ['compare', kind, id, before?.number, typeof after === 'string' ? after : after.number, language],
    enabled: wanted && before !== null,
    queryFn: async () => {
      const of = async (number: number) => (await api.definitions.revision(kind, id, number)).content
      const [old, next] = await Promise.all([
        of(before?.number ?? 0),
        typeof after === 'string' ? after : of(after.number),
      ])
      return compareContents(kind, old, next, language)
    },
  })
  if (!before) return null
  if (!wanted)
    return (
      <Button variant="text" onClick={() => setWanted(true)} sx={{ mt: 1, px: 0 }}>
        {t('history.compare', { number: before.number })}
      </Button>
    )
  return (
    <Box component="ul" sx={{ mt: 1, mb: 0, pl: '20px', typography: 'body2' }} aria-busy={isFetching}>
      {error && <ProblemNote error={error} />}
      {data === null && <li>{t('history.notCompared')}</li>}
      {data?.length === 0 && <li>{t('history.sameContent')}</li>}
      {data?.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  )
}
