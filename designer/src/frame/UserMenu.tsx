import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { Me } from '@statecraft/engine/client'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../parts/Avatar.tsx'

const UserMenuList = lazy(() => import('./UserMenuList.tsx').then(({ UserMenuList }) => ({ default: UserMenuList })))

/** Who one is; opens what one sets for oneself. */
export function UserMenu({ me, narrow = false }: { me: Me; narrow?: boolean }) {
  const { t } = useTranslation()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [first] = me.memberships

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
      <Suspense fallback={null}>
        {anchor && <UserMenuList me={me} anchor={anchor} onClose={() => setAnchor(null)} />}
      </Suspense>
    </>
  )
}
