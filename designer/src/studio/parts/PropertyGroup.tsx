import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'

export interface PropertyGroupProps {
  /** Under this name it is remembered whether the group stands open. */
  id: string
  title: string
  /** What it holds in a few words, at the right while it is closed. */
  summary?: string
  open?: boolean
  children: ReactNode
}

/** Which groups stand open stays while one walks from element to element. */
const opened = new Map<string, boolean>()

/** A group of properties, 40 high; closed it shows its value. */
export function PropertyGroup({ id, title, summary, open = false, children }: PropertyGroupProps) {
  // The region of the group takes its name from the head.
  const head = useId()
  const [isOpen, setOpen] = useState(opened.get(id) ?? open)
  const turn = (next: boolean) => {
    opened.set(id, next)
    setOpen(next)
  }
  return (
    <Accordion
      expanded={isOpen}
      onChange={(_, next) => turn(next)}
      slotProps={{ transition: { unmountOnExit: true, timeout: 0 } }}
      sx={{ borderBottom: 1, borderColor: 'divider', '&::before': { display: 'none' } }}
    >
      <AccordionSummary
        id={head}
        aria-controls={`${head}-group`}
        sx={{
          minHeight: 40,
          px: 2,
          gap: 1,
          '&.Mui-focusVisible': { bgcolor: 'transparent', outlineOffset: -2 },
          '& .MuiAccordionSummary-content': { m: 0, gap: 1, alignItems: 'center', minWidth: 0 },
        }}
      >
        <Box
          component={ChevronRight}
          size={16}
          aria-hidden
          sx={{ flexShrink: 0, color: 'text.secondary', transform: isOpen ? 'rotate(90deg)' : 'none' }}
        />
        <Box component="span" sx={{ typography: 'subtitle2', whiteSpace: 'nowrap' }}>
          {title}
        </Box>
        {!isOpen && summary && (
          <Box
            component="span"
            sx={{
              ml: 'auto',
              typography: 'body2',
              color: 'text.secondary',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
            }}
          >
            {summary}
          </Box>
        )}
      </AccordionSummary>
      <AccordionDetails sx={{ px: 2, pt: '4px', pb: 2, display: 'grid', gap: '12px' }}>{children}</AccordionDetails>
    </Accordion>
  )
}
