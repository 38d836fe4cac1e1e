import Box from '@mui/material/Box'
import type { ChangeView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { definition } from '../../api/queries.ts'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import '../../parts/diagram/markers.css'
import { changedElements } from './changed-elements.ts'
import { showChanges } from './show-changes.ts'

/** A workflow's draft with what is new and what changed. */
export function ChangedDiagram({ id, title, changes }: { id: string; title: string; changes: ChangeView[] }) {
  const { t } = useTranslation('studio')
  const place = useRef<HTMLDivElement>(null)
  const { data } = useQuery(definition('workflow', id))
  const [failed, setFailed] = useState<unknown>(null)
  const xml = data?.draftContent
  useEffect(() => {
    const container = place.current
    if (!container || !xml) return
    let gone = false
    let destroy = () => {}
    const notes = { fresh: t('publish.newStep'), changed: t('publish.changedStep') }
    showChanges({ container, xml, marked: changedElements(data.content, xml, changes), notes, gone: () => gone })
      .then((end) => {
        destroy = end
        if (gone) end()
      })
      .catch((error) => gone || setFailed(error))
    return () => {
      gone = true
      destroy()
      container.replaceChildren()
    }
  }, [xml, data, changes, t])
  if (failed) return <ProblemNote error={failed} />
  return (
    <Box sx={{ height: 240, borderTop: 1, borderColor: 'divider' }}>
      <div ref={place} className="sc-diagram" role="img" aria-label={t('publish.diagram', { title })} />
    </Box>
  )
}
