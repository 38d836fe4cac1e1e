import type { DiagnosticView } from '@statecraft/engine/client'
import type { Language } from '@statecraft/forms'
import type { WorkflowReferences } from '@statecraft/workflows'
import { useEffect, useState } from 'react'
import type { Draft } from '../draft/use-draft.ts'
import { type Checked, checkHere } from './check-here.ts'

/** What is wrong with the diagram as it stands: said at once by the page, then by the server, which knows the whole plugin. */
export function useChecks(draft: Draft, references: WorkflowReferences, language: Language) {
  const [here, setHere] = useState<(Checked & { xml: string }) | null>(null)
  useEffect(() => {
    let stale = false
    const timer = setTimeout(async () => {
      const checked = await checkHere(draft.content, references, language)
      if (!stale) setHere({ ...checked, xml: draft.content })
    }, 150)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [draft.content, references, language])
  const fromServer = draft.state === 'saved' || draft.state === 'none'
  const elsewhere = draft.diagnostics.filter(({ file }) => file && !file.startsWith('workflows/'))
  const diagnostics: DiagnosticView[] = fromServer ? draft.diagnostics : [...(here?.diagnostics ?? []), ...elsewhere]
  return { diagnostics: bySeverity(diagnostics), process: here?.process }
}

const weight = { error: 0, warning: 1, info: 2 }
const bySeverity = (list: DiagnosticView[]) => [...list].sort((a, b) => weight[a.severity] - weight[b.severity])
