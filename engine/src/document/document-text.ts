import { readArchive } from './archive.ts'

/** The text of a Word file, one line a paragraph, tabs between the cells of a table row; null when it is not one. For tests and previews. */
export async function readDocumentText(bytes: Uint8Array): Promise<string | null> {
  const { files } = await readArchive(bytes)
  const body = files?.get('word/document.xml')
  if (files === null || body === undefined) return null
  const parts = [...files.keys()].filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)).sort()
  return [body, ...parts.map((name) => files.get(name)!)]
    .map((part) => textOf(new TextDecoder().decode(part)))
    .join('\n')
    .trim()
}

function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?: [^>]*)?\/>|<\/w:(p|tc|tr)>/g)
  let text = ''
  for (const [, words, mark, end] of pieces) {
    if (words !== undefined) text += plainText(words)
    else if (mark !== undefined) text += mark === 'tab' ? '\t' : '\n'
    else if (end === 'tc') text = `${text.trimEnd()}\t`
    else text = `${text.replace(/\t$/, '')}\n`
  }
  return text.replace(/\n{3,}/g, '\n\n')
}

function plainText(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, word) => {
    if (word !== undefined) return named[word] ?? whole
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
  })
}
