import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

export interface Notice {
  text: string
  /** One thing to do about it, as "Hoàn tác". */
  action?: { label: string; run: () => void }
}

const Context = createContext<(notice: Notice) => void>(() => {})

/** Says in a line at the bottom what was done. */
export const useNotice = () => useContext(Context)

/** Holds the line at the bottom that says what was done; a new one takes the place of the old. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Notice & { id: number }) | null>(null)
  const tell = useCallback((notice: Notice) => setShown({ ...notice, id: Date.now() }), [])
  return (
    <Context value={tell}>
      {children}
      <Snackbar
        key={shown?.id}
        open={shown !== null}
        autoHideDuration={7000}
        onClose={(_, reason) => reason !== 'clickaway' && setShown(null)}
        message={shown?.text}
        action={
          shown?.action && (
            <Button
              variant="text"
              color="inherit"
              onClick={() => {
                shown.action?.run()
                setShown(null)
              }}
            >
              {shown.action.label}
            </Button>
          )
        }
      />
    </Context>
  )
}
