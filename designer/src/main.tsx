import { createRoot } from 'react-dom/client'
import './fonts.css'
import { App } from './App.tsx'
import { printInLight } from './frame/print-in-light.ts'
import { startLanguages } from './languages.ts'

/*
 * A page that was opened before an update asks for parts that are gone: it is loaded again, once in ten seconds at most, so that a part that
 * is really missing shows as an error. Drafts are on the server or kept on this device.
 */
const reloaded = 'sc-reloaded-at'
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem(reloaded) ?? 0) < 10_000) return
  event.preventDefault()
  sessionStorage.setItem(reloaded, String(Date.now()))
  window.location.reload()
})

printInLight()
await startLanguages()
createRoot(document.getElementById('root') as HTMLElement).render(<App />)
