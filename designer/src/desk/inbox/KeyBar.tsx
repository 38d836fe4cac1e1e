import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Key } from '../../parts/Key.tsx'

const keys = [
  { keys: ['J', 'K'], id: 'move' },
  { keys: ['Enter'], id: 'open' },
  { keys: ['X'], id: 'select' },
  { keys: ['A'], id: 'claim' },
  { keys: ['D'], id: 'assign' },
  { keys: ['E'], id: 'complete' },
  { keys: ['?'], id: 'more' },
] as const

/** The keys of the inbox, always in sight. */
export function KeyBar() {
  const { t } = useTranslation()
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        height: 40,
        flexShrink: 0,
        px: '14px',
        overflow: 'hidden',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'rail',
      }}
    >
      {keys.map(({ keys, id }) => (
        <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 }}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          <Typography variant="caption" color="textSecondary" sx={{ ml: '2px' }}>
            {t(`inbox.key.${id}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}
