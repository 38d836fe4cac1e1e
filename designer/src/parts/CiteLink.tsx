import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { CitationView } from '@statecraft/engine/client'
import { Scale } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Hint } from './Hint.tsx'

/** A clause with the scale icon; its wording, where we have it, on hover and focus; unverified facts say so. */
export function CiteLink({ citation }: { citation: CitationView }) {
  const { t } = useTranslation()
  const told = [citation.provision, citation.verified ? null : t('citation.unverified')].filter(Boolean).join(' ')
  const text = (
    <Box
      component="span"
      tabIndex={told ? 0 : undefined}
      sx={{ color: 'primary.main', fontSize: 14, lineHeight: '20px', fontWeight: 550 }}
    >
      <Box component={Scale} size={14} aria-hidden sx={{ verticalAlign: '-2px', mr: '5px' }} />
      <Box component="span" sx={{ borderBottom: 1, borderColor: 'color-mix(in srgb, currentcolor 45%, transparent)' }}>
        {citation.text}
      </Box>
      {!citation.verified && (
        <Typography component="span" variant="caption" color="warning.main">
          {' '}
          ({t('citation.unverifiedShort')})
        </Typography>
      )}
      {citation.provision && (
        <Box component="span" sx={{ display: 'none', '@media print': { display: 'inline', color: 'text.primary' } }}>
          {' '}
          {citation.provision}
        </Box>
      )}
    </Box>
  )
  return told ? <Hint title={told}>{text}</Hint> : text
}
