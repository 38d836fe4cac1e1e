import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { Columns2, List, Maximize2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CountPill } from '../../parts/CountPill.tsx'
import type { InboxFilter } from '../../searches.ts'
import type { Inbox } from './use-inbox.ts'

const filters: InboxFilter[] = ['all', 'mine', 'unassigned', 'done']
const sizes = [
  { id: 'list', Icon: List },
  { id: 'split', Icon: Columns2 },
  { id: 'task', Icon: Maximize2 },
] as const

/** Whose tasks, each with its count, and the three sizes. */
export function InboxTabs({ inbox, onOpen }: { inbox: Inbox; onOpen: () => void }) {
  const { t } = useTranslation()
  const counts = inbox.query.data?.counts
  const filter = inbox.search.filter
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        borderBottom: 1,
        borderColor: 'divider',
        pl: '4px',
        pr: 1,
        flexShrink: 0,
      }}
    >
      <Tabs
        value={filter}
        onChange={(_, next: InboxFilter) => inbox.change({ filter: next, task: undefined })}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('inbox.filters')}
      >
        {filters.map((id) => (
          <Tab
            key={id}
            value={id}
            label={
              <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                {t(`inbox.filter.${id}`)}
                {counts && id !== 'done' && (
                  <CountPill count={counts[id]} tone={id === filter ? 'accent' : 'neutral'} />
                )}
              </Box>
            }
          />
        ))}
      </Tabs>
      <ToggleButtonGroup
        exclusive
        value={inbox.size === 'task' ? 'split' : inbox.size}
        aria-label={t('inbox.sizes')}
        onChange={(_, size: 'list' | 'split' | 'task' | null) => {
          if (size === 'task') onOpen()
          else if (size) inbox.chooseSize(size)
        }}
        sx={{ display: { xs: 'none', lg: 'flex' } }}
      >
        {sizes.map(({ id, Icon }) => (
          <ToggleButton
            key={id}
            value={id}
            aria-label={t(`inbox.size.${id}`)}
            title={t(`inbox.size.${id}`)}
            sx={{
              width: 32,
              height: 28,
              p: 0,
              borderColor: 'divider',
              color: 'text.secondary',
              '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'ground.primary', color: 'primary.main' },
            }}
          >
            <Icon size={16} aria-hidden />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  )
}
