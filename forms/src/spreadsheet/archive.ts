import type { SheetLimits, SheetProblem } from './sheet.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endLength = 22
const entryLength = 46
const longestComment = 65_535

/**
 * What speaks against unpacking an archive, told from its directory alone: nothing is unpacked for it. The reader that unpacks holds
 * each part to the size declared here, so a part that lies about its size is refused there.
 */
export function archiveProblem(bytes: Uint8Array, limits: SheetLimits): SheetProblem | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return unreadable
  const count = view.getUint16(end + 10, true)
  if (count === 0 || count > limits.parts) return tooMuch(limits)
  const names = new Set<string>()
  let unpacked = 0
  let at = view.getUint32(end + 16, true)
  for (let part = 0; part < count; part++) {
    if (at + entryLength > end || view.getUint32(at, true) !== directoryEntry) return unreadable
    const packedSize = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    // A part of size 0 with content would be unpacked without a bound; 2 bytes are an empty part, packed.
    if (size === 0 && packedSize > 2) return unreadable
    unpacked += size
    if (unpacked > limits.unpackedBytes) return tooMuch(limits)
    const nameLength = view.getUint16(at + 28, true)
    names.add(new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)))
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const isWorkbook = names.has('[Content_Types].xml') && [...names].some((name) => /(^|\/)workbook\.xml$/.test(name))
  return isWorkbook ? null : { code: 'file-not-spreadsheet', params: {} }
}

const unreadable: SheetProblem = { code: 'file-unreadable', params: {} }

function tooMuch(limits: SheetLimits): SheetProblem {
  return { code: 'file-expands-too-much', params: { limit: Math.round(limits.unpackedBytes / 1_000_000) } }
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return null
}
