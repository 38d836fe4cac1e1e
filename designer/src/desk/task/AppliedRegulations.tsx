import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { caseOf } from '../../api/queries.ts'
import { CiteLink } from '../../parts/CiteLink.tsx'

/** Where a step has no rules of its own: the regulations that govern the case all the same. */
export function AppliedRegulations({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(caseOf(caseId))
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('task.noRules')}
      </Typography>
      {data && data.regime.regulations.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
            {t('task.regulations')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
            {data.regime.regulations.map((regulation) => (
              <li key={regulation.ref}>
                <CiteLink citation={regulation} />
              </li>
            ))}
          </Box>
        </>
      )}
    </>
  )
}
