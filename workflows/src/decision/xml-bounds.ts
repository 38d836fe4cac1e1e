/** How large a diagram may be; more is refused before any library reads it. */
export const XML_BOUNDS = { bytes: 2_000_000, elements: 50_000, depth: 50 }

export type XmlFault =
  | { code: 'xml-doctype-refused'; params: Record<string, never> }
  | { code: 'xml-too-large'; params: { bytes: number; limit: number } }
  | { code: 'xml-too-many-elements'; params: { limit: number } }
  | { code: 'xml-too-deep'; params: { limit: number } }

/** The first bound that a file of XML breaks, or null. Linear in its length, whatever it holds. */
export function findXmlFault(xml: string, bounds = XML_BOUNDS): XmlFault | null {
  const bytes = new TextEncoder().encode(xml).length
  if (bytes > bounds.bytes) return { code: 'xml-too-large', params: { bytes, limit: bounds.bytes } }
  // Entities come with a document type only, so refusing it refuses every expansion bomb.
  if (/<!\s*(doctype|entity)/i.test(xml)) return { code: 'xml-doctype-refused', params: {} }
  const { elements, depth } = measureXml(xml)
  if (elements > bounds.elements) return { code: 'xml-too-many-elements', params: { limit: bounds.elements } }
  if (depth > bounds.depth) return { code: 'xml-too-deep', params: { limit: bounds.depth } }
  return null
}

/** Counts start tags and the deepest nesting without building anything. */
export function measureXml(xml: string): { elements: number; depth: number } {
  let elements = 0
  let depth = 0
  let deepest = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const end = endOfMarkup(xml, at)
    const second = xml[at + 1]
    if (second === '/') depth--
    else if (second !== '!' && second !== '?') {
      elements++
      deepest = Math.max(deepest, depth + 1)
      if (xml[end - 2] !== '/') depth++
    }
    at = end
  }
  return { elements, depth: deepest }
}

/** The index after the markup that begins at `at`; the end of the text when it is never closed. */
function endOfMarkup(xml: string, at: number): number {
  const closing = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.startsWith('<?', at)
        ? '?>'
        : null
  if (closing) return after(xml, closing, at)
  let quote = ''
  for (let i = at + 1; i < xml.length; i++) {
    const char = xml[i]!
    if (quote) quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '>') return i + 1
  }
  return xml.length
}

function after(xml: string, closing: string, from: number): number {
  const found = xml.indexOf(closing, from)
  return found === -1 ? xml.length : found + closing.length
}
