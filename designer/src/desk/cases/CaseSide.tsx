import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { CaseDetail } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { DueChip } from '../../parts/DueChip.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { DecisionExplained } from './DecisionExplained.tsx'

/** What waits now and for whom, and the decisions taken by tables, each explained. */
export function CaseSide({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const open = detail.tasks.filter(({ state }) => state === 'open')
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {open.length > 0 && (
        <Panel title={t('cases.openTasks')}>
          {open.map((task) => (
            <Box
              key={task.id}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1,
                px: 2,
                py: '9px',
                borderBottom: 1,
                borderColor: 'divider',
                '&:last-of-type': { borderBottom: 0 },
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <RouterLink to="/tasks/$task" params={{ task: task.id }} variant="body2">
                  {task.step}
                </RouterLink>
                <Typography variant="caption" color="textSecondary" component="div">
                  {task.assignee?.name ?? t('cases.unclaimed')}
                </Typography>
              </Box>
              {task.due && <DueChip due={task.due} />}
            </Box>
          ))}
        </Panel>
      )}
      <Panel title={t('decisions.title')}>
        {detail.decisions.length === 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
            {t('decisions.none')}
          </Typography>
        )}
        {detail.decisions.map((decision, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions are only ever added at the end, and an element may decide twice
          <DecisionExplained key={`${decision.element} ${index}`} decision={decision} />
        ))}
      </Panel>
    </Box>
  )
}
