import type { DefinitionKind, DiagnosticView } from '@statecraft/engine/client'
import { definitionPages } from '../definition/definition-link.ts'

const folders: [folder: string, ending: string, kind: DefinitionKind][] = [
  ['workflows/', '.bpmn', 'workflow'],
  ['forms/', '.form.json', 'form'],
  ['decisions/', '.dmn', 'decision'],
  ['registers/', '.register.json', 'register'],
]

/** Where a diagnostic is mended: the page of its file, at its element; null when it stands in none that has a page. */
export function placeOf({ file = '', element }: Pick<DiagnosticView, 'file' | 'element'>) {
  for (const [folder, ending, kind] of folders) {
    if (!file.startsWith(folder) || !file.endsWith(ending)) continue
    const id = file.slice(folder.length, -ending.length)
    return { to: definitionPages[kind], id, element: element || undefined }
  }
  return null
}
