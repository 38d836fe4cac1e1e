import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { verify } from '../case/verify.ts'
import { createCatalog } from '../definition/catalog.ts'
import type { VerifyReport } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { restoreFolder } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'
import { printEngineError } from './print-error.ts'

interface RestoreOptions extends PrintOptions {
  data: string
}

/** `statecraft restore <file>`: puts a backup into an empty data folder, after reading every chain in it. */
export function restoreCommand(program: Command): void {
  const command = program
    .command('restore')
    .description('put a backup into an empty data folder')
    .argument('<file>', 'the backup')
    .option('--data <folder>', 'data folder (STATECRAFT_DATA)', process.env.STATECRAFT_DATA ?? './data')
  withPrintOptions(command).action(async (file: string, options: RestoreOptions) => {
    if (!existsSync(file)) wrongUse(command, `Không có bản sao lưu "${file}". (No such backup.)`)
    try {
      const report = await restore(file, options.data)
      if (options.json) printJson({ folder: options.data, ...report })
      else printLine(sentence(report, options))
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      printEngineError(error, options)
      process.exitCode = 1
    }
  })
}

/** Restores and tells what was read; throws `restore-not-empty`, or `backup-broken` when a page or a chain of the backup is. */
export async function restore(file: string, folder: string): Promise<VerifyReport> {
  let report: VerifyReport | null = null
  await restoreFolder(file, folder, async (copy) => {
    const store = await openStore({ file: copy })
    try {
      report = await verify({ store, catalog: createCatalog() })
    } finally {
      await store.close()
    }
    const [fault] = report.faults
    if (fault) throw new EngineError('backup-broken', { file, why: `${fault.code} (${fault.caseId}, ${fault.seq})` })
  })
  return report!
}

function sentence({ cases, events }: VerifyReport, { data, language }: RestoreOptions): string {
  return language === 'en'
    ? `Restored to ${data}: ${cases} cases, ${events} events, every chain whole.`
    : `Đã phục hồi vào ${data}: ${cases} hồ sơ, ${events} sự kiện, nhật ký nguyên vẹn.`
}
