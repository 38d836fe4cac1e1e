import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DecisionView } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { CiteLink } from '../../parts/CiteLink.tsx'
import { valueText } from '../value-text.ts'

/** One decision taken by a table: what it gave, and the provisions its rows stand on. */
export function DecisionExplained({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation()
  return (
    <Box
      sx={{
        ...{ px: 2, py: 1.25, display: 'grid', gap: 1 },
        ...{ borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } },
      }}
    >
      <Typography variant="subtitle2">{decision.name}</Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: '2px' }}>
        {decision.values.map(({ name, title, value, unit }) => (
          <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, typography: 'body2' }}>
            <Box component="dt" sx={{ color: 'text.secondary', flex: '1 1 auto' }}>
              {title}
            </Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
              {value === null ? '–' : [valueText(value, t), unit].filter(Boolean).join(' ')}
            </Box>
          </Box>
        ))}
      </Box>
      {decision.basis.length > 0 && <Basis basis={decision.basis} />}
    </Box>
  )
}

/** The tables one below the other, each with its clauses; what nobody has compared with the law says so. */
function Basis({ basis }: Pick<DecisionView, 'basis'>) {
  const { t } = useTranslation()
  return (
    <Box
      component="ul"
      aria-label={t('decisions.basis')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
    >
      {basis.map(({ decision, title, verified, citations }) => (
        <li key={decision}>
          <Typography variant="caption" color="textSecondary" component="div">
            {title}
            {!verified && citations.length === 0 && ` (${t('citation.unverifiedShort')})`}
          </Typography>
          {citations.map((citation) => (
            <div key={citation.ref}>
              <CiteLink citation={{ ...citation, verified: citation.verified && verified }} />
            </div>
          ))}
        </li>
      ))}
    </Box>
  )
}
