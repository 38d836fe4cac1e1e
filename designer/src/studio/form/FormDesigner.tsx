import Box from '@mui/material/Box'
import { type KeyboardEvent, useState } from 'react'
import { Canvas } from './Canvas.tsx'
import { smallControl } from './control-style.ts'
import { DesignerBar, type DesignerTab } from './DesignerBar.tsx'
import { DesignerContext } from './designer-context.ts'
import type { FormDesignerProps } from './designer-props.ts'
import { EditNotice } from './EditNotice.tsx'
import { LeftPane } from './LeftPane.tsx'
import { Preview, type PreviewSize } from './Preview.tsx'
import { Properties } from './properties/Properties.tsx'
import { SchemaTab } from './SchemaTab.tsx'
import { useFormDesigner } from './use-form-designer.ts'

/**
 * A form drawn without writing JSON: kinds and outline, the form itself, what the selected field is, and how people will see it.
 * It keeps no draft: `form` in, `onChange` out at each step, so that the page around it saves and checks.
 */
export function FormDesigner(props: FormDesignerProps) {
  const { designer, edits, setSample, paletteSearch } = useFormDesigner(props)
  const [tab, setTab] = useState<DesignerTab>('design')
  const [leftOpen, setLeftOpen] = useState(true)
  const [size, setSize] = useState<PreviewSize>('phone')
  const wide = size === 'desktop'
  return (
    <DesignerContext value={designer}>
      <Box
        onKeyDown={(event) => !designer.disabled && undoByKey(event, edits)}
        sx={{
          ...smallControl,
          display: 'flex',
          flexDirection: 'column',
          height: '100%',
          minHeight: 0,
          bgcolor: 'background.default',
        }}
      >
        <DesignerBar tab={tab} onTab={setTab} edits={edits} actions={props.actions} />
        {tab === 'schema' ? (
          <SchemaTab />
        ) : (
          <Box sx={{ flex: 1, minHeight: 0, display: 'flex', overflowX: 'auto' }}>
            <LeftPane open={leftOpen} onOpen={setLeftOpen} search={paletteSearch} />
            <Canvas />
            {!wide && <Properties />}
            <Preview size={size} onSize={setSize} onData={setSample} now={props.now} lookup={props.lookup} />
          </Box>
        )}
        <EditNotice edits={edits} />
      </Box>
    </DesignerContext>
  )
}

/** Ctrl+Z and Ctrl+Y go through all panes; only in the preview they belong to the text typed there. */
function undoByKey(event: KeyboardEvent, edits: { undo: () => void; redo: () => void }) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  if ((event.target as HTMLElement).closest('[data-preview]')) return
  const key = event.key.toLowerCase()
  const redo = key === 'y' || (key === 'z' && event.shiftKey)
  if (key !== 'z' && !redo) return
  event.preventDefault()
  if (redo) edits.redo()
  else edits.undo()
}
