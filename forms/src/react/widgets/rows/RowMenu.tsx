import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Copy, EllipsisVertical, PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useForm } from '../../form-context.ts'
import type { RowActions } from './row-props.ts'
import type { RowRights } from './row-rights.ts'

/** What can be done with one row. */
export function RowMenu({ index, actions, rights }: { index: number; actions: RowActions; rights: RowRights }) {
  const { words } = useForm()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (act: (row: number) => void) => () => {
    setAnchor(null)
    act(index)
  }
  return (
    <>
      <IconButton
        size="small"
        aria-label={words.rowActions(index + 1)}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: '4px' }}
      >
        <EllipsisVertical size={16} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(actions.open)}>
          <PencilLine size={16} aria-hidden /> {words.editRow(index + 1)}
        </MenuItem>
        {rights.add && (
          <MenuItem onClick={choose(actions.duplicate)}>
            <Copy size={16} aria-hidden /> {words.duplicateRow}
          </MenuItem>
        )}
        {rights.remove && (
          <MenuItem onClick={choose(actions.remove)} sx={{ color: 'error.main' }}>
            <Trash2 size={16} aria-hidden /> {words.removeRow}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}
