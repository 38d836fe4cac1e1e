import '../words.ts'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { DefinitionDetail, DiagnosticView } from '@statecraft/engine/client'
import { useNavigate } from '@tanstack/react-router'
import { Check, CloudOff, LoaderCircle, type LucideIcon, PencilLine, Rocket, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime } from '../../parts/dates.ts'
import { StatusChip } from '../../parts/StatusChip.tsx'
import type { Draft, DraftState } from './use-draft.ts'

const icons: Record<DraftState, { Icon: LucideIcon; color: string }> = {
  none: { Icon: Check, color: 'text.secondary' },
  saved: { Icon: Check, color: 'success.main' },
  saving: { Icon: LoaderCircle, color: 'text.secondary' },
  unsaved: { Icon: PencilLine, color: 'text.secondary' },
  waiting: { Icon: CloudOff, color: 'warning.main' },
  conflict: { Icon: TriangleAlert, color: 'error.main' },
  failed: { Icon: TriangleAlert, color: 'error.main' },
}

export interface DraftStatusProps {
  draft: Draft
  /** What is wrong now; without it what the draft's own check said. */
  diagnostics?: DiagnosticView[]
  /** What is in force and what comes next, told while there is no draft. */
  detail: DefinitionDetail
  canPublish?: boolean
}

/** At the right of a designer's bar: which draft, whether it is saved, what is wrong with it, and the way to publishing. */
export function DraftStatus({ draft, diagnostics = draft.diagnostics, detail, canPublish = true }: DraftStatusProps) {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const publish = async () => {
    await draft.saveNow()
    void navigate({ to: '/publish' })
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: '12px', pl: 1, pr: 1, whiteSpace: 'nowrap' }}>
      <Typography variant="body2" color="textSecondary">
        {draft.state !== 'none'
          ? t('draft.number', { number: draft.number })
          : detail.next
            ? t('list.next', { revision: detail.next.revision, day: formatDay(detail.next.effectiveFrom) })
            : t('draft.none', { number: detail.revision })}
      </Typography>
      {draft.state !== 'none' && <SaveNote draft={draft} />}
      {errors > 0 && <StatusChip tone="error">{t('draft.errors', { count: errors })}</StatusChip>}
      {warnings > 0 && <StatusChip tone="warning">{t('draft.warnings', { count: warnings })}</StatusChip>}
      {errors === 0 && warnings === 0 && <StatusChip tone="success">{t('draft.clean')}</StatusChip>}
      {canPublish && (
        <Button startIcon={<Rocket size={16} />} onClick={() => void publish()}>
          {t('draft.publish')}
        </Button>
      )}
    </Box>
  )
}

function SaveNote({ draft: { state, savedAt } }: { draft: Draft }) {
  const { t } = useTranslation('studio')
  const { Icon, color } = icons[state]
  const words =
    state === 'saved' || state === 'none'
      ? t('draft.saved', { time: savedAt ? formatTime(savedAt) : '' })
      : t(`draft.states.${state}`)
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: '6px' }}
    >
      <Box component={Icon} size={16} aria-hidden sx={{ color }} />
      {words}
    </Typography>
  )
}
