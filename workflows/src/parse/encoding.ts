import type { Diagnostic } from '@statecraft/forms'

/**
 * The text of a file of XML: by its byte order mark, else by the encoding it declares (older Windows tools write `windows-1252`), else
 * UTF-8. Bytes that do not fit are refused rather than replaced.
 */
export function decodeXml(bytes: Uint8Array): { xml: string } | { diagnostic: Diagnostic } {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8'
  try {
    return { xml: declareUtf8(new TextDecoder(encoding, { fatal: true }).decode(bytes)) }
  } catch {
    return { diagnostic: { code: 'xml-encoding-unreadable', severity: 'error', element: '', params: { encoding } } }
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase()
}

/** A text has no encoding: what its declaration says of the bytes it came in is no longer true. */
export function declareUtf8(xml: string): string {
  return xml.replace(/^(\s*<\?xml[^>]*?\bencoding\s*=\s*)(["'])([^"']*)\2/, (whole, start, quote, encoding) =>
    /^utf-?8$/i.test(encoding) ? whole : `${start}${quote}UTF-8${quote}`,
  )
}
