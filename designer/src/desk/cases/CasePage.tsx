import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseOf } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { CaseSubmissions } from '../submissions/CaseSubmissions.tsx'
import { CancelCaseDialog } from './CancelCaseDialog.tsx'
import { CaseActions } from './CaseActions.tsx'
import { CaseDocuments } from './CaseDocuments.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { CaseIncidents } from './CaseIncidents.tsx'
import { CaseSide } from './CaseSide.tsx'
import { CaseWay } from './CaseWay.tsx'

/** One case: facts, the way walked, who did what, papers, decisions explained. */
export function CasePage() {
  const { t } = useTranslation()
  const { case: id } = useParams({ from: '/signed-in/cases/$case' })
  const { data, error, refetch } = useQuery(caseOf(id))
  const [cancelling, setCancelling] = useState(false)
  const crumbs = [{ label: t('pages.cases'), to: '/cases' }]
  if (!data) {
    return (
      <>
        <PageHead title={t('cases.page')} crumbs={crumbs} />
        {error ? (
          <Box sx={{ p: 3, maxWidth: 720 }}>
            <ProblemNote error={error} onRetry={() => void refetch()} />
          </Box>
        ) : (
          <Waiting />
        )}
      </>
    )
  }
  return (
    <>
      <PageHead
        title={data.number}
        crumbs={crumbs}
        actions={<CaseActions detail={data} onCancel={() => setCancelling(true)} />}
      />
      <CaseHead detail={data} />
      <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {data.incidents.length > 0 && <CaseIncidents incidents={data.incidents} />}
        <CaseWay detail={data} />
        <Box
          sx={{
            display: 'grid',
            gap: 2,

            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '1.25fr 1fr .95fr' },
          }}
        >
          <CaseHistory detail={data} />
          <CaseDocuments detail={data} />
          <CaseSide detail={data} />
        </Box>
        <CaseSubmissions caseId={data.id} />
      </Box>
      <CancelCaseDialog detail={data} open={cancelling} onClose={() => setCancelling(false)} />
    </>
  )
}
