import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { TaskDetail } from '@statecraft/engine/client'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Crumb, PageHead } from '../../frame/PageHead.tsx'
import { DueChip } from '../../parts/DueChip.tsx'
import { measures } from '../../theme/tokens.ts'
import type { SubmissionPlace } from '../submissions/submitted.ts'
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
  // A window that becomes wide or narrow keeps what each arrangement shows; the form is only hidden, so that nothing typed or opened is lost.
  const [side, setSide] = useState<SideTab>('rules')
  const [phone, setPhone] = useState<SideTab>('form')
  const [seen, setSeen] = useState<SubmissionPlace | null>(null)
  const formShown = wide || phone === 'form'
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
    setPhone('form')
    work.go(path)
  }
  const see = (form: string, path: string) => {
    setPhone('form')
    setSeen({ form, path: `${path}#${Date.now()}` })
  }
  const beside = { task, work, onGo: goTo, onSee: see }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageHead
        title={wide ? task.case.number : task.step}
        crumbs={crumbs}
        actions={!wide && task.due && task.state === 'open' && <DueChip due={task.due} />}
      />
      <TaskHead task={task} wide={wide} />
      {!wide && <SideTabs tab={phone} onTab={setPhone} withForm task={task} work={work} />}
      <Box sx={{ flex: 1, display: 'flex', minHeight: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={{ ...scrolled, display: formShown ? 'block' : 'none' }}>
            <TaskFormPane task={task} work={work} onReload={onReload} onGo={goTo} seen={seen} />
          </Box>
          {!formShown && (
            <Box sx={scrolled}>
              <SideContent tab={phone} {...beside} />
            </Box>
          )}
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
            <SideTabs tab={side} onTab={setSide} task={task} work={work} />
            <Box sx={{ position: 'relative', flex: 1, overflowY: 'auto', p: 2 }}>
              <SideContent tab={side} {...beside} />
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  )
}

const scrolled = { position: 'relative', flex: 1, overflowY: 'auto', p: { xs: 2, sm: 3 } } as const
