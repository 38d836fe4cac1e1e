import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { CaseDetail } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { valueText } from '../value-text.ts'

/** One decision taken by a table: its result, and the rows that gave it. */
export function DecisionExplained({ decision }: { decision: CaseDetail['decisions'][number] }) {
  const { t } = useTranslation()
  return (
    <Box sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <Typography variant="subtitle2">{decision.name}</Typography>
      <Typography variant="body2">{t('decisions.result', { result: valueText(decision.output, t) })}</Typography>
      {decision.rows.length > 0 && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t('decisions.rows', { count: decision.rows.length, rows: decision.rows.join(', ') })}
        </Typography>
      )}
    </Box>
  )
}
