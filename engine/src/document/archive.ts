import type { Diagnostic, JsonObject } from '@statecraft/forms'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** Bounds of an archive somebody uploads: a 1 MB file can claim to hold gigabytes. The ratio counts from `ratioFromBytes` on. */
export const archiveLimits = {
  entries: 2000,
  entryBytes: 50_000_000,
  totalBytes: 100_000_000,
  ratio: 100,
  ratioFromBytes: 1_000_000,
}

export type ReadArchive =
  | { files: Map<string, Uint8Array>; diagnostics: [] }
  | { files: null; diagnostics: Diagnostic[] }

/** Says what is wrong with an archive (.docx, .xlsx, a package) before anything else opens it. */
export async function checkArchive(bytes: Uint8Array): Promise<Diagnostic[]> {
  return (await readArchive(bytes)).diagnostics
}

/**
 * The files of an archive, inflated under bounds. What is read here is what later libraries get (packed anew), so that no two readers
 * can understand one archive differently. Sizes are counted while inflating: a header that lies about them is found out.
 */
export async function readArchive(bytes: Uint8Array): Promise<ReadArchive> {
  try {
    return { files: await inflate(await open(bytes)), diagnostics: [] }
  } catch (error) {
    const { code, params } = error instanceof ArchiveFault ? error : faultOf(error)
    return { files: null, diagnostics: [{ code, severity: 'error', element: '', params }] }
  }
}

class ArchiveFault extends Error {
  readonly code: string
  readonly params: JsonObject
  constructor(code: string, params: JsonObject = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** yauzl refuses some of it by itself, in words. */
function faultOf(error: unknown): ArchiveFault {
  const reason = error instanceof Error ? error.message : String(error)
  if (/relative path|absolute path|invalid characters in fileName/.test(reason))
    return new ArchiveFault('archive-unsafe-path', { entry: reason })
  return new ArchiveFault('archive-broken', { reason })
}

async function inflate(zip: ZipFile): Promise<Map<string, Uint8Array>> {
  if (zip.entryCount > archiveLimits.entries)
    throw new ArchiveFault('archive-too-many-entries', { limit: archiveLimits.entries })
  const files = new Map<string, Uint8Array>()
  let total = 0
  for (let entry = await next(zip); entry !== null; entry = await next(zip)) {
    const name = entry.fileName
    refuseEntry(entry)
    if (name.endsWith('/')) continue
    if (files.has(name)) throw new ArchiveFault('archive-entry-twice', { entry: name })
    const content = await readEntry(zip, entry)
    total += content.length
    if (total > archiveLimits.totalBytes)
      throw new ArchiveFault('archive-too-large', { limitMb: archiveLimits.totalBytes / 1e6 })
    files.set(name, content)
  }
  return files
}

function refuseEntry(entry: Entry): void {
  const name = entry.fileName
  if (name.startsWith('/') || name.split(/[/\\]/).includes('..'))
    throw new ArchiveFault('archive-unsafe-path', { entry: name })
  if (entry.isEncrypted()) throw new ArchiveFault('archive-encrypted', { entry: name })
  // The upper half holds the Unix mode when the archive was made on such a system.
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)
    throw new ArchiveFault('archive-link', { entry: name })
  const { uncompressedSize: size, compressedSize } = entry
  if (size > archiveLimits.entryBytes) throw tooLarge(name)
  if (size > archiveLimits.ratioFromBytes && size > compressedSize * archiveLimits.ratio) {
    throw new ArchiveFault('archive-bomb', { entry: name })
  }
}

function tooLarge(entry: string): ArchiveFault {
  return new ArchiveFault('archive-entry-too-large', { entry, limitMb: archiveLimits.entryBytes / 1e6 })
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true }
    fromBuffer(Buffer.from(bytes), options, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (give: () => void) => {
      zip.removeAllListeners()
      give()
    }
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)))
    zip.once('end', () => settle(() => resolve(null)))
    zip.once('error', (error) => settle(() => reject(error)))
    zip.readEntry()
  })
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > archiveLimits.entryBytes) stream.destroy(tooLarge(entry.fileName))
        else chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', reject)
    })
  })
}
