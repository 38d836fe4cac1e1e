import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { CaseDetail } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { caseOf } from '../../api/queries.ts'
import { CountPill } from '../../parts/CountPill.tsx'
import { History } from '../../parts/History.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { CaseDocuments } from '../cases/CaseDocuments.tsx'
import { diagramProgress } from '../cases/diagram-progress.ts'
import { RulesTab } from './RulesTab.tsx'
import type { SideProps, SideTab } from './side.ts'
import { tally } from './tally.ts'

const Diagram = lazy(() => import('../../parts/diagram/Diagram.tsx').then(({ Diagram }) => ({ default: Diagram })))

/** The tabs of the column at the right; on a phone the form is the first of them. */
export function SideTabs({
  tab,
  onTab,
  withForm = false,
  task,
  work,
}: Pick<SideProps, 'task' | 'work'> & { tab: SideTab; onTab: (tab: SideTab) => void; withForm?: boolean }) {
  const { t } = useTranslation()
  const { data } = useQuery(caseOf(task.case.id))
  const { errors, findings } = tally([...work.rules, ...work.earlier])
  const counts: Partial<Record<SideTab, number>> = { rules: findings.length, documents: data?.documents.length }
  const tabs: SideTab[] = [...(withForm ? (['form'] as const) : []), 'rules', 'history', 'documents', 'diagram']
  return (
    <Tabs
      value={tab}
      onChange={(_, next: SideTab) => onTab(next)}
      variant="scrollable"
      scrollButtons={false}
      aria-label={t('task.side')}
      sx={{ flexShrink: 0, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', px: '4px' }}
    >
      {tabs.map((id) => (
        <Tab
          key={id}
          value={id}
          label={
            <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              {t(`task.tabs.${id}`)}
              {(counts[id] ?? 0) > 0 && (
                <CountPill count={counts[id] ?? 0} tone={id === 'rules' && errors > 0 ? 'error' : 'neutral'} />
              )}
            </Box>
          }
        />
      ))}
    </Tabs>
  )
}

/** What the chosen tab shows. */
export function SideContent({ tab, ...side }: SideProps & { tab: SideTab }) {
  const { task, work } = side
  const query = useQuery(caseOf(task.case.id))
  if (tab === 'rules') return <RulesTab {...side} />
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  if (tab === 'history') {
    return (
      <Panel>
        <History entries={[...query.data.history].sort((a, b) => b.seq - a.seq)} now={work.now} />
      </Panel>
    )
  }
  if (tab === 'documents') return <CaseDocuments detail={query.data} />
  return <DiagramTab detail={query.data} />
}

function DiagramTab({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const progress = useMemo(() => diagramProgress(detail, t), [detail, t])
  return (
    <Panel>
      <Box sx={{ height: 'calc(100dvh - 300px)', minHeight: 280 }}>
        <Suspense fallback={<Waiting />}>
          <Diagram
            xml={detail.diagram}
            progress={progress}
            label={t('way.label', { steps: detail.steps.join(', ') })}
          />
        </Suspense>
      </Box>
    </Panel>
  )
}
