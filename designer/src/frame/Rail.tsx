import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Me } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { Brand } from './Brand.tsx'
import { pagesFor, type RailPage } from './pages.ts'
import { RailItem } from './RailItem.tsx'
import { UserMenu } from './UserMenu.tsx'

export interface RailProps {
  me: Me
  /** 56 wide, names on hover and focus: in the Studio's designers. */
  narrow?: boolean
  /** Called when a page was chosen, to close the drawer on a phone. */
  onLeave?: () => void
}

/** The way to every page, and who one is. */
export function Rail({ me, narrow = false, onLeave }: RailProps) {
  const { t } = useTranslation()
  const pages = pagesFor(me)
  const group = (name: RailPage['group']) => pages.filter((page) => page.group === name)
  const items = (list: RailPage[]) =>
    list.map((page) => (
      <RailItem key={page.id} page={page} count={page.count?.(me) ?? 0} narrow={narrow} onLeave={onLeave} />
    ))
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', bgcolor: 'rail' }}>
      <Brand me={me} narrow={narrow} />
      <Box
        component="nav"
        aria-label={t('frame.pages')}
        sx={{ flex: 1, overflowY: 'auto', px: 1, py: '4px', display: 'grid', alignContent: 'start' }}
      >
        {items(group('desk'))}
        {group('admin').length > 0 &&
          (narrow ? (
            <Box sx={{ height: '1px', bgcolor: 'divider', my: 1 }} />
          ) : (
            <Typography variant="caption" color="textSecondary" sx={{ fontWeight: 600, px: '10px', pt: 2, pb: '8px' }}>
              {t('frame.adminGroup')}
            </Typography>
          ))}
        {items(group('admin'))}
      </Box>
      <UserMenu me={me} narrow={narrow} />
    </Box>
  )
}
