import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useColorScheme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import type { Me } from '@statecraft/engine/client'
import { useRouter } from '@tanstack/react-router'
import { Check, Keyboard, Languages, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/api.ts'
import { queryClient } from '../api/query-client.ts'
import { chooseLanguage } from '../languages.ts'
import { readAllAgain } from './connection/send-drafts.ts'
import { useOverlays } from './overlays.ts'

const schemes = [
  { id: 'system', icon: Monitor },
  { id: 'light', icon: Sun },
  { id: 'dark', icon: Moon },
] as const

export interface UserMenuListProps {
  me: Me
  anchor: HTMLElement
  onClose: () => void
}

/** One's roles, light or dark, the language, the keys, signing out. */
export function UserMenuList({ me, anchor, onClose }: UserMenuListProps) {
  const { t, i18n } = useTranslation()
  const { mode, setMode } = useColorScheme()
  const { showHelp } = useOverlays()
  const router = useRouter()

  const signOut = async () => {
    onClose()
    await api.signOut()
    queryClient.clear()
    await router.navigate({ to: '/sign-in' })
  }

  return (
    <Menu anchorEl={anchor} open onClose={onClose} slotProps={{ list: { dense: true } }}>
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
        onClick={() => void chooseLanguage(i18n.language === 'vi' ? 'en' : 'vi').then(readAllAgain)}
      >
        <Languages size={16} aria-hidden />
        {t('frame.otherLanguage')}
      </MenuItem>
      <MenuItem
        onClick={() => {
          onClose()
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
  )
}
