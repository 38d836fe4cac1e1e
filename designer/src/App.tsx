import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from './api/query-client.ts'
import { ConnectionProvider } from './frame/connection/ConnectionProvider.tsx'
import { NoticeProvider } from './frame/notice/NoticeProvider.tsx'
import { router } from './routes.tsx'
import { themeFor } from './theme.ts'

/** Styles carry the nonce the server put into this page: the policy allows no others. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
const styles = createCache({ key: 'sc', nonce, prepend: true })

/** The app: styles, theme, server state, connection, routes. */
export function App() {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const theme = useMemo(() => themeFor(language), [language])
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="sc-scheme">
        <CssBaseline enableColorScheme />
        <QueryClientProvider client={queryClient}>
          <NoticeProvider>
            <ConnectionProvider>
              <RouterProvider router={router} />
            </ConnectionProvider>
          </NoticeProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}
