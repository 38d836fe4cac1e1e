import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type Process, proveSoundness } from '@statecraft/workflows'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FindingIcon } from '../../../parts/FindingIcon.tsx'

/** A quiet line that the workflow was proved: it always ends, and every step can happen. Nothing is said where it was not. */
export function Proof({ process }: { process: Process | undefined }) {
  const { t } = useTranslation('studio-workflow')
  const proof = useMemo(() => (process ? proveSoundness(process) : undefined), [process])
  if (proof?.verdict !== 'sound') return null
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <FindingIcon severity="passed" />
      <Typography variant="body2" color="textSecondary">
        {/* A diagram made of blocks is proved by folding them; hardly a state is left to count. */}
        {proof.states > 1 ? t('problems.proved', { count: proof.states }) : t('problems.provedByBlocks')}
      </Typography>
    </Box>
  )
}
