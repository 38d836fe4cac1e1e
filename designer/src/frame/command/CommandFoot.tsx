import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Key } from '../../parts/Key.tsx'

/** The keys of the command box, and how much was found. */
export function CommandFoot({ count }: { count: number }) {
  const { t } = useTranslation()
  const keys = [
    { keys: ['↑', '↓'], name: t('commands.move') },
    { keys: ['Enter'], name: t('commands.open') },
    { keys: ['Ctrl', 'Enter'], name: t('commands.openNew') },
  ]
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2.5,
        minHeight: 40,
        flexShrink: 0,
        px: 2,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'rail',
      }}
    >
      {keys.map(({ keys, name }) => (
        <Box key={name} sx={{ display: { xs: 'none', sm: 'flex' }, alignItems: 'center', gap: '4px' }}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          <Typography variant="caption" color="textSecondary" sx={{ ml: '4px' }}>
            {name}
          </Typography>
        </Box>
      ))}
      <Typography variant="caption" color="textSecondary" role="status" sx={{ ml: 'auto' }}>
        {t('commands.count', { count })}
      </Typography>
    </Box>
  )
}
