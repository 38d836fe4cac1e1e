import Button, { type ButtonProps } from '@mui/material/Button'
import MuiLink, { type LinkProps } from '@mui/material/Link'
import { createLink } from '@tanstack/react-router'
import type { Ref } from 'react'

/** A link inside the app, looking as a link. */
export const RouterLink = createLink(({ ref, ...props }: LinkProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <MuiLink ref={ref} {...props} />
))

/** A link inside the app, looking as a button. */
export const ButtonLink = createLink(({ ref, ...props }: ButtonProps<'a'> & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" ref={ref} {...props} />
))
