import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type RebuildReport, rebuild } from '../case/rebuild.ts'
import { createCatalog } from '../definition/catalog.ts'
import { holdFolder } from '../operate/hold-folder.ts'
import { StartFailure } from '../operate/start-failure.ts'
import { databaseFile } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'

interface RebuildOptions extends PrintOptions {
  data: string
}

/** `statecraft rebuild`: makes the rows of cases again from their logs; exit 1 when a log is broken or a server holds the folder. */
export function rebuildCommand(program: Command): void {
  const command = program
    .command('rebuild')
    .description('make the rows of cases, tasks, jobs and timers again from the logs')
    .option('--data <folder>', 'data folder (STATECRAFT_DATA)', process.env.STATECRAFT_DATA ?? './data')
  withPrintOptions(command).action(async (options: RebuildOptions) => {
    const databaseUrl = process.env.DATABASE_URL
    const file = databaseFile(options.data)
    if (!databaseUrl && !existsSync(file)) wrongUse(command, `Không có cơ sở dữ liệu "${file}". (No database there.)`)
    try {
      const report = await rebuildFolder(options.data, databaseUrl)
      if (options.json) printJson(report)
      else printReport(report, options.language ?? 'vi')
      process.exitCode = report.faults.length === 0 ? 0 : 1
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error
      printLine(
        options.language === 'en'
          ? `A server works on ${options.data}; stop it first.`
          : `Máy chủ đang dùng thư mục ${options.data}; đề nghị dừng máy chủ trước.`,
      )
      process.exitCode = 1
    }
  })
}

/** Rebuilds the database of a folder that no server holds, or one on PostgreSQL, where each case is locked in its turn. Throws `folder-in-use`. */
export async function rebuildFolder(folder: string, databaseUrl?: string): Promise<RebuildReport> {
  const hold = databaseUrl ? null : holdFolder(folder)
  try {
    const store = await openStore(databaseUrl ? { databaseUrl } : { file: databaseFile(folder) })
    try {
      return await rebuild({ store, catalog: createCatalog() })
    } finally {
      await store.close()
    }
  } finally {
    hold?.release()
  }
}

function printReport({ rebuilt, kept, faults }: RebuildReport, language: 'vi' | 'en'): void {
  for (const { caseId, seq, code } of faults) printLine(`${caseId} #${seq}: ${code}`)
  const words = {
    vi: `Đã dựng lại ${rebuilt} hồ sơ từ nhật ký, giữ nguyên ${kept} hồ sơ cũ, ${faults.length} nhật ký bị hỏng.`,
    en: `${rebuilt} cases made again from their logs, ${kept} older ones kept, ${faults.length} logs broken.`,
  }
  printLine(words[language])
}
