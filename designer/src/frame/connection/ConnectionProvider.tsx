import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { api } from '../../api/api.ts'
import { readAgain, sendWaitingDrafts } from './send-drafts.ts'

export interface Connection {
  /** Instant since which the server is out of reach, null while it answers. */
  lostAt: string | null
  /** Instant (ms) of the next try. */
  nextTryAt: number
  tryNow: () => Promise<void>
}

const retryMs = 20_000
const Context = createContext<Connection>({ lostAt: null, nextTryAt: 0, tryNow: async () => {} })

/** Whether the server is within reach. */
export const useConnection = () => useContext(Context)

/** Watches whether calls arrive; while they do not, tries every 20 seconds, and sends what waits when they do again. */
export function ConnectionProvider({ children }: { children: ReactNode }) {
  const [lostAt, setLostAt] = useState<string | null>(null)
  const [nextTryAt, setNextTryAt] = useState(0)

  const tryNow = useCallback(async () => {
    setNextTryAt(Date.now() + retryMs)
    await api.health().catch(() => {})
  }, [])

  useEffect(() => {
    const lost = () => {
      setLostAt((known) => known ?? new Date().toISOString())
      setNextTryAt(Date.now() + retryMs)
    }
    const found = () => setLostAt(null)
    window.addEventListener('sc-unreached', lost)
    window.addEventListener('offline', lost)
    window.addEventListener('sc-reached', found)
    window.addEventListener('online', tryNow)
    return () => {
      window.removeEventListener('sc-unreached', lost)
      window.removeEventListener('offline', lost)
      window.removeEventListener('sc-reached', found)
      window.removeEventListener('online', tryNow)
    }
  }, [tryNow])

  useEffect(() => {
    if (lostAt === null) return
    const timer = setInterval(tryNow, retryMs)
    return () => {
      clearInterval(timer)
      void sendWaitingDrafts().then(readAgain)
    }
  }, [lostAt, tryNow])

  const value = useMemo(() => ({ lostAt, nextTryAt, tryNow }), [lostAt, nextTryAt, tryNow])
  return <Context value={value}>{children}</Context>
}
