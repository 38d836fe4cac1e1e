import { createRoot } from 'react-dom/client'
import './fonts.css'
import { App } from './App.tsx'
import { startLanguages } from './languages.ts'

await startLanguages()
createRoot(document.getElementById('root') as HTMLElement).render(<App />)
