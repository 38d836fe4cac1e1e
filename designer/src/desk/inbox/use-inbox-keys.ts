import { useEffect, useRef } from 'react'
import { isTyping } from '../../frame/OverlaysProvider.tsx'

export type InboxKey = 'j' | 'k' | 'enter' | 'x' | 'a' | 'd' | 'e'

/** Single keys of the inbox; they belong to fields, dialogs and menus while one is in them. */
export function useInboxKeys(actions: Record<InboxKey, () => void>): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return
      const key = event.key.toLowerCase()
      // Enter on a button or link is that button's own.
      if (key === 'enter' && event.target instanceof HTMLElement && event.target.closest('button, a')) return
      const action = latest.current[key as InboxKey]
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
