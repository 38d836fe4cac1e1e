import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { Download, Eye, FileSpreadsheet, Undo2, X } from 'lucide-react'
import { useForm } from '../../form-context.ts'

interface ImportNoticeProps {
  name: string
  good: number
  bad: number
  onShow(): void
  onDownload(): void
  onUndo(): void
  onClose(): void
}

/** What the last import brought, and what is left to do about it; it stays until it is closed. */
export function ImportNotice({ name, good, bad, onShow, onDownload, onUndo, onClose }: ImportNoticeProps) {
  const { words } = useForm()
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 12px',
        px: 2,
        py: 1,
        typography: 'body2',
        bgcolor: bad > 0 ? 'ground.warning' : 'ground.primary',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="span" sx={{ flex: '1 1 320px', display: 'flex', gap: 1, overflowWrap: 'anywhere' }}>
        <FileSpreadsheet size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <span>
          {words.importDone(name, good)} {bad > 0 && <strong>{words.importLeft(bad)}</strong>}
        </span>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 4px' }}>
        {bad > 0 && (
          <>
            <Button variant="text" size="small" startIcon={<Eye size={16} />} onClick={onShow}>
              {words.importShowBad(bad)}
            </Button>
            <Button variant="text" size="small" startIcon={<Download size={16} />} onClick={onDownload}>
              {words.importDownload(bad)}
            </Button>
          </>
        )}
        <Button variant="text" size="small" startIcon={<Undo2 size={16} />} onClick={onUndo}>
          {words.importUndo}
        </Button>
        <IconButton size="small" aria-label={words.close} onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
    </Box>
  )
}
