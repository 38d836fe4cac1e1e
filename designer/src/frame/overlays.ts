import { createContext, useContext } from 'react'

/** What opens over any page. */
export interface Overlays {
  showHelp: () => void
  showCommands: () => void
}

export const OverlaysContext = createContext<Overlays>({ showHelp: () => {}, showCommands: () => {} })

/** Opens the help with the keys, or the command box. */
export const useOverlays = () => useContext(OverlaysContext)
