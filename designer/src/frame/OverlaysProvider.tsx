import type { Me } from '@statecraft/engine/client'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { OverlaysContext } from './overlays.ts'

const HelpDialog = lazy(() => import('./HelpDialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })))
const CommandBox = lazy(() => import('./command/CommandBox.tsx').then(({ CommandBox }) => ({ default: CommandBox })))

/** Holds what opens over any page, and the keys that open it: Alt+K the command box, ? the keys. */
export function OverlaysProvider({ me, children }: { me: Me; children: ReactNode }) {
  const [open, setOpen] = useState<'help' | 'commands' | null>(null)
  const overlays = useMemo(() => ({ showHelp: () => setOpen('help'), showCommands: () => setOpen('commands') }), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyK') {
        event.preventDefault()
        setOpen((now) => (now === 'commands' ? null : 'commands'))
      } else if (event.key === '?' && !isTyping(event)) setOpen('help')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <OverlaysContext value={overlays}>
      {children}
      <Suspense fallback={null}>
        {open === 'help' && <HelpDialog open onClose={() => setOpen(null)} />}
        {open === 'commands' && <CommandBox me={me} onClose={() => setOpen(null)} />}
      </Suspense>
    </OverlaysContext>
  )
}

/** True while a key belongs to a field or a dialog rather than to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]') !==
      null
  )
}
