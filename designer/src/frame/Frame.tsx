import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me as meQuery } from '../api/queries.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { measures } from '../theme/tokens.ts'
import { OfflineBanner } from './connection/OfflineBanner.tsx'
import { OverlaysProvider } from './OverlaysProvider.tsx'
import { HeadSlotsContext } from './PageHead.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

const Drawer = lazy(() => import('@mui/material/Drawer'))
const designers = /^\/studio\/(forms|workflows|decisions)\//

/** What stands around every page of one who is signed in: rail, top bar, banner, and what opens over them. */
export function Frame() {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery())
  const { pathname } = useLocation()
  const [drawer, setDrawer] = useState(false)
  const [title, setTitle] = useState<HTMLElement | null>(null)
  const [actions, setActions] = useState<HTMLElement | null>(null)
  const slots = useMemo(() => ({ title, actions }), [title, actions])
  if (!me) return <Waiting />
  const narrow = designers.test(pathname)
  return (
    <OverlaysProvider me={me}>
      <HeadSlotsContext value={slots}>
        <Box
          component="a"
          href="#main"
          sx={{
            position: 'absolute',
            left: -9999,
            '&:focus': { left: 8, top: 8, zIndex: 2000, p: 1, bgcolor: 'background.paper' },
          }}
        >
          {t('frame.skip')}
        </Box>
        <Box sx={{ display: 'flex', height: '100dvh', '@media print': { display: 'block', height: 'auto' } }}>
          <Box
            className="sc-no-print"
            sx={{
              display: { xs: 'none', md: 'block' },
              width: narrow ? measures.narrowRail : measures.rail,
              flexShrink: 0,
              borderRight: 1,
              borderColor: 'divider',
            }}
          >
            <Rail me={me} narrow={narrow} />
          </Box>
          <Suspense fallback={null}>
            {drawer && (
              <Drawer open onClose={() => setDrawer(false)} slotProps={{ paper: { sx: { width: 280 } } }}>
                <Rail me={me} onLeave={() => setDrawer(false)} />
              </Drawer>
            )}
          </Suspense>
          <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
            <TopBar me={me} onMenu={() => setDrawer(true)} titleRef={setTitle} actionsRef={setActions} />
            <OfflineBanner />
            <Box
              component="main"
              id="main"
              sx={{ flex: 1, minHeight: 0, overflow: 'auto', '@media print': { overflow: 'visible' } }}
            >
              <Suspense fallback={<Waiting />}>
                <Outlet />
              </Suspense>
            </Box>
          </Box>
        </Box>
      </HeadSlotsContext>
    </OverlaysProvider>
  )
}
