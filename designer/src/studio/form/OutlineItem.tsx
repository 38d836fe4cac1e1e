import Box from '@mui/material/Box'
import { EyeOff } from 'lucide-react'
import { conditionOf } from './condition.ts'
import { useDesigner } from './designer-context.ts'
import type { TreeField } from './form-tree.ts'
import { iconOf } from './kinds.ts'

/** One field in the outline. */
export function OutlineItem({ field, depth, current }: { field: TreeField; depth: number; current: boolean }) {
  const { form, words, selected, select } = useDesigner()
  const Icon = iconOf(field.kind)
  const isSelected = selected === field.pointer
  const conditional = conditionOf(form, field.pointer) !== null
  return (
    <Box
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={isSelected}
      data-pointer={field.pointer}
      tabIndex={current ? 0 : -1}
      onClick={() => select(field.pointer)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: 28,
        pr: 1,
        pl: `${8 + depth * 14}px`,
        borderRadius: '6px',
        cursor: 'pointer',
        typography: 'body2',
        fontWeight: isSelected ? 600 : 400,
        color: isSelected ? 'primary.main' : 'text.primary',
        bgcolor: isSelected ? 'ground.primary' : undefined,
        '&:hover': { bgcolor: isSelected ? 'ground.primary' : 'sunk' },
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
        '& svg': { flex: 'none' },
      }}
    >
      <Icon size={16} aria-hidden />
      <Box component="span" sx={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {field.title}
        {field.kind === 'rows' && `, ${words.columns(field.children.length)}`}
      </Box>
      {field.required && (
        <Box component="span" title={words.required} sx={{ color: 'error.main' }}>
          *
        </Box>
      )}
      {conditional && <EyeOff size={14} role="img" aria-label={words.conditional} />}
    </Box>
  )
}
