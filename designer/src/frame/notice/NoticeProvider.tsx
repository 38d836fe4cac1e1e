import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'

const NoticeLine = lazy(() => import('./NoticeLine.tsx').then(({ NoticeLine }) => ({ default: NoticeLine })))

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
      <Suspense fallback={null}>
        {shown && <NoticeLine key={shown.id} notice={shown} onClose={() => setShown(null)} />}
      </Suspense>
    </Context>
  )
}
