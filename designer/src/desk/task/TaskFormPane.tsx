import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { TaskDetail } from '@statecraft/engine/client'
import { Undo2 } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import type { SubmissionPlace } from '../submissions/submitted.ts'
import { TaskSubmissions } from '../submissions/TaskSubmissions.tsx'
import { CannotWork } from './CannotWork.tsx'
import { ConflictNote } from './ConflictNote.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { formLookup } from './form-lookup.ts'
import { shownFinding } from './shown-finding.ts'
import { useTaskAssignment } from './use-task-assignment.ts'
import type { TaskWorkState } from './use-task-work.ts'

const AssignDialog = lazy(() =>
  import('../inbox/AssignDialog.tsx').then(({ AssignDialog }) => ({ default: AssignDialog })),
)

export interface TaskFormPaneProps {
  task: TaskDetail
  work: TaskWorkState
  onReload: () => void
  onGo: (path: string) => void
  /** Where to go in a form submitted before. */
  seen: SubmissionPlace | null
}

/** The form with everything that must be said above it: why it cannot be worked on, another's edit, what stands in the way. */
export function TaskFormPane({ task, work, onReload, onGo, seen }: TaskFormPaneProps) {
  const { t } = useTranslation()
  const { loaded } = work
  const [assigning, setAssigning] = useState(false)
  const assignment = useTaskAssignment(task, onReload)
  // Taking the task reads it again, so what was just typed is saved before.
  const claim = () => void work.autosave.saveNow().then(assignment.claim)
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1100 }}>
      {work.readOnly && task.state === 'open' && (
        <CannotWork task={task} onAssign={() => setAssigning(true)} onClaim={claim} />
      )}
      {!work.readOnly && task.can.claim && !task.assignee && <Unclaimed onClaim={claim} />}
      {assignment.error && <ProblemNote error={assignment.error} />}
      {task.returned !== null && <Returned reason={task.returned} />}
      {work.autosave.conflict && (
        <ConflictNote
          conflict={work.autosave.conflict}
          onKeepMine={work.autosave.overwrite}
          onTakeTheirs={() => assignment.takeTheirs()}
        />
      )}
      {work.complete.error && work.refused.length === 0 && <ProblemNote error={work.complete.error} />}
      {work.showErrors && work.obstacles.length > 0 && (
        <ErrorSummary obstacles={work.obstacles} task={task} data={work.data} onGo={onGo} />
      )}
      <TaskSubmissions task={task} place={seen} />
      {task.form === null && <Typography color="textSecondary">{t('task.noForm')}</Typography>}
      {loaded.error && <ProblemNote error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {task.form && !loaded.data && !loaded.error && <Waiting />}
      {loaded.data && <FilledForm task={task} work={work} />}
      <Suspense fallback={null}>
        {assigning && <AssignDialog tasks={[task]} onClose={() => setAssigning(false)} onAssign={assignment.assign} />}
      </Suspense>
    </Box>
  )
}

function FilledForm({ task, work }: { task: TaskDetail; work: TaskWorkState }) {
  const { t, i18n } = useTranslation()
  const lookup = useMemo(() => formLookup(task.case.id), [task.case.id])
  const { FormView, form, compiled } = work.loaded.data as NonNullable<typeof work.loaded.data>
  const findings = useMemo(
    () => work.counted.findings.map((finding) => shownFinding(finding, t)),
    [work.counted.findings, t],
  )
  return (
    <FormView
      form={form}
      compiled={compiled}
      data={work.data}
      onChange={work.change}
      now={work.now}
      context={task.context}
      findings={findings}
      showErrors={work.showErrors}
      readOnly={work.readOnly}
      lookup={lookup}
      language={i18n.language === 'en' ? 'en' : 'vi'}
      focusPath={work.focusPath}
    />
  )
}

function Unclaimed({ onClaim }: { onClaim: () => void }) {
  const { t } = useTranslation()
  return (
    <Panel padded>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1.5 }}>
        <Typography sx={{ flex: 1 }}>{t('task.unclaimed')}</Typography>
        <Button onClick={onClaim}>{t('inbox.claim')}</Button>
      </Box>
    </Panel>
  )
}

function Returned({ reason }: { reason: string }) {
  const { t } = useTranslation()
  return (
    <Box sx={{ display: 'flex', gap: 1.5, p: 2, bgcolor: 'ground.warning', borderRadius: '8px' }}>
      <Box component={Undo2} size={18} aria-hidden sx={{ color: 'warning.main', flexShrink: 0 }} />
      <Typography>
        <b>{t('task.returned')}</b> {reason}
      </Typography>
    </Box>
  )
}
