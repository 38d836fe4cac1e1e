import { lazy, type ReactElement, Suspense } from 'react'

const Tooltip = lazy(() => import('@mui/material/Tooltip'))

export interface HintProps {
  title: string
  placement?: 'right' | 'bottom' | 'top'
  children: ReactElement<Record<string, unknown>>
}

/** A few words on hover and focus. What draws them comes after the page; until then the element stands alone. */
export function Hint({ title, placement, children }: HintProps) {
  return (
    <Suspense fallback={children}>
      <Tooltip title={title} placement={placement}>
        {children}
      </Tooltip>
    </Suspense>
  )
}
