import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { writeNewPlugin } from '../plugin/new-plugin.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'

/** `statecraft plugin new <folder>`: writes a smallest plugin that passes check and test. */
export function pluginCommand(program: Command): void {
  const plugin = program.command('plugin').description('life of a plugin')
  const command = plugin
    .command('new')
    .description('write a smallest plugin that passes check and test')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .option('--id <id>', 'id of the plugin; the name of the folder unless given')
  withPrintOptions(command).action(async (folder: string, options: PrintOptions & { id?: string }) => {
    const id = options.id ?? basename(resolve(folder))
    if (!/^[a-z][a-z0-9-]*$/.test(id))
      wrongUse(command, `Mã plugin "${id}" chỉ gồm chữ thường không dấu, số và dấu gạch nối. Dùng --id.`)
    const files = await writeNewPlugin(folder, id)
    if (files === null) return wrongUse(command, `Thư mục "${folder}" đã có tệp. Chọn thư mục trống.`)
    if (options.json) printJson({ id, folder: resolve(folder), files })
    else for (const file of files) printLine(file)
  })
}
