import type { Diagnostic } from '@statecraft/forms'
import type { DmnElement } from 'dmn-moddle'
import type { DecisionModel, ImportedModel } from './model.ts'
import { attributeOf, listOf, nameOf, type Report } from './read.ts'

const DMN_MODEL = /\/DMN\/.*(MODEL|dmn\.xsd)/i
/** How far one file may import through another. */
const IMPORT_DEPTH = 10

/** What reading the imports of a file knows. */
export interface ImportScope {
  beside: string[]
  /** Namespaces of the files that led here, this file last. */
  importedBy: string[]
  /** Files read already, by namespace: many may import the same. */
  known: Map<string, { model?: DecisionModel; diagnostics: Diagnostic[] }>
  /** True where the file is only looked at: nothing is imported, nothing is missed. */
  leftOut: boolean
  parse: (xml: string, scope: ImportScope) => Promise<{ model?: DecisionModel; diagnostics: Diagnostic[] }>
}

/** Reads the files that a file imports; what is not there, or leads back, is reported by its name. */
export async function readImports(
  definitions: DmnElement,
  scope: ImportScope,
  report: Report,
): Promise<ImportedModel[]> {
  const imports: ImportedModel[] = []
  if (scope.leftOut) return imports
  for (const element of listOf(definitions, 'import')) {
    const found = await readImport(element, scope, report)
    if (found) imports.push(found)
  }
  return imports
}

async function readImport(element: DmnElement, scope: ImportScope, report: Report): Promise<ImportedModel | undefined> {
  const { beside, importedBy, known, parse } = scope
  const namespace = attributeOf(element, 'namespace') ?? ''
  const importType = attributeOf(element, 'importType') ?? ''
  const about = { name: nameOf(element) || namespace, namespace }
  if (!DMN_MODEL.test(importType)) return void report(element, 'import-kind-not-supported', { ...about, importType })
  if (importedBy.includes(namespace))
    return void report(element, 'imports-in-a-circle', { ...about, files: [...importedBy, namespace] })
  const xml = importedBy.length > IMPORT_DEPTH ? undefined : beside.find((text) => namespaceOf(text) === namespace)
  if (xml === undefined) return void report(element, 'import-missing', about)
  const parsed = known.get(namespace) ?? (await parse(xml, scope))
  known.set(namespace, parsed)
  if (parsed.model) return { name: nameOf(element), namespace, model: parsed.model }
  const { code = '', params = {} } = parsed.diagnostics[0] ?? {}
  // A circle is told where it closes, in the words of the file that closes it.
  if (code === 'imports-in-a-circle') return void report(element, code, { ...params, ...about })
  return void report(element, 'import-unreadable', { ...about, reason: code })
}

/** The namespace a file gives its own elements. */
function namespaceOf(xml: string): string | undefined {
  const root = /<(?:[\w.-]+:)?definitions\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(xml.slice(0, 100_000))?.[0]
  const found = root && /\snamespace\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(root)
  return found ? (found[1] ?? found[2]) : undefined
}
