import '../words.ts'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Waiting } from '../../parts/Waiting.tsx'
import { DesignerPage } from '../definition/DesignerPage.tsx'
import type { WorkflowTab } from './DesignerBar.tsx'

const WorkflowDesigner = lazy(() =>
  import('./WorkflowDesigner.tsx').then(({ WorkflowDesigner }) => ({ default: WorkflowDesigner })),
)
const route = getRouteApi('/signed-in/studio/workflows/$id')
const tabs: readonly WorkflowTab[] = ['diagram', 'table', 'history']

/** The address of one workflow. bpmn-js is loaded with the designer, when a workflow is opened. */
export function WorkflowPage() {
  const { id } = route.useParams()
  const { tab, element } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <DesignerPage kind="workflow" id={id}>
      {(detail, disabled, onReplaced) => (
        <Suspense fallback={<Waiting />}>
          <WorkflowDesigner
            detail={detail}
            disabled={disabled}
            element={element}
            tab={tabs.find((known) => known === tab) ?? 'diagram'}
            onTab={(next) => void navigate({ search: { tab: next === 'diagram' ? undefined : next }, replace: true })}
            onReplaced={onReplaced}
          />
        </Suspense>
      )}
    </DesignerPage>
  )
}
