import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { UserCheck, UserPlus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import type { Bulk } from './use-bulk.ts'

/** How many are selected, what can be done to them, and what became of each. */
export function BulkBar({ bulk, onAssign }: { bulk: Bulk; onAssign: () => void }) {
  const { t } = useTranslation()
  const { tasks, results, progress } = bulk
  const failed = results?.filter(({ refusal }) => refusal) ?? []
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'ground.primary' }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 48, pl: 2, pr: 1, py: '6px' }}
      >
        <Typography variant="subtitle2" role="status" sx={{ flex: 1 }}>
          {progress ? t('inbox.bulkProgress', progress) : t('inbox.selected', { count: tasks.length })}
        </Typography>
        <Button startIcon={<UserCheck size={16} />} onClick={() => void bulk.claim(tasks)} loading={progress !== null}>
          {t('inbox.claim')}
        </Button>
        <Button startIcon={<UserPlus size={16} />} onClick={onAssign}>
          {t('inbox.assignMany')}
        </Button>
        <IconButton aria-label={t('inbox.clearSelection')} onClick={bulk.clear}>
          <X size={16} />
        </IconButton>
      </Box>
      {results && (
        <Box sx={{ px: 2, py: 1, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('inbox.bulkResult', { done: results.length - failed.length, failed: failed.length })}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 160, overflowY: 'auto' }}>
            {results.map(({ task, refusal }) => (
              <Box component="li" key={task.id} sx={{ display: 'flex', gap: 1, pt: '6px' }}>
                <FindingIcon severity={refusal ? 'error' : 'passed'} size={16} />
                <Typography variant="body2">
                  {task.case.number}, {task.case.title}
                  {refusal && `: ${refusal.text}`}
                </Typography>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
