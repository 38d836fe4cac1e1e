import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { z } from 'zod'
import { type Anchor, verifyAnchors } from '../case/anchor.ts'
import { verify } from '../case/verify.ts'
import { createCatalog } from '../definition/catalog.ts'
import type { VerifyReport } from '../engine-api.ts'
import { databaseFile } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { readNamed, withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'

interface VerifyOptions extends PrintOptions {
  data: string
  replay?: boolean
  anchors?: string
}

/** `statecraft verify`: reads the log of every case again; exit 1 when anything was changed outside the engine. */
export function verifyCommand(program: Command): void {
  const command = program
    .command('verify')
    .description('read the log of every case again')
    .option('--replay', 'compute every step again with the recorded revisions')
    .option('--anchors <file>', 'compare with anchors that were kept elsewhere: JSON, one a line or a list')
    .option('--data <folder>', 'data folder (STATECRAFT_DATA)', process.env.STATECRAFT_DATA ?? './data')
  withPrintOptions(command).action(async (options: VerifyOptions) => {
    const databaseUrl = process.env.DATABASE_URL
    const file = databaseFile(options.data)
    if (!databaseUrl && !existsSync(file)) wrongUse(command, `Không có cơ sở dữ liệu "${file}". (No database there.)`)
    const copies = options.anchors ? readAnchors(command, await readNamed(command, options.anchors)) : []
    const store = await openStore(databaseUrl ? { databaseUrl } : { file })
    try {
      const found = await verify({ store, catalog: createCatalog() }, { replay: options.replay ?? false })
      const { anchors, faults } = await verifyAnchors(store.read, copies)
      const report = { ...found, anchors, faults: [...found.faults, ...faults] }
      if (options.json) printJson(report)
      else printReport(report, options.language ?? 'vi')
      process.exitCode = report.faults.length === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  })
}

const anchorCopy = z.object({ number: z.number(), at: z.string(), hash: z.string() })
/** As the API answers, or the anchor alone. */
const kept = z.union([z.object({ anchor: anchorCopy }).transform(({ anchor }) => anchor), anchorCopy])

function readAnchors(command: Command, text: string): Anchor[] {
  try {
    const trimmed = text.trim()
    const values: unknown = trimmed.startsWith('[')
      ? JSON.parse(trimmed)
      : trimmed.split('\n').map((line) => JSON.parse(line))
    return z.array(kept).parse(values)
  } catch {
    return wrongUse(command, 'Tệp mốc niêm phong không đúng dạng. (The file holds no anchors.)')
  }
}

function printReport(
  { cases, events, anchors, faults }: VerifyReport & { anchors: number },
  language: 'vi' | 'en',
): void {
  for (const { caseId, seq, code } of faults) {
    printLine(`${caseId || 'anchor'} #${seq}: ${faultWords[language][code] ?? code}`)
  }
  const summary = {
    vi: `${cases} hồ sơ, ${events} sự kiện, ${anchors} mốc niêm phong, ${faults.length} sai lệch`,
    en: `${cases} cases, ${events} events, ${anchors} anchors, ${faults.length} faults`,
  }
  printLine(summary[language])
}

const faultWords: Record<'vi' | 'en', Record<string, string>> = {
  vi: {
    'case-missing': 'hồ sơ đã bị xóa, chỉ còn nhật ký',
    'event-missing': 'thiếu một sự kiện',
    'event-changed': 'sự kiện đã bị sửa',
    'chain-broken': 'chuỗi nhật ký bị đứt',
    'end-missing': 'phần cuối nhật ký đã bị xóa',
    'outcome-differs': 'kết quả ghi trong nhật ký không khớp trạng thái của nó',
    'state-differs': 'trạng thái đang lưu khác với nhật ký',
    'anchor-missing': 'mốc niêm phong đã lưu nơi khác không còn trong cơ sở dữ liệu',
    'anchor-differs': 'mốc niêm phong khác với bản đã lưu nơi khác',
    'anchor-changed': 'mốc niêm phong đã bị sửa',
    'anchor-chain-broken': 'chuỗi mốc niêm phong bị đứt',
    'anchored-event-differs': 'nhật ký đã bị viết lại sau khi niêm phong',
    'replay-refused': 'không tính lại được bước này',
    'replay-state-differs': 'tính lại cho trạng thái khác',
    'replay-effects-differ': 'tính lại cho kết quả khác',
  },
  en: {
    'case-missing': 'the case was deleted, only its log is left',
    'event-missing': 'an event is missing',
    'event-changed': 'the event was changed',
    'chain-broken': 'the chain is broken',
    'end-missing': 'the end of the log was cut off',
    'outcome-differs': 'the recorded outcome does not lead to its state',
    'state-differs': 'the stored state differs from the log',
    'anchor-missing': 'an anchor that was kept elsewhere is no longer in the database',
    'anchor-differs': 'the anchor is not the one that was kept elsewhere',
    'anchor-changed': 'the anchor was changed',
    'anchor-chain-broken': 'the chain of anchors is broken',
    'anchored-event-differs': 'the log was written anew after it was sealed',
    'replay-refused': 'the step cannot be computed again',
    'replay-state-differs': 'computing again leads to another state',
    'replay-effects-differ': 'computing again has other effects',
  },
}
