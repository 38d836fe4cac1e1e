import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { EngineError } from '../errors.ts'
import { backupFolder, databaseFile } from '../store/backup.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'
import { printEngineError } from './print-error.ts'

interface BackupOptions extends PrintOptions {
  data: string
}

/** `statecraft backup <file>`: copies the database of a running or stopped server to one file. */
export function backupCommand(program: Command): void {
  const command = program
    .command('backup')
    .description('copy the database, also of a running server')
    .argument('<file>', 'the new file')
    .option('--data <folder>', 'data folder (STATECRAFT_DATA)', process.env.STATECRAFT_DATA ?? './data')
  withPrintOptions(command).action(async (file: string, options: BackupOptions) => {
    if (process.env.DATABASE_URL) wrongUse(command, 'PostgreSQL: dùng pg_dump. (Use pg_dump.)')
    const source = databaseFile(options.data)
    if (!existsSync(source)) wrongUse(command, `Không có cơ sở dữ liệu "${source}". (No database there.)`)
    if (existsSync(file))
      wrongUse(command, `Đã có tệp "${file}"; hãy chọn tên khác. (The file exists; choose another name.)`)
    try {
      await backupFolder(options.data, file)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      printEngineError(error, options)
      process.exitCode = 1
      return
    }
    if (options.json) printJson({ file })
    else printLine(options.language === 'en' ? `Backed up to ${file}.` : `Đã sao lưu vào ${file}.`)
  })
}
