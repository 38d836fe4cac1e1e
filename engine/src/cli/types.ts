import type { Command } from 'commander'
import { readDefinitions } from '../plugin/definitions.ts'
import { readPluginFiles } from '../plugin/files.ts'
import { generateTypes, staleTypes, writeTypes } from '../plugin/generate-types.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printDiagnostics, printJson, printLine } from './print.ts'

/** `statecraft types <plugin folder>`: writes `types/<form>.d.ts` and `types/<register>.d.ts`; `--check` only says which are old. */
export function typesCommand(program: Command): void {
  const command = program
    .command('types')
    .description('generate the TypeScript types of forms and registers')
    .argument('<folder>', 'a plugin folder')
    .option('--check', 'write nothing; exit 1 when a file is old')
  withPrintOptions(command).action(async (folder: string, options: PrintOptions & { check?: boolean }) => {
    const { files } = await readPluginFiles(folder)
    if (!files.has('plugin.json')) wrongUse(command, `"${folder}" không phải là thư mục plugin: thiếu plugin.json.`)
    const { definitions, diagnostics } = readDefinitions(files)
    if (diagnostics.some(({ severity }) => severity === 'error')) {
      printDiagnostics(diagnostics, options.language ?? 'vi')
      process.exitCode = 1
      return
    }
    const types = await generateTypes(definitions)
    const changed = options.check === true ? await staleTypes(folder, types) : await writeTypes(folder, types)
    if (options.json) printJson({ files: [...types.keys()], changed })
    else for (const file of changed) printLine(file)
    process.exitCode = options.check === true && changed.length > 0 ? 1 : 0
  })
}
