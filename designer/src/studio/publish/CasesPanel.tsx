import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { PublicationPreview } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../parts/dates.ts'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { NumberedPanel } from './NumberedPanel.tsx'

/** 3. Open cases: all keep the revision they started with. */
export function CasesPanel({ preview }: { preview: PublicationPreview }) {
  const { t } = useTranslation('studio')
  const { total, keep } = preview.openCases
  const workflow = preview.drafts.find(({ kind }) => kind === 'workflow')?.id
  return (
    <NumberedPanel
      number={3}
      title={total > 0 ? t('publish.cases', { count: formatNumber(total) as unknown as number }) : t('publish.noCases')}
      aside={
        total > 0 && (
          <RouterLink to="/cases" search={{ status: 'running', workflow }} variant="body2">
            {t('publish.seeCases')}
          </RouterLink>
        )
      }
      padded
    >
      {total > 0 && (
        <Box sx={{ mb: 1 }}>
          <Box aria-hidden sx={{ height: 10, borderRadius: '5px', bgcolor: 'edge', mb: 1.5 }} />
          <Typography
            sx={{ display: 'flex', alignItems: 'baseline', gap: 1, fontSize: 22, lineHeight: '24px', fontWeight: 650 }}
          >
            <Box component="span" aria-hidden sx={{ width: 10, height: 10, borderRadius: '2px', bgcolor: 'edge' }} />
            {formatNumber(keep)}
          </Typography>
          <Typography component="p" variant="subtitle2">
            {t('publish.keep')}
          </Typography>
        </Box>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('publish.keepText')}
      </Typography>
    </NumberedPanel>
  )
}
