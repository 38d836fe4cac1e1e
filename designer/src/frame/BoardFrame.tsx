import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouteContext } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { welcome } from '../api/queries.ts'
import { RouterLink } from '../parts/RouterLink.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'

/** Around the public board: the whole frame for those signed in, a plain head for everybody else. */
export function BoardFrame() {
  const { signedIn } = useRouteContext({ from: '/board-frame' })
  return signedIn ? <Frame /> : <PublicFrame />
}

function PublicFrame() {
  const { t } = useTranslation()
  const { data } = useQuery(welcome())
  return (
    <Box sx={{ minHeight: '100dvh' }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
          pr: 2,
        }}
      >
        <Brand me={data ?? { product: '', province: '' }} />
        <RouterLink to="/sign-in" variant="body2" className="sc-no-print">
          {t('signIn.staff')}
        </RouterLink>
      </Box>
      <Box component="main" id="main" sx={{ maxWidth: 960, mx: 'auto' }}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </Box>
    </Box>
  )
}
