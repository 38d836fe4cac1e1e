import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { useDesigner } from './designer-context.ts'
import type { Notice } from './use-edits.ts'

const SHOWN_MS = 10_000

interface EditNoticeProps {
  edits: { notice: Notice | null; setNotice: (notice: Notice | null) => void; undo: () => void }
}

/** Says what was removed, with the way back, or why something was not done. */
export function EditNotice({ edits }: EditNoticeProps) {
  const { words } = useDesigner()
  return (
    <Snackbar
      key={edits.notice?.text}
      open={edits.notice !== null}
      autoHideDuration={SHOWN_MS}
      onClose={(_, reason) => reason !== 'clickaway' && edits.setNotice(null)}
      message={edits.notice?.text}
      action={
        edits.notice?.canUndo && (
          <Button
            variant="text"
            size="small"
            onClick={edits.undo}
            sx={{ color: 'inherit', textDecoration: 'underline' }}
          >
            {words.undo}
          </Button>
        )
      }
    />
  )
}
