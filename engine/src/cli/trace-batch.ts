import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Diagnostic, JsonObject, JsonValue, Language } from '@statecraft/forms'
import type { Command } from 'commander'
import { parseJsonText } from '../plugin/json-text.ts'
import { readNamed } from './options.ts'
import { printLine, withWords } from './print.ts'
import { type PlayedFile, playOn, printed, readPlayed } from './trace-file.ts'

interface BatchOptions {
  decisions: string[]
  flows?: boolean
  language?: Language
}

/**
 * Plays a script a line, and prints `{ "id", "status", … }` a line, in the same order. A file is read and compiled once, whichever lines name
 * it; its path is looked for from where the command runs, then from the batch's own folder. A line that cannot be played is answered too, with
 * its reason; the exit status is 1 when one was no line of a batch or its file could not be read.
 */
export async function traceBatch(command: Command, batch: string, options: BatchOptions): Promise<void> {
  const lines = batch === '-' ? await text(process.stdin) : await readNamed(command, batch)
  const folder = batch === '-' ? '.' : dirname(batch)
  const files = new Map<string, Promise<PlayedFile | null>>()
  const fileAt = (path: string) => {
    const known = files.get(path) ?? readFileOf(path, folder, options.decisions)
    files.set(path, known)
    return known
  }
  process.exitCode = 0
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue
    const { id, answer, readable } = await answerLine(line, `${batch}:${index + 1}`, fileAt, options)
    printLine(JSON.stringify({ id, ...answer }))
    if (!readable) process.exitCode = 1
  }
}

type FileAt = (path: string) => Promise<PlayedFile | null>

async function answerLine(line: string, place: string, fileAt: FileAt, options: BatchOptions) {
  const { value, diagnostic } = parseJsonText(line, place)
  const unreadable = (id: JsonValue, fault: Diagnostic) => ({
    id,
    readable: false,
    answer: {
      status: 'refused',
      data: {},
      trace: [],
      open: [],
      diagnostics: withWords([fault], options.language ?? 'vi'),
    },
  })
  if (diagnostic !== null) return unreadable(null, diagnostic)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unreadable(null, invalid('line'))
  const { id = null, file, script = {} } = value as JsonObject
  if (typeof file !== 'string') return unreadable(id, invalid('file'))
  const played = await fileAt(file)
  if (!played) return unreadable(id, invalid('file', file))
  const asked = (typeof script === 'object' && !Array.isArray(script) ? script : { script }) as JsonObject
  return { id, readable: true, answer: printed(await playOn(played, asked), options) }
}

const invalid = (field: string, value = ''): Diagnostic => ({
  code: 'script-invalid',
  severity: 'error',
  element: '',
  params: { step: 0, field, value },
})

async function readFileOf(path: string, folder: string, decisions: string[]): Promise<PlayedFile | null> {
  for (const place of [resolve(path), resolve(folder, path)]) {
    const xml = await readFile(place, 'utf8').catch(() => null)
    if (xml !== null) return readPlayed(place, xml, decisions)
  }
  return null
}
