import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { CornerDownLeft } from 'lucide-react'
import { type MouseEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entries.ts'
import { Marked } from './Marked.tsx'

export interface CommandListProps {
  id: string
  entries: Entry[]
  chosen: Entry | undefined
  query: string
  onOpen: (entry: Entry, event: MouseEvent) => void
}

/** What was found, in groups; the chosen line has the accent's ground. */
export function CommandList({ id, entries, chosen, query, onOpen }: CommandListProps) {
  const { t } = useTranslation()
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  return (
    <Box id={id} role="listbox" aria-label={t('commands.found')} sx={{ overflowY: 'auto', p: 1 }}>
      {entries.length === 0 && (
        <Typography color="textSecondary" sx={{ p: 2 }}>
          {t('commands.nothing', { query })}
        </Typography>
      )}
      {entries.map((entry, index) => (
        <Box key={entry.id}>
          {entries[index - 1]?.group !== entry.group && (
            <Typography
              variant="caption"
              color="textSecondary"
              component="div"
              sx={{ fontWeight: 600, px: 1, pt: index === 0 ? '2px' : 1.5, pb: '4px' }}
            >
              {t(`commands.groups.${entry.group}`)}
            </Typography>
          )}
          <CommandLine id={id} entry={entry} query={query} chosen={entry === chosen} onOpen={onOpen} />
        </Box>
      ))}
    </Box>
  )
}

interface LineProps extends Pick<CommandListProps, 'id' | 'query' | 'onOpen'> {
  entry: Entry
  chosen: boolean
}

function CommandLine({ id, entry, query, chosen, onOpen }: LineProps) {
  const Icon = entry.icon
  return (
    <Box
      id={`${id}-${entry.id}`}
      role="option"
      aria-selected={chosen}
      onClick={(event: MouseEvent) => onOpen(entry, event)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: 44,
        px: 1,
        borderRadius: '6px',
        cursor: 'pointer',
        bgcolor: chosen ? 'ground.primary' : undefined,
        '&:hover': { bgcolor: chosen ? undefined : 'sunk' },
      }}
    >
      <Box
        component={Icon}
        size={18}
        aria-hidden
        sx={{ color: chosen ? 'primary.main' : 'text.secondary', flexShrink: 0 }}
      />
      <Typography sx={{ flex: 1, minWidth: 0 }} noWrap>
        <Marked text={entry.title} query={query} />
      </Typography>
      <Typography variant="body2" color="textSecondary" noWrap sx={{ maxWidth: '45%' }}>
        <Marked text={entry.detail} query={query} />
      </Typography>
      {chosen && (
        <Box component={CornerDownLeft} size={16} aria-hidden sx={{ color: 'text.secondary', flexShrink: 0 }} />
      )}
    </Box>
  )
}
