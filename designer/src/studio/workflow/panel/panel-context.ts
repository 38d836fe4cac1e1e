import type { DefinitionDetail, DiagnosticView } from '@statecraft/engine/client'
import type Modeler from 'bpmn-js/lib/Modeler.js'
import { createContext, use } from 'react'

/** What the parts that change one element share. */
export interface Panel {
  modeler: Modeler
  references: DefinitionDetail['references']
  diagnostics: DiagnosticView[]
  disabled: boolean
  /** What is wrong with a flow's condition while it is typed. */
  checkCondition: (flow: string, condition: string) => string | undefined
}

export const PanelContext = createContext<Panel | null>(null)

export function usePanel(): Panel {
  const panel = use(PanelContext)
  if (!panel) throw new Error('This part stands outside a workflow designer; put it inside one.')
  return panel
}
