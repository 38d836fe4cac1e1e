import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { PostingView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { board } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { OpinionDialog } from './OpinionDialog.tsx'
import { PostingPanel } from './PostingPanel.tsx'

/** Công khai: what is posted for everybody to see, for how long, and a way to say something about it. Needs no account. */
export function BoardPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(board())
  const [about, setAbout] = useState<PostingView | null>(null)
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 960, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={t('pages.board')} />
      <Box>
        <Typography variant="h1">{t('board.title')}</Typography>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('board.text')}
        </Typography>
      </Box>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <EmptyState icon={Megaphone} tone="secondary" title={t('board.none')} text={t('board.noneText')} />
      )}
      {data?.items.map((posting) => (
        <PostingPanel key={posting.id} posting={posting} onOpinion={() => setAbout(posting)} />
      ))}
      {about && <OpinionDialog posting={about} onClose={() => setAbout(null)} />}
    </Box>
  )
}
