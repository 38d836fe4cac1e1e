import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { EllipsisVertical } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { NARROW } from '../../FormCard.tsx'
import { useForm } from '../../form-context.ts'

/** One more thing to do with a table. */
export interface TableAction {
  label: string
  icon: ReactNode
  disabled?: boolean
  act(): void
}

/** What is done with a whole table less often than adding rows. */
export function TableMore({ actions }: { actions: readonly TableAction[] }) {
  const { words } = useForm()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (actions.length === 0) return null
  return (
    <>
      <IconButton
        aria-label={words.moreActions}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        // On a phone it stands beside the counts, above the buttons.
        sx={{ flex: 'none', [NARROW]: { order: -1 } }}
      >
        <EllipsisVertical size={16} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.map(({ label, icon, disabled, act }) => (
          <MenuItem
            key={label}
            disabled={disabled ?? false}
            sx={{ gap: 1 }}
            onClick={() => {
              setAnchor(null)
              act()
            }}
          >
            {icon} {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
