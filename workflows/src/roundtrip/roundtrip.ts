import type { Diagnostic, JsonObject, Severity } from '@statecraft/forms'
import type { BpmnElement } from 'bpmn-moddle'
import { findXmlFault } from '../decision/xml-bounds.ts'
import { writeBpmn } from '../edit/model.ts'
import { DIAGRAM_BOUNDS, readBpmn } from '../parse/moddle.ts'
import { withoutBorrowedPrefixes } from './borrowed-prefix.ts'
import { compareXml, type XmlDifference } from './compare-xml.ts'
import { keepOriginal } from './keep.ts'
import { readXml, writeXml, type XmlTree } from './xml-tree.ts'

/** A BPMN file open for changes. */
export interface BpmnFile {
  /** What may be changed; see `edit/`. */
  definitions: BpmnElement
  /** What the file holds beside the model; it is kept by `write`. Each with its place in `params`. */
  kept: Diagnostic[]
  /** The file with all changes made to `definitions`; the rest as it was read. */
  write(): Promise<string>
}

/** Opens a BPMN file so that nothing in it is lost when it is written again, whichever tool it came from. Never throws. */
export async function openBpmn(xml: string): Promise<{ file?: BpmnFile; diagnostics: Diagnostic[] }> {
  const fault = findXmlFault(xml, DIAGRAM_BOUNDS)
  if (fault) return { diagnostics: [refusal(fault.code, fault.params)] }
  const original = readXml(xml)
  if ('fault' in original) return { diagnostics: [refusal('bpmn-unreadable', { reason: original.fault })] }
  const { definitions, diagnostics } = await readBpmn(withoutBorrowedPrefixes(original.tree, xml))
  if (!definitions) return { diagnostics }
  const base = await treeOf(definitions)
  if ('fault' in base) return { diagnostics: [...diagnostics, refusal('bpmn-unreadable', { reason: base.fault })] }
  const write = async () => {
    const result = original.tree.cloneNode(true) as XmlTree
    const written = await treeOf(definitions)
    if ('fault' in written) throw new Error(`The changed model cannot be written: ${written.fault}`)
    keepOriginal(result, base.tree, written.tree)
    return writeXml(result)
  }
  return {
    file: { definitions, kept: compareXml(original.tree, base.tree).flatMap(keptDiagnostic), write },
    diagnostics,
  }
}

/**
 * Gives a file written by another reader of the same model, such as the Studio's drawing board, what its original held beside the model.
 * A file whose original cannot be read is returned as it was written.
 */
export async function keepFromOriginal(original: string, written: string): Promise<string> {
  return (await keeperOf(original))(written)
}

/** The same for a file that is written again and again: its original is read once. */
export async function keeperOf(original: string): Promise<(written: string) => string> {
  const before = readXml(original)
  if ('fault' in before) return (written) => written
  const { definitions } = await readBpmn(withoutBorrowedPrefixes(before.tree, original))
  const base = definitions && (await treeOf(definitions))
  if (!base || 'fault' in base) return (written) => written
  return (written) => {
    const after = readXml(written)
    if ('fault' in after) return written
    const result = before.tree.cloneNode(true) as XmlTree
    keepOriginal(result, base.tree, after.tree)
    return writeXml(result)
  }
}

export interface Roundtrip {
  /** The file read and written again; absent when it cannot be read. */
  xml?: string
  /** What the file holds beside the model, kept all the same. */
  kept: Diagnostic[]
  /** What differs between the file and what was written. */
  lost: Diagnostic[]
  /** What reading says of the file. */
  diagnostics: Diagnostic[]
}

/** Reads a BPMN file, writes it again and compares the two strictly. Never throws. */
export async function roundtripBpmn(xml: string): Promise<Roundtrip> {
  const { file, diagnostics } = await openBpmn(xml)
  if (!file) return { kept: [], lost: [], diagnostics }
  const written = await file.write()
  const [before, after] = [readXml(xml), readXml(written)]
  if ('fault' in before || 'fault' in after) {
    const reason = 'fault' in after ? after.fault : ''
    return { kept: file.kept, lost: [refusal('bpmn-unreadable', { reason })], diagnostics }
  }
  const lost = compareXml(before.tree, after.tree).map((difference) => say('roundtrip-lost', 'error', difference))
  return { xml: written, kept: file.kept, lost, diagnostics }
}

/** What the model writes, read again. The library throws on a few models that it has read itself. */
async function treeOf(definitions: BpmnElement): Promise<ReturnType<typeof readXml>> {
  try {
    return readXml(await writeBpmn(definitions))
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** Codes are permanent; see docs/import.md. */
const KEPT = {
  element: 'kept-element',
  attribute: 'kept-attribute',
  text: 'kept-text',
  comment: 'kept-comment',
  instruction: 'kept-instruction',
  order: 'kept-order',
} as const

/** What stands in the written file only says no more than what was left out of it. */
function keptDiagnostic(difference: XmlDifference): Diagnostic[] {
  const { before, after } = difference
  if (before === undefined || isSameNumber(before, after)) return []
  return [say(KEPT[difference.kind], 'info', difference)]
}

/** `036.0` and `36`: the model has the number, the file its digits. */
const isSameNumber = (before: string, after: string | undefined) =>
  after !== undefined && before.trim() !== '' && Number(before) === Number(after)

function say(code: string, severity: Severity, { element, kind, ...rest }: XmlDifference): Diagnostic {
  const params: JsonObject = { kind, part: rest.name, path: rest.path }
  if (rest.before !== undefined) params.before = rest.before
  if (rest.after !== undefined) params.after = rest.after
  return { code, severity, element, params }
}

const refusal = (code: string, params: JsonObject): Diagnostic => ({ code, severity: 'error', element: '', params })
