import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Tooltip from '@mui/material/Tooltip'
import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDesigner } from './designer-context.ts'

export type DesignerTab = 'design' | 'schema'

interface DesignerBarProps {
  tab: DesignerTab
  onTab: (tab: DesignerTab) => void
  edits: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void }
  actions: ReactNode
}

/** The tabs of the designer, one step back and forward, and what the page around it adds. */
export function DesignerBar({ tab, onTab, edits, actions }: DesignerBarProps) {
  const { words, disabled } = useDesigner()
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1,
        minHeight: 48,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Tabs
        value={tab}
        onChange={(_, next: DesignerTab) => onTab(next)}
        aria-label={words.tabsLabel}
        sx={{ mr: 'auto' }}
      >
        <Tab value="design" label={words.tabs.design} />
        <Tab value="schema" label={words.tabs.schema} />
      </Tabs>
      {!disabled && (
        <>
          <Tooltip title={words.undoKey}>
            <span>
              <IconButton aria-label={words.undo} disabled={!edits.canUndo} onClick={edits.undo}>
                <Undo2 size={16} />
              </IconButton>
            </span>
          </Tooltip>
          <Tooltip title={words.redoKey}>
            <span>
              <IconButton aria-label={words.redo} disabled={!edits.canRedo} onClick={edits.redo}>
                <Redo2 size={16} />
              </IconButton>
            </span>
          </Tooltip>
        </>
      )}
      {actions}
    </Box>
  )
}
