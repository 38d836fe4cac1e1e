import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { CitationView, FindingView } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { CiteLink } from './CiteLink.tsx'
import { FindingIcon } from './FindingIcon.tsx'
import { reasonOf } from './finding-reason.ts'

export interface FindingListProps {
  findings: FindingView[]
  /** Whom or what a finding is about, from its path: "Hoàng Văn E, dòng 3". */
  subject?: (finding: FindingView) => string | null
  /** Where its path leads in words: "Đến dòng 3"; absent, no link is drawn. */
  placeName?: (finding: FindingView) => string | null
  onGo?: (finding: FindingView) => void
  /** The link's words; "Đến dòng 3" unless given. */
  goWords?: (place: string) => string
}

/** Findings as cards: title, whom, "vì…", the clause, and the way to the row. */
export function FindingList({ findings, ...place }: FindingListProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {findings.map((finding) => (
        <FindingCard key={`${finding.code} ${finding.path}`} finding={finding} {...place} />
      ))}
    </Box>
  )
}

function FindingCard({
  finding,
  subject,
  placeName,
  onGo,
  goWords,
}: { finding: FindingView } & Omit<FindingListProps, 'findings'>) {
  const { t } = useTranslation()
  const whom = subject?.(finding)
  const place = placeName?.(finding)
  const reason = reasonOf(finding, t)
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.25,
        p: 1.5,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
      }}
    >
      <FindingIcon severity={finding.severity} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="subtitle2">{finding.title}</Typography>
        {whom && (
          <Link
            component="button"
            type="button"
            variant="body2"
            onClick={() => onGo?.(finding)}
            sx={{ textAlign: 'left' }}
          >
            {whom}
          </Link>
        )}
        {reason && (
          <Typography variant="body2" color="textSecondary" sx={{ textWrap: 'pretty' }}>
            {reason}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, mt: 0.5 }}>
          {finding.citation ? <CiteLink citation={finding.citation as CitationView} /> : <span />}
          {place && onGo && (
            <Link
              component="button"
              type="button"
              variant="body2"
              underline="hover"
              onClick={() => onGo(finding)}
              className="sc-no-print"
              sx={{ ml: 'auto' }}
            >
              {goWords?.(place) ?? t('finding.go', { place })}
            </Link>
          )}
        </Box>
      </Box>
    </Box>
  )
}
