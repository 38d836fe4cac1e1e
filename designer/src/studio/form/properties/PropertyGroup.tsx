import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'

interface PropertyGroupProps {
  title: string
  /** What it holds in a few words, shown at the right while it is closed. */
  summary?: string
  open?: boolean
  children: ReactNode
}

/** A group of properties, 40 high when it is closed. */
export function PropertyGroup({ title, summary, open = false, children }: PropertyGroupProps) {
  const [isOpen, setOpen] = useState(open)
  return (
    <Accordion
      expanded={isOpen}
      onChange={(_, next) => setOpen(next)}
      sx={{ borderTop: 1, borderColor: 'divider', '&::before': { display: 'none' } }}
    >
      <AccordionSummary
        sx={{
          minHeight: 40,
          px: 2,
          gap: 1,
          '& .MuiAccordionSummary-content': { m: 0, gap: 1, alignItems: 'center', minWidth: 0, order: 1 },
          '& .chevron': { transition: 'transform 120ms', transform: isOpen ? 'rotate(90deg)' : 'none', flex: 'none' },
        }}
      >
        <ChevronRight size={16} className="chevron" aria-hidden />
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
