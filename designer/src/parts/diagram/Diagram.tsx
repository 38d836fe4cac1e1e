import 'bpmn-js/dist/assets/diagram-js.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import './markers.css'
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../ProblemNote.tsx'
import type { Progress } from './progress.ts'
import { showDiagram } from './show.ts'

export interface DiagramProps {
  /** BPMN XML with layout. */
  xml: string
  progress?: Progress
  /** Said to a screen reader; the same in words stands in a list beside it. */
  label: string
}

/** A diagram to look at: the way walked, what is active, an overview when it does not fit, the bpmn.io mark uncovered. */
export function Diagram({ xml, progress, label }: DiagramProps) {
  const place = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const { i18n } = useTranslation()

  useEffect(() => {
    const container = place.current
    if (!container) return
    let viewer: NavigatedViewer | null = null
    let gone = false
    setFailed(null)
    showDiagram({ container, xml, label, progress, cancelled: () => gone })
      .then((shown) => {
        if (gone) shown?.destroy()
        else viewer = shown
      })
      .catch((error) => gone || setFailed(error))
    return () => {
      gone = true
      viewer?.destroy()
      container.replaceChildren()
    }
  }, [xml, label, progress])

  if (failed) return <ProblemNote error={failed} />
  return <div ref={place} className="sc-diagram" lang={i18n.language} />
}
