export { bpmnRenderer, fontReady, textRenderer } from './colours.ts'
export { Diagram, type DiagramProps, type Progress } from './Diagram.tsx'
export { type BusinessObject, type StepNote, stepRendererModule } from './renderer.ts'
export type { Canvas, ElementRegistry, Minimap } from './services.ts'
