import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { TaskDetail } from '@statecraft/engine/client'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Crumb, PageHead } from '../../frame/PageHead.tsx'
import { DueChip } from '../../parts/DueChip.tsx'
import { measures } from '../../theme/tokens.ts'
import { ActionBar } from './ActionBar.tsx'
import { SideContent, SideTabs } from './SideTabs.tsx'
import type { SideTab } from './side.ts'
import { TaskFormPane } from './TaskFormPane.tsx'
import { TaskHead } from './TaskHead.tsx'
import { useTaskWork } from './use-task-work.ts'

export interface TaskWorkProps {
  task: TaskDetail
  crumbs: Crumb[]
  onReload: () => void
}

/** A task being worked on: form left, column right, actions below; on a phone one after the other behind tabs. */
export function TaskWork({ task, crumbs, onReload }: TaskWorkProps) {
  const { t } = useTranslation()
  const work = useTaskWork(task)
  const wide = useMediaQuery('(min-width: 1000px)', { noSsr: true })
  const [tab, setTab] = useState<SideTab>(wide ? 'rules' : 'form')
  const shown = wide && tab === 'form' ? 'rules' : tab
  const { saveNow } = work.autosave

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return
      event.preventDefault()
      void saveNow()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [saveNow])

  const goTo = (path: string) => {
    if (!wide) setTab('form')
    work.go(path)
  }
  const side = { task, work, onGo: goTo }
  const form = <TaskFormPane task={task} work={work} onReload={onReload} onGo={goTo} />
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHead
        title={wide ? task.case.number : task.step}
        crumbs={crumbs}
        actions={!wide && task.due && task.state === 'open' && <DueChip due={task.due} />}
      />
      <TaskHead task={task} wide={wide} />
      {!wide && <SideTabs tab={shown} onTab={setTab} withForm {...side} />}
      <Box sx={{ flex: 1, display: 'flex', minHeight: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={{ position: 'relative', flex: 1, overflowY: 'auto', p: { xs: 2, sm: 3 } }}>
            {wide || shown === 'form' ? form : <SideContent tab={shown} {...side} />}
          </Box>
          <ActionBar task={task} work={work} />
        </Box>
        {wide && (
          <Box
            component="aside"
            aria-label={t('task.side')}
            sx={{
              width: measures.column,
              flexShrink: 0,
              display: 'flex',
              flexDirection: 'column',
              borderLeft: 1,
              borderColor: 'divider',
            }}
          >
            <SideTabs tab={shown} onTab={setTab} {...side} />
            <Box sx={{ position: 'relative', flex: 1, overflowY: 'auto', p: 2 }}>
              <SideContent tab={shown} {...side} />
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  )
}
