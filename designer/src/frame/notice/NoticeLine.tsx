import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import type { Notice } from './notice.ts'

/** The line at the bottom: what was done, and one thing to do about it. */
export function NoticeLine({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { text, action } = notice
  const act = () => {
    action?.run()
    onClose()
  }
  return (
    <Snackbar
      open
      autoHideDuration={7000}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
      message={text}
      action={
        action && (
          <Button variant="text" color="inherit" onClick={act}>
            {action.label}
          </Button>
        )
      }
    />
  )
}
