import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { HistoryEntry } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { formatDay, formatRecent, formatTime } from './dates.ts'

export interface HistoryProps {
  entries: HistoryEntry[]
  /** The server's instant; given, near days are shortened ("Hôm qua"). */
  now?: string
}

/** Who did what, newest first, also on whose behalf. */
export function History({ entries, now }: HistoryProps) {
  const { t } = useTranslation()
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry) => (
        <Box
          component="li"
          key={entry.seq}
          sx={{
            display: 'flex',
            gap: 2,
            px: 2,
            py: '9px',
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-of-type': { borderBottom: 0 },
          }}
        >
          <Typography
            component="time"
            dateTime={entry.at}
            variant="body2"
            color="textSecondary"
            sx={{ width: now ? 64 : 88, flexShrink: 0, whiteSpace: 'nowrap' }}
          >
            {now ? formatRecent(entry.at, now, t) : `${formatDay(entry.at).slice(0, 5)} ${formatTime(entry.at)}`}
          </Typography>
          <Typography variant="body2" sx={{ minWidth: 0 }}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {entry.by?.name ?? t('history.system')}
            </Box>
            {entry.onBehalfOf && ` ${t('history.onBehalfOf', { name: entry.onBehalfOf.name })}`}{' '}
            {asPredicate(entry.text)}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

/** A sentence after its subject begins small, unless it begins with an abbreviation. */
const asPredicate = (text: string) =>
  /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
