import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { useForm } from '../../form-context.ts'

const SHOWN_MS = 10_000

/** Says that a row was removed, and takes it back. */
export function RemovedNotice({ index, onUndo, onClose }: { index: number | null; onUndo(): void; onClose(): void }) {
  const { words } = useForm()
  return (
    <Snackbar
      open={index !== null}
      autoHideDuration={SHOWN_MS}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
      message={index === null ? '' : words.removedRow(index + 1)}
      action={
        <Button variant="text" size="small" onClick={onUndo} sx={{ color: 'inherit', textDecoration: 'underline' }}>
          {words.undo}
        </Button>
      }
    />
  )
}
