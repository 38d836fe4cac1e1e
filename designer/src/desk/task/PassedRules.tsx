import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { RuleResult } from '@statecraft/engine/client'
import { CiteLink } from '../../parts/CiteLink.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'

/** The rules that found nothing, with the clauses they check. */
export function PassedRules({ rules }: { rules: RuleResult[] }) {
  const passed = rules.filter((rule) => rule.findings.every(({ severity }) => severity === 'info'))
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 1 }}>
      {passed.map((rule) => (
        <Box component="li" key={rule.rule} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <FindingIcon severity="passed" size={16} />
          <Box>
            <Typography variant="body2">{rule.title}</Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
              {rule.cites.map((citation) => (
                <CiteLink key={citation.ref} citation={citation} />
              ))}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  )
}
