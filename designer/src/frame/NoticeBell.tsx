import Badge from '@mui/material/Badge'
import IconButton from '@mui/material/IconButton'
import type { Me } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tasks } from '../api/queries.ts'

const NoticeMenu = lazy(() => import('./NoticeMenu.tsx').then(({ NoticeMenu }) => ({ default: NoticeMenu })))

/** What needs a look now: own tasks that are overdue or due today. */
export function NoticeBell({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { data } = useQuery({
    ...tasks({ filter: 'mine', sort: 'due' }),
    enabled: me.counts.tasks > 0,
    staleTime: 60_000,
  })
  const urgent = (data?.items ?? []).filter(({ due }) => due?.state === 'overdue' || due?.state === 'today').slice(0, 8)
  const name = t('frame.notices', { count: urgent.length })
  return (
    <>
      <IconButton
        title={name}
        aria-label={name}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        <Badge color="error" variant="dot" invisible={urgent.length === 0}>
          <Bell size={18} />
        </Badge>
      </IconButton>
      <Suspense fallback={null}>
        {anchor && <NoticeMenu tasks={urgent} anchor={anchor} onClose={() => setAnchor(null)} />}
      </Suspense>
    </>
  )
}
