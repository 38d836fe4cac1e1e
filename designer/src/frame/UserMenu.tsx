import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useColorScheme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import type { Me } from '@statecraft/engine/client'
import { useRouter } from '@tanstack/react-router'
import { Check, Keyboard, Languages, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/api.ts'
import { queryClient } from '../api/query-client.ts'
import { chooseLanguage } from '../languages.ts'
import { Avatar } from '../parts/Avatar.tsx'
import { useOverlays } from './overlays.ts'

const schemes = [
  { id: 'system', icon: Monitor },
  { id: 'light', icon: Sun },
  { id: 'dark', icon: Moon },
] as const

/** Who one is, and what one sets for oneself: light or dark, the language, the keys, signing out. */
export function UserMenu({ me, narrow = false }: { me: Me; narrow?: boolean }) {
  const { t, i18n } = useTranslation()
  const { mode, setMode } = useColorScheme()
  const { showHelp } = useOverlays()
  const router = useRouter()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  const [first] = me.memberships

  const signOut = async () => {
    close()
    await api.signOut()
    queryClient.clear()
    await router.navigate({ to: '/sign-in' })
  }

  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={t('frame.userMenu', { name: me.user.name })}
        sx={{
          justifyContent: 'flex-start',
          gap: '10px',
          minHeight: 56,
          px: narrow ? '14px' : 2,
          borderTop: 1,
          borderColor: 'divider',
          textAlign: 'left',
          '&:hover': { bgcolor: 'sunk' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Avatar name={me.user.name} />
        {!narrow && (
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
              {me.user.name}
            </Typography>
            {first && (
              <Typography variant="caption" color="textSecondary" component="div" noWrap>
                {first.roleTitle}, {first.unit.name}
              </Typography>
            )}
          </Box>
        )}
      </ButtonBase>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { dense: true } }}>
        {me.memberships.map((membership) => (
          <Typography
            key={`${membership.role} ${membership.unit.id}`}
            component="li"
            variant="caption"
            color="textSecondary"
            sx={{ px: 2, py: '2px' }}
          >
            {membership.roleTitle}, {membership.unit.name}
          </Typography>
        ))}
        <Divider sx={{ my: 1 }} />
        <ListSubheader sx={{ lineHeight: '28px', bgcolor: 'transparent' }}>{t('frame.scheme')}</ListSubheader>
        {schemes.map(({ id, icon: Icon }) => (
          <MenuItem key={id} role="menuitemradio" aria-checked={mode === id} onClick={() => setMode(id)}>
            <Icon size={16} aria-hidden />
            <Box sx={{ flex: 1 }}>{t(`frame.schemes.${id}`)}</Box>
            {mode === id && <Check size={16} aria-hidden />}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          lang={i18n.language === 'vi' ? 'en' : 'vi'}
          onClick={() =>
            void chooseLanguage(i18n.language === 'vi' ? 'en' : 'vi').then(() => queryClient.invalidateQueries())
          }
        >
          <Languages size={16} aria-hidden />
          {t('frame.otherLanguage')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close()
            showHelp()
          }}
        >
          <Keyboard size={16} aria-hidden />
          {t('frame.keys')}
        </MenuItem>
        <Divider />
        <MenuItem onClick={() => void signOut()}>
          <LogOut size={16} aria-hidden />
          {t('frame.signOut')}
        </MenuItem>
      </Menu>
    </>
  )
}
