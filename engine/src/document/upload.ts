import type { Diagnostic } from '@statecraft/forms'
import { readArchive } from './archive.ts'

/** Largest file a person may attach, bytes. */
export const uploadLimitBytes = 25_000_000

export type CheckedUpload =
  | { name: string; mediaType: string; diagnostics: [] }
  | { name: string; mediaType: null; diagnostics: Diagnostic[] }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * What kind of file it truly is, by its content: the name and the browser's word for it count for nothing. Taken are PDF, Word, Excel,
 * JPEG and PNG; codes of refusal: `upload-empty`, `upload-too-large`, `upload-type-refused`, `upload-active-content`, `archive-*`.
 */
export async function checkUpload(name: string, bytes: Uint8Array): Promise<CheckedUpload> {
  const clean = cleanName(name)
  const refused = (code: string, params: Diagnostic['params'] = {}): CheckedUpload => ({
    name: clean,
    mediaType: null,
    diagnostics: [{ code, severity: 'error', element: '', params: { name: clean, ...params } }],
  })
  if (bytes.length === 0) return refused('upload-empty')
  if (bytes.length > uploadLimitBytes) return refused('upload-too-large', { limitMb: uploadLimitBytes / 1e6 })
  const type = typeOf(bytes)
  if (type === null) return refused('upload-type-refused')
  if (type !== 'zip') return { name: clean, mediaType: type, diagnostics: [] }
  const { files, diagnostics } = await readArchive(bytes)
  if (files === null) return { name: clean, mediaType: null, diagnostics }
  const names = [...files.keys()]
  if (names.some((inner) => inner.includes('vbaProject'))) return refused('upload-active-content')
  if (files.has('word/document.xml')) return { name: clean, mediaType: word, diagnostics: [] }
  if (files.has('xl/workbook.xml')) return { name: clean, mediaType: excel, diagnostics: [] }
  return refused('upload-type-refused')
}

function typeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return head.startsWith('PK\x03\x04') ? 'zip' : null
}

/** A name that can stand in a header and a folder: no path, no control signs, no more than 150 signs. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
  return clean.length <= 150
    ? clean || 'tai-lieu'
    : clean.slice(0, 140) + clean.slice(clean.lastIndexOf('.')).slice(0, 10)
}
