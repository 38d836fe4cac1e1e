import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { submissions as submissionsQuery } from '../../api/queries.ts'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { SubmissionList } from './SubmissionList.tsx'

/** Biểu mẫu đã nộp: what was entered at each step of a case. */
export function CaseSubmissions({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(submissionsQuery(caseId))
  return (
    <Panel title={t('submissions.case')}>
      {error && !data && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {t('submissions.none')}
        </Typography>
      )}
      {data && <SubmissionList caseId={caseId} submissions={data.items} />}
    </Panel>
  )
}
