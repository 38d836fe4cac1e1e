import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { useDesigner } from './designer-context.ts'
import type { TreeField } from './form-tree.ts'

/** What can be done with the selected field, on its outline. */
export function FieldToolbar({ field }: { field: TreeField }) {
  const { words, remove, duplicate, move } = useDesigner()
  return (
    <Box
      sx={{
        position: 'absolute',
        zIndex: 1,
        right: -2,
        top: -26,
        height: 26,
        display: 'flex',
        alignItems: 'center',
        gap: '2px',
        px: '6px',
        borderRadius: '6px 6px 0 0',
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        typography: 'caption',
        fontWeight: 600,
        cursor: 'grab',
        whiteSpace: 'nowrap',
      }}
    >
      <GripVertical size={14} aria-hidden />
      <Box component="span" sx={{ px: '4px' }}>
        {words.kinds[field.kind ?? 'unknown']}
      </Box>
      <Act label={words.moveUp} onClick={() => move(field.pointer, -1)}>
        <ArrowUp size={14} />
      </Act>
      <Act label={words.moveDown} onClick={() => move(field.pointer, 1)}>
        <ArrowDown size={14} />
      </Act>
      <Act label={words.duplicate} onClick={() => duplicate(field.pointer)}>
        <Copy size={14} />
      </Act>
      <Act label={words.remove} onClick={() => remove(field.pointer)}>
        <Trash2 size={14} />
      </Act>
    </Box>
  )
}

function Act({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <IconButton
      aria-label={label}
      title={label}
      onClick={(event: MouseEvent) => {
        event.stopPropagation()
        onClick()
      }}
      sx={{ p: '4px', color: 'inherit', '&:hover': { bgcolor: 'primary.dark' } }}
    >
      {children}
    </IconButton>
  )
}
