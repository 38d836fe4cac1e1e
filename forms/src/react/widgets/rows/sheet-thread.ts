import type { ReadResult } from '../../../spreadsheet/sheet.ts'
import type { SheetAnswer, SheetQuestion } from '../../../spreadsheet/worker.ts'
import type { WrittenSheet } from '../../../spreadsheet/write-workbook.ts'

/** A file that takes longer is not a list that anyone keeps. */
const LIMIT_MS = 60_000

/** Reads a file away from the page's thread; a file that takes too long, or takes all memory, ends its thread and nothing else. */
export async function readSheetFile(file: Blob, sheet?: string): Promise<ReadResult> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await ask(sheet === undefined ? { do: 'read', bytes } : { do: 'read', bytes, sheet })
  return answer?.did === 'read' ? answer.result : { ok: false, problem: { code: 'file-takes-too-long', params: {} } }
}

/** Gives a sheet to the person as a .xlsx file; false when that failed. */
export async function downloadSheet(sheet: WrittenSheet, name: string): Promise<boolean> {
  const answer = await ask({ do: 'write', sheet })
  if (answer?.did !== 'write') return false
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const href = URL.createObjectURL(new Blob([answer.bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = Object.assign(document.createElement('a'), { href, download: `${name}.xlsx` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
  return true
}

function ask(question: SheetQuestion): Promise<SheetAnswer | null> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('../../../spreadsheet/worker.ts', import.meta.url), { type: 'module' })
    const end = (answer: SheetAnswer | null) => {
      clearTimeout(timer)
      thread.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => end(null), LIMIT_MS)
    thread.onmessage = (event: MessageEvent<SheetAnswer>) => end(event.data)
    thread.onerror = () => end(null)
    thread.postMessage(question)
  })
}
