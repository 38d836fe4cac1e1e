import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { TaskSummary } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me as meQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { measures } from '../../theme/tokens.ts'
import { BulkBar } from './BulkBar.tsx'
import { InboxDetail } from './InboxDetail.tsx'
import { InboxFilterBar } from './InboxFilterBar.tsx'
import { InboxTabs } from './InboxTabs.tsx'
import { KeyBar } from './KeyBar.tsx'
import { NewCaseButton } from './NewCaseButton.tsx'
import { TaskRows } from './TaskRows.tsx'
import { useBulk } from './use-bulk.ts'
import { useInbox } from './use-inbox.ts'
import { useInboxKeys } from './use-inbox-keys.ts'

const CompleteDialog = lazy(() =>
  import('./CompleteDialog.tsx').then(({ CompleteDialog }) => ({ default: CompleteDialog })),
)

const AssignDialog = lazy(() => import('./AssignDialog.tsx').then(({ AssignDialog }) => ({ default: AssignDialog })))

/** Việc của tôi: what waits for one, by deadline, beside what is at hand. */
export function InboxPage() {
  const { t } = useTranslation()
  const inbox = useInbox()
  const bulk = useBulk(inbox)
  const navigate = useNavigate()
  const wide = useMediaQuery('(min-width: 1100px)', { noSsr: true })
  const { data: me } = useQuery(meQuery())
  const [assigning, setAssigning] = useState<TaskSummary[]>([])
  const [completing, setCompleting] = useState<TaskSummary | null>(null)
  const split = wide && inbox.size === 'split'
  const open = (task = inbox.current) => task && void navigate({ to: '/tasks/$task', params: { task: task.id } })
  const targets = () => (bulk.tasks.length > 0 ? bulk.tasks : inbox.current ? [inbox.current] : [])

  useInboxKeys({
    j: () => inbox.move(1),
    k: () => inbox.move(-1),
    enter: () => open(),
    x: () => inbox.current && inbox.toggle(inbox.current.id),
    a: () => void bulk.claim(targets()),
    d: () => setAssigning(targets()),
    e: () => setCompleting(inbox.current ?? null),
  })

  return (
    <Box sx={{ display: 'flex', height: '100%', minHeight: 0 }}>
      <PageHead title={t('pages.tasks')} actions={me?.actions.includes('case.start') && <NewCaseButton />} />
      <Box
        sx={{
          width: split ? measures.list : '100%',
          flexShrink: 0,
          display: 'flex',
          flexDirection: 'column',
          minHeight: 0,
          bgcolor: 'background.paper',
          borderRight: split ? 1 : 0,
          borderColor: 'divider',
        }}
      >
        <InboxTabs inbox={inbox} onOpen={() => open()} />
        <InboxFilterBar inbox={inbox} />
        {(bulk.tasks.length > 0 || bulk.results) && <BulkBar bulk={bulk} onAssign={() => setAssigning(bulk.tasks)} />}
        <Box sx={{ flex: 1, overflowY: 'auto', minHeight: 0 }}>
          <TaskRows
            inbox={inbox}
            me={me}
            onChoose={(task) => (split ? inbox.change({ task: task.id }) : open(task))}
            onOpen={open}
          />
        </Box>
        {wide && <KeyBar />}
      </Box>
      {split && (
        <InboxDetail
          task={inbox.current}
          onAssign={(task) => setAssigning([task])}
          onClaim={(task) => void bulk.claim([task])}
        />
      )}
      <Suspense fallback={null}>
        {assigning.length > 0 && (
          <AssignDialog
            tasks={assigning}
            onClose={() => setAssigning([])}
            onAssign={(user) => bulk.assign(assigning, user)}
          />
        )}
        {completing && <CompleteDialog task={completing} onClose={() => setCompleting(null)} />}
      </Suspense>
    </Box>
  )
}
