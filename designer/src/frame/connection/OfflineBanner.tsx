import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { WifiOff } from 'lucide-react'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/dates.ts'
import { useConnection } from './ConnectionProvider.tsx'
import { waitingDrafts, watchDrafts } from './waiting-drafts.ts'

const WaitingDialog = lazy(() =>
  import('./WaitingDialog.tsx').then(({ WaitingDialog }) => ({ default: WaitingDialog })),
)

/** Says that the network is gone, since when, what waits on this device and when it is tried again. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const { lostAt, nextTryAt, tryNow } = useConnection()
  const waiting = useSyncExternalStore(watchDrafts, waitingDrafts)
  const [open, setOpen] = useState(false)
  if (lostAt === null) return null
  return (
    <Box
      role="status"
      className="sc-no-print"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1.5,
        minHeight: 48,
        px: 2,
        py: 1,
        bgcolor: 'ground.warning',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box component={WifiOff} size={18} aria-hidden sx={{ color: 'warning.main', flexShrink: 0 }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 200 }}>
        <b>{t('offline.since', { time: formatTime(lostAt) })}</b> {t('offline.canWork')}{' '}
        {waiting.length > 0 && (
          <Link
            component="button"
            type="button"
            variant="body2"
            onClick={() => setOpen(true)}
            sx={{ verticalAlign: 'baseline' }}
          >
            {t('offline.waiting', { count: waiting.length })}
          </Link>
        )}
      </Typography>
      <Countdown until={nextTryAt} />
      <Button onClick={() => void tryNow()}>{t('offline.tryNow')}</Button>
      <Suspense fallback={null}>
        {open && <WaitingDialog open onClose={() => setOpen(false)} drafts={waiting} />}
      </Suspense>
    </Box>
  )
}

function Countdown({ until }: { until: number }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  return (
    <Typography variant="body2" color="textSecondary" aria-hidden sx={{ display: { xs: 'none', sm: 'block' } }}>
      {t('offline.tryIn', { count: seconds })}
    </Typography>
  )
}
