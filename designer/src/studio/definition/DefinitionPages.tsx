import { useParams } from '@tanstack/react-router'
import { DefinitionReader } from './DefinitionReader.tsx'

/** Addresses of single definitions. A designer takes the place of the reader here. */
export function FormPage() {
  const { id } = useParams({ from: '/signed-in/studio/forms/$id' })
  return <DefinitionReader kind="form" id={id} />
}

export function WorkflowPage() {
  const { id } = useParams({ from: '/signed-in/studio/workflows/$id' })
  return <DefinitionReader kind="workflow" id={id} />
}

export function DecisionPage() {
  const { id } = useParams({ from: '/signed-in/studio/decisions/$id' })
  return <DefinitionReader kind="decision" id={id} />
}
