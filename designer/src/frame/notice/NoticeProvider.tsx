import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'
import type { Notice } from './notice.ts'

const NoticeLine = lazy(() => import('./NoticeLine.tsx').then(({ NoticeLine }) => ({ default: NoticeLine })))

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
