import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import { Paperclip, X } from 'lucide-react'
import { useForm } from '../form-context.ts'
import { useAnswer } from '../lookup-cache.ts'

/** A file that is there: its name, which downloads it, and its way out. */
export function FileLine({ id, onRemove }: { id: string; onRemove?: (() => void) | undefined }) {
  const { lookup, words } = useForm()
  const name = useAnswer(id, () => lookup.fileName(id)) ?? id
  const href = lookup.fileHref?.(id)
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: 40,
        px: '12px',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
        bgcolor: 'background.paper',
        minWidth: 0,
      }}
    >
      <Paperclip size={16} aria-hidden style={{ flex: 'none' }} />
      <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {href ? (
          <Link href={href} download>
            {name}
          </Link>
        ) : (
          name
        )}
      </Box>
      {onRemove && (
        <IconButton size="small" edge="end" aria-label={words.removeFile(name)} onClick={onRemove}>
          <X size={16} />
        </IconButton>
      )}
    </Box>
  )
}
