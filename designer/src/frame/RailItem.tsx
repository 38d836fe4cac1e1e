import Box from '@mui/material/Box'
import ButtonBase, { type ButtonBaseProps } from '@mui/material/ButtonBase'
import { createLink } from '@tanstack/react-router'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../parts/dates.ts'
import { Hint } from '../parts/Hint.tsx'
import type { RailPage } from './pages.ts'

const ItemLink = createLink(({ ref, ...props }: ButtonBaseProps<'a'> & { ref?: Ref<HTMLAnchorElement> }) => (
  <ButtonBase component="a" ref={ref} {...props} />
))

export interface RailItemProps {
  page: RailPage
  count: number
  narrow: boolean
  onLeave?: () => void
}

/** One page of the rail: icon, name, count; the page one is on has the accent's ground. */
export function RailItem({ page, count, narrow, onLeave }: RailItemProps) {
  const { t } = useTranslation()
  const Icon = page.icon
  const name = t(`pages.${page.id}`)
  const item = (
    <ItemLink
      to={page.to}
      onClick={onLeave}
      aria-label={count > 0 ? t('frame.pageWithCount', { page: name, count }) : name}
      sx={{
        justifyContent: 'flex-start',
        gap: '12px',
        height: 40,
        width: '100%',
        px: narrow ? '11px' : '10px',
        borderRadius: '6px',
        fontSize: 15,
        fontWeight: 500,
        color: 'text.primary',
        '&:hover': { bgcolor: 'sunk' },
        '&.active': { bgcolor: 'ground.primary', color: 'primary.main', fontWeight: 600 },
        '&.Mui-focusVisible': { outlineOffset: -2 },
      }}
    >
      <Box sx={{ position: 'relative', display: 'flex' }}>
        <Icon size={18} aria-hidden />
        {narrow && count > 0 && (
          <Box
            sx={{
              position: 'absolute',
              top: -3,
              right: -4,
              width: 7,
              height: 7,
              borderRadius: '50%',
              bgcolor: 'primary.main',
            }}
          />
        )}
      </Box>
      {!narrow && (
        <>
          <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
            {name}
          </Box>
          {count > 0 && (
            <Box component="span" sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(count)}
            </Box>
          )}
        </>
      )}
    </ItemLink>
  )
  return narrow ? (
    <Hint title={name} placement="right">
      {item}
    </Hint>
  ) : (
    item
  )
}
