import './words.ts'
import Box from '@mui/material/Box'
import type { DefinitionDetail } from '@statecraft/engine/client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { DraftTroubles } from '../draft/DraftTroubles.tsx'
import { HistoryList } from '../draft/HistoryList.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { checkCondition } from './check-here.ts'
import { DesignerBar, type WorkflowTab } from './DesignerBar.tsx'
import { bringIntoView } from './modeler/place.ts'
import { Palette } from './Palette.tsx'
import { PropertiesPanel } from './panel/PropertiesPanel.tsx'
import { PanelContext } from './panel/panel-context.ts'
import { Problems } from './problems/Problems.tsx'
import { type Shown, useStops, useTrail } from './problems/use-trail.ts'
import { isStep } from './process-order.ts'
import { type Element, service } from './services.ts'
import { StepTable } from './table/StepTable.tsx'
import { useChecks } from './use-checks.ts'
import { useModeler } from './use-modeler.ts'
import { useReferences } from './use-references.ts'
import { Zoom } from './Zoom.tsx'

export interface WorkflowDesignerProps {
  detail: DefinitionDetail
  disabled: boolean
  tab: WorkflowTab
  onTab: (tab: WorkflowTab) => void
  /** An element to begin with, as a diagnostic on another page leads here. */
  element?: string
  /** Called when the draft was replaced on the server and is to be read anew. */
  onReplaced: () => void
}

/** A workflow drawn without writing XML: what runs at the left, the drawing, what an element is at the right, problems below. */
export function WorkflowDesigner({ detail, disabled, tab, onTab, element, onReplaced }: WorkflowDesignerProps) {
  const { t, i18n } = useTranslation('studio-workflow')
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const place = useRef<HTMLDivElement>(null)
  const draft = useDraft(detail)
  const start = useRef(draft.content)
  const { modeler, error, version, selected } = useModeler(place, {
    xml: start.current,
    words: t,
    element,
    onChange: disabled ? ignore : draft.change,
  })
  const references = useReferences(detail)
  const { diagnostics, process } = useChecks(draft, references, language)
  const [shown, setShown] = useState<Shown | null>(null)
  const stops = useStops(modeler, shown?.problem, version)
  useTrail(modeler, shown, stops)
  const check = useCallback(
    (flow: string, condition: string) => checkCondition({ process, references }, flow, condition, language),
    [process, references, language],
  )
  const panel = useMemo(
    () => modeler && { modeler, references: detail.references, diagnostics, disabled, checkCondition: check, version },
    [modeler, detail.references, diagnostics, disabled, check, version],
  )
  const registry = modeler && service(modeler, 'elementRegistry')
  const onDiagram = (id: string) => registry?.get(id)
  const select = (found: Element | undefined) => {
    if (!modeler || !found) return
    service(modeler, 'selection').select(found)
    bringIntoView(modeler, found.id)
  }
  const show = (next: Shown | null) => {
    setShown(next)
    if (tab !== 'diagram') onTab('diagram')
    if (next) select(onDiagram(next.problem.element))
  }
  const steps = registry?.getAll().filter(isStep).length ?? 0
  const isDiagram = tab === 'diagram'
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}
      onKeyDown={(event) => {
        if (modeler && !disabled && tab === 'table') undoByKey(event, service(modeler, 'commandStack'))
      }}
    >
      <DesignerBar
        modeler={modeler}
        tab={tab}
        onTab={onTab}
        steps={steps}
        draft={draft}
        diagnostics={diagnostics}
        detail={detail}
        disabled={disabled}
      />
      <DraftTroubles draft={draft} onTakeTheirs={onReplaced} />
      {error !== null && (
        <Box sx={{ p: 2 }}>
          <ProblemNote error={error} />
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0, position: 'relative', display: tab === 'history' ? 'none' : 'flex' }}>
        {isDiagram && !modeler && <Box sx={{ width: 184, flexShrink: 0 }} />}
        {isDiagram && modeler && <Palette modeler={modeler} selected={selected} disabled={disabled} />}
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={{ flex: 1, minHeight: 0, position: 'relative', bgcolor: 'background.paper' }}>
            {!modeler && error === null && <Waiting />}
            {/* Stays drawn behind the table: labels are measured where they are shown. */}
            <Box
              ref={place}
              className="sc-diagram sc-editing"
              role="application"
              aria-label={t('canvas.label', { name: detail.title })}
              inert={!isDiagram}
              sx={{ position: 'absolute', inset: 0, visibility: isDiagram ? 'visible' : 'hidden' }}
            />
            {isDiagram && modeler && <Zoom modeler={modeler} />}
            {panel && tab === 'table' && (
              <Box sx={{ position: 'absolute', inset: 0, bgcolor: 'background.default' }}>
                <PanelContext value={panel}>
                  <StepTable
                    onShow={(found) => {
                      onTab('diagram')
                      select(found)
                    }}
                  />
                </PanelContext>
              </Box>
            )}
          </Box>
          <Problems
            diagnostics={diagnostics}
            process={process}
            checkedAt={draft.checkedAt}
            shown={shown}
            stops={stops}
            onShow={show}
            has={(id) => onDiagram(id) !== undefined}
            nameOf={(id) => onDiagram(id)?.businessObject.name || id}
          />
        </Box>
        {isDiagram && !panel && <Box sx={{ width: 336, flexShrink: 0 }} />}
        {panel && isDiagram && (
          <PanelContext value={panel}>
            <PropertiesPanel element={selected} />
          </PanelContext>
        )}
      </Box>
      {tab === 'history' && (
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          <HistoryList
            definition={detail}
            draft={draft.state === 'none' ? null : draft.content}
            onReplaced={onReplaced}
          />
        </Box>
      )}
    </Box>
  )
}

const ignore = () => {}

/** In the table the same keys as on the canvas. */
function undoByKey(
  event: { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; preventDefault: () => void },
  stack: { undo: () => void; redo: () => void },
): void {
  if (!(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) stack.redo()
  else stack.undo()
}
