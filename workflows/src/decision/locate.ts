import type { DecisionModel } from './model.ts'

/** The model that holds a reference, with the element's id there; the import's name, where it is of another file. */
export function locate(
  model: DecisionModel,
  reference: string,
): { model: DecisionModel; id: string; prefix: string } | undefined {
  const at = reference.lastIndexOf('#')
  if (at < 0) return { model, id: reference, prefix: '' }
  const imported = model.imports.find(({ namespace }) => namespace === reference.slice(0, at))
  return imported && { model: imported.model, id: reference.slice(at + 1), prefix: imported.name }
}
