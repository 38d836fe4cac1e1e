import type { Diagnostic } from '@statecraft/forms'
import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { readArchive } from './archive.ts'
import { filters, parseTag, readPath } from './expression.ts'

export type RenderedDocument = { document: Uint8Array; diagnostics: [] } | { document: null; diagnostics: Diagnostic[] }

/** What is wrong with a Word template, each broken tag by its own text. */
export async function checkTemplate(template: Uint8Array): Promise<Diagnostic[]> {
  const opened = await openTemplate(template)
  return opened.diagnostics
}

/** The names a template reads at its top level, for a check against what the case knows. */
export async function namesOfTemplate(template: Uint8Array): Promise<string[]> {
  const { tags } = await openTemplate(template)
  return [...new Set(outside(tags).flatMap((tag) => parseTag(bare(tag))?.path[0] ?? []))].filter(
    (name) => name !== '$stt',
  )
}

/**
 * Fills a Word template. A tag without a value is an error with the tag's name, never the word "undefined" in a decision; a section
 * `{#ghiChu}…{/ghiChu}` whose value is absent is left out. `{$stt}` is the row's number.
 *
 * @example
 * const { document, diagnostics } = await renderDocument(template, { ngayKy: '2026-11-26', danhSach: [{ hoTen: 'Nguyễn Văn A' }] })
 */
export async function renderDocument(template: Uint8Array, data: object): Promise<RenderedDocument> {
  const missing = new Set<string>()
  const opened = await openTemplate(template, missing)
  if (opened.document === null) return { document: null, diagnostics: opened.diagnostics }
  try {
    opened.document.render(data)
  } catch (error) {
    return { document: null, diagnostics: faultsOf(error) }
  }
  if (missing.size > 0)
    return { document: null, diagnostics: [...missing].map((tag) => fault('template-value-missing', tag)) }
  return {
    document: opened.document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }),
    diagnostics: [],
  }
}

type Opened =
  | { document: Docxtemplater; tags: string[]; diagnostics: [] }
  | { document: null; tags: string[]; diagnostics: Diagnostic[] }

async function openTemplate(template: Uint8Array, missing = new Set<string>()): Promise<Opened> {
  const refused = (...diagnostics: Diagnostic[]): Opened => ({ document: null, tags: [], diagnostics })
  const { files, diagnostics } = await readArchive(template)
  if (files === null) return refused(...diagnostics)
  if (!files.has('word/document.xml')) return refused(fault('template-not-word', ''))
  if ([...files.keys()].some((name) => /vbaProject|\/embeddings\//.test(name)))
    return refused(fault('template-active-content', ''))
  const zip = new PizZip()
  for (const [name, content] of files) zip.file(name, content)
  const tags: string[] = []
  try {
    const document = new Docxtemplater(zip, {
      modules: [collector(tags)],
      paragraphLoop: true,
      linebreaks: true,
      // The library prints every fault to the console otherwise.
      errorLogging: false,
      parser: (tag) => ({ get: (scope, context) => evaluate(tag, scope, context.scopePathItem) }),
      nullGetter: (part) => {
        // A section without a value is left out; only a printed value must be there.
        if (part.module === undefined || part.module === '') missing.add(part.value)
        return ''
      },
    })
    const wrong = [...new Set(tags)].flatMap((tag) => {
      if (tag.startsWith('@')) return [fault('template-raw-tag', tag)]
      return parseTag(bare(tag)) === null ? [fault('template-tag-unreadable', tag)] : []
    })
    return wrong.length > 0 ? refused(...wrong) : { document, tags, diagnostics: [] }
  } catch (error) {
    return refused(...faultsOf(error))
  }
}

/** Sees the tags in their order, before the library folds the sections: `#` and `/` open and close one, `@` is raw XML. */
function collector(tags: string[]): DXT.Module {
  const seen = new WeakSet<object>()
  return {
    name: 'statecraft-tags',
    priority: 10_000,
    postparse: (parts: DXT.Part[]) => {
      for (const part of parts) {
        // Sections are parsed once more from inside; each part counts once.
        if (part.type !== 'placeholder' || seen.has(part)) continue
        seen.add(part)
        tags.push(prefixOf(part) + part.value.trim())
      }
      return parts
    },
  }
}

function prefixOf(part: DXT.Part & { location?: string }): string {
  if (part.module === 'rawxml') return '@'
  if (part.module !== 'loop') return ''
  return part.location === 'end' ? '/' : '#'
}

/** `#danhSach` -> `danhSach`. A closing tag may be empty. */
function bare(tag: string): string {
  return tag.replace(/^[#/@]\s*/, '') || '.'
}

/** The tags that stand in no section: those inside may read the row as well as what is around it. */
function outside(tags: string[]): string[] {
  let depth = 0
  return tags.filter((tag) => {
    if (tag.startsWith('/')) depth -= 1
    const here = depth === 0 && !tag.startsWith('/')
    if (tag.startsWith('#')) depth += 1
    return here
  })
}

function evaluate(tag: string, scope: unknown, rows: number[]): unknown {
  const expression = parseTag(tag)
  if (expression === null) return undefined
  if (expression.path[0] === '$stt') return (rows.at(-1) ?? 0) + 1
  const value = readPath(scope, expression.path)
  if (value === undefined || value === null) return undefined
  return expression.filters.reduce<unknown>((current, filter) => filters[filter]!(current), value)
}

interface LibraryError {
  message?: string
  properties?: {
    id?: string
    xtag?: string
    context?: string
    explanation?: string
    errors?: LibraryError[]
    rootError?: Error
  }
}

/** The library throws one error that holds all of them. */
function faultsOf(error: unknown): Diagnostic[] {
  const { properties, message } = error as LibraryError
  const all = properties?.errors ?? [{ properties, message }]
  const seen = new Map<string, Diagnostic>()
  for (const { properties: one, message: text } of all) {
    const id = one?.id ?? ''
    const tag = one?.xtag ?? one?.context ?? ''
    const code = codes[id] ?? (id === 'scopeparser_execution_failed' ? 'template-value-wrong' : 'template-broken')
    const reason = one?.rootError?.message ?? one?.explanation ?? text ?? ''
    seen.set(`${code} ${tag}`, { ...fault(code, tag), params: { tag, reason } })
  }
  return [...seen.values()]
}

const codes: Record<string, string> = {
  unopened_tag: 'template-tag-unopened',
  unclosed_tag: 'template-tag-unclosed',
  duplicate_open_tag: 'template-tag-twice',
  duplicate_close_tag: 'template-tag-twice',
  unopened_loop: 'template-section-unopened',
  unclosed_loop: 'template-section-unclosed',
  closing_tag_does_not_match_opening_tag: 'template-section-crossed',
  raw_xml_tag_not_in_paragraph: 'template-raw-tag',
  invalid_raw_xml_tag_not_alone_in_paragraph: 'template-raw-tag',
}

function fault(code: string, tag: string): Diagnostic {
  return { code, severity: 'error', element: tag, params: { tag } }
}
