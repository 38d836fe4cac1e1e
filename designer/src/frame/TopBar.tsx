import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import IconButton from '@mui/material/IconButton'
import type { Me } from '@statecraft/engine/client'
import { CircleHelp, Menu as MenuIcon, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Key } from '../parts/Key.tsx'
import { measures } from '../theme/tokens.ts'
import { NoticeBell } from './NoticeBell.tsx'
import { useOverlays } from './overlays.ts'

export interface TopBarProps {
  me: Me
  onMenu: () => void
  /** Take the places where the page puts its title and its actions. */
  titleRef: (place: HTMLElement | null) => void
  actionsRef: (place: HTMLElement | null) => void
}

/** Where one is, what this page does, the command box, help and notices. */
export function TopBar({ me, onMenu, titleRef, actionsRef }: TopBarProps) {
  const { t } = useTranslation()
  const { showHelp } = useOverlays()
  return (
    <Box
      component="header"
      className="sc-no-print"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: { xs: measures.phoneTopBar, md: measures.topBar },
        flexShrink: 0,
        pl: { xs: 1, md: 2 },
        pr: 1.5,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <IconButton
        aria-label={t('frame.menu')}
        onClick={onMenu}
        sx={{ display: { md: 'none' }, 'header:has([data-back]) > &': { display: 'none' } }}
      >
        <MenuIcon size={20} />
      </IconButton>
      <Box ref={titleRef} sx={{ flex: 1, minWidth: 0 }} />
      <Box ref={actionsRef} sx={{ display: 'flex', alignItems: 'center', gap: 1 }} />
      <SearchBox />
      <IconButton
        title={t('frame.help')}
        aria-label={t('frame.help')}
        onClick={showHelp}
        sx={{ display: { xs: 'none', md: 'inline-flex' } }}
      >
        <CircleHelp size={18} />
      </IconButton>
      <NoticeBell me={me} />
    </Box>
  )
}

/** Looks as a search field and opens the command box. */
function SearchBox() {
  const { t } = useTranslation()
  const { showCommands } = useOverlays()
  return (
    <>
      <ButtonBase
        onClick={showCommands}
        sx={{
          display: { xs: 'none', md: 'flex' },
          gap: 1,
          width: { md: 200, lg: 264 },
          height: 32,
          px: '10px',
          border: 1,
          borderColor: 'edge',
          borderRadius: '6px',
          color: 'text.secondary',
          fontSize: 14,
        }}
      >
        <Search size={16} aria-hidden />
        <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
          {t('frame.search')}
        </Box>
        <Key>Alt K</Key>
      </ButtonBase>
      <IconButton aria-label={t('frame.search')} onClick={showCommands} sx={{ display: { md: 'none' } }}>
        <Search size={20} />
      </IconButton>
    </>
  )
}
