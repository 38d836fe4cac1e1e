import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { welcome } from '../api/queries.ts'
import { Brand } from '../frame/Brand.tsx'
import { useTitle } from '../frame/use-title.ts'
import { chooseLanguage } from '../languages.ts'
import { RouterLink } from '../parts/RouterLink.tsx'

/** Around the pages before signing in: whose system this is, the page, the other language and the public board. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const { data } = useQuery(welcome())
  useTitle(title)
  const other = i18n.language === 'vi' ? 'en' : 'vi'
  return (
    <Box
      component="main"
      id="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        alignContent: { sm: 'center' },
        justifyItems: 'center',
        p: { xs: 2, sm: 3 },
      }}
    >
      <Box sx={{ width: '100%', maxWidth: 880, display: 'grid', gap: 2 }}>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            '& > :first-of-type': { px: 0 },
          }}
        >
          <Brand me={data ?? { product: '', province: '' }} />
          <Button variant="text" lang={other} onClick={() => void chooseLanguage(other)}>
            {t('frame.otherLanguage')}
          </Button>
        </Box>
        {children}
        <Typography variant="body2" color="textSecondary">
          {t('signIn.boardHint')} <RouterLink to="/board">{t('signIn.board')}</RouterLink>
        </Typography>
      </Box>
    </Box>
  )
}
