export type { FormDesignerProps, FormDiagnostic, FormReferences } from './designer-props.ts'
export { FormDesigner } from './FormDesigner.tsx'
