import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import type { RefObject } from 'react'
import { useDesigner } from './designer-context.ts'
import { Outline } from './Outline.tsx'
import { Palette } from './Palette.tsx'

interface LeftPaneProps {
  open: boolean
  onOpen: (open: boolean) => void
  search: RefObject<HTMLInputElement | null>
}

/** The palette with the outline below it; folds away to leave the room to the form. */
export function LeftPane({ open, onOpen, search }: LeftPaneProps) {
  const { words, disabled } = useDesigner()
  const frame = { flex: 'none', bgcolor: 'rail', borderRight: 1, borderColor: 'divider' } as const
  if (!open) {
    return (
      <Box sx={{ ...frame, width: 48, p: 1 }}>
        <IconButton aria-label={words.showPalette} title={words.showPalette} onClick={() => onOpen(true)}>
          <PanelLeftOpen size={16} />
        </IconButton>
      </Box>
    )
  }
  return (
    <Box sx={{ ...frame, width: 256, display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      {!disabled && <Palette search={search} />}
      <Outline
        end={
          <IconButton
            size="small"
            aria-label={words.hidePalette}
            title={words.hidePalette}
            onClick={() => onOpen(false)}
          >
            <PanelLeftClose size={16} />
          </IconButton>
        }
      />
    </Box>
  )
}
