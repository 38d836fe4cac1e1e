import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DiagnosticView, PublicationPreview } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { DiagnosticList } from '../../parts/DiagnosticList.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { NumberedPanel } from './NumberedPanel.tsx'
import { placeOf } from './place-of.ts'

/** 2. The checks, and what they found, each with the way to where it is mended. */
export function ChecksPanel({ preview: { checks, ...preview } }: { preview: PublicationPreview }) {
  const { t } = useTranslation('studio')
  // What is only told, as a table that says nothing of years long past, stands with its definition.
  const diagnostics = preview.diagnostics.filter(({ severity }) => severity !== 'info')
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return (
    <NumberedPanel
      number={2}
      title={t('publish.checks')}
      aside={
        errors > 0 ? (
          <StatusChip tone="error">{t('publish.failed', { count: errors })}</StatusChip>
        ) : (
          <StatusChip tone="success">{t('publish.passed', { count: checks.length })}</StatusChip>
        )
      }
    >
      <Box
        id="publish-checks"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
          gap: 1,
          p: 2,
          borderBottom: diagnostics.length > 0 ? 1 : 0,
          borderColor: 'divider',
        }}
      >
        {checks.map(({ title, passed }) => (
          <Box key={title} sx={{ display: 'flex', gap: 1.5 }}>
            <FindingIcon severity={passed ? 'passed' : 'error'} />
            <Typography variant="body2">{title}</Typography>
          </Box>
        ))}
      </Box>
      <DiagnosticList diagnostics={diagnostics} action={(diagnostic) => <ToElement diagnostic={diagnostic} />} />
    </NumberedPanel>
  )
}

function ToElement({ diagnostic }: { diagnostic: DiagnosticView }) {
  const { t } = useTranslation('studio')
  const place = placeOf(diagnostic)
  if (!place) return null
  return (
    <RouterLink to={place.to} params={{ id: place.id }} search={{ element: place.element }} variant="body2">
      {t('publish.toElement')}
    </RouterLink>
  )
}
