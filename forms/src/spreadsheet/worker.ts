import { readSpreadsheet } from './read.ts'
import type { ReadResult } from './sheet.ts'
import { type WrittenSheet, writeWorkbook } from './write-workbook.ts'

/** What the thread is asked for. */
export type SheetQuestion = { do: 'read'; bytes: Uint8Array; sheet?: string } | { do: 'write'; sheet: WrittenSheet }

/** What it answers. */
export type SheetAnswer = { did: 'read'; result: ReadResult } | { did: 'write'; bytes: Uint8Array }

async function answer(question: SheetQuestion): Promise<SheetAnswer> {
  if (question.do === 'write') return { did: 'write', bytes: await writeWorkbook(question.sheet) }
  return { did: 'read', result: await readSpreadsheet(question.bytes, question.sheet) }
}

// A file is read off the page's thread: whatever is in it, the page stays alive and can give up waiting.
self.addEventListener('message', (event: MessageEvent<SheetQuestion>) => {
  void answer(event.data).then((found) => self.postMessage(found))
})
