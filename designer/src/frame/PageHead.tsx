import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useRouter } from '@tanstack/react-router'
import { ArrowLeft, ChevronRight } from 'lucide-react'
import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { RouterLink } from '../parts/RouterLink.tsx'
import { useTitle } from './use-title.ts'

export interface Crumb {
  label: string
  to: string
}

export interface PageHeadProps {
  /** Title of the page: last crumb and the browser's tab. */
  title: string
  /** The way here, outermost first. */
  crumbs?: Crumb[]
  /** Stands at the right of the top bar, before the search. */
  actions?: ReactNode
}

/** Where the frame's top bar takes the head of the page. */
export interface HeadSlots {
  title: HTMLElement | null
  actions: HTMLElement | null
}

export const HeadSlotsContext = createContext<HeadSlots>({ title: null, actions: null })

/** Names the page: in the browser's tab, and in the top bar with the way here. Every page has one. */
export function PageHead({ title, crumbs = [], actions }: PageHeadProps) {
  const slots = useContext(HeadSlotsContext)
  useTitle(title)
  return (
    <>
      {slots.title && createPortal(<Title title={title} crumbs={crumbs} />, slots.title)}
      {slots.actions && actions && createPortal(actions, slots.actions)}
    </>
  )
}

function Title({ title, crumbs }: { title: string; crumbs: Crumb[] }) {
  const { t } = useTranslation()
  return (
    <Box
      component="nav"
      aria-label={t('frame.path')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}
    >
      <Back crumbs={crumbs} />
      {crumbs.map((crumb) => (
        <Box key={crumb.to} sx={{ display: { xs: 'none', md: 'flex' }, alignItems: 'center', gap: 1, flexShrink: 0 }}>
          <RouterLink to={crumb.to} variant="body2" underline="hover" color="textSecondary" sx={{ fontWeight: 400 }}>
            {crumb.label}
          </RouterLink>
          <Box component={ChevronRight} size={14} aria-hidden sx={{ color: 'text.secondary' }} />
        </Box>
      ))}
      <Typography component="span" variant="h3" aria-current="page" noWrap>
        {title}
      </Typography>
    </Box>
  )
}

/** On a phone the way here is one arrow back to the page above. */
function Back({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation()
  const router = useRouter()
  const above = crumbs.at(-1)
  if (!above) return null
  return (
    <IconButton
      data-back
      aria-label={t('frame.back', { page: above.label })}
      onClick={() => void router.navigate({ to: above.to })}
      sx={{ display: { md: 'none' }, color: 'text.primary' }}
    >
      <ArrowLeft size={20} />
    </IconButton>
  )
}
