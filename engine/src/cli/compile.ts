import { createWorkflow } from '@statecraft/workflows'
import type { Command } from 'commander'
import { machineBeside } from '../plugin/check-file.ts'
import { readNamed, withPrintOptions } from './options.ts'
import { type PrintOptions, printDiagnostics, printJson, withWords } from './print.ts'

/** `statecraft compile <file.bpmn>`: prints the XState machine config, JSON only. */
export function compileCommand(program: Command): void {
  const command = program
    .command('compile')
    .description('print the XState machine config of a workflow')
    .argument('<file>', 'a .bpmn or .machine.json file')
    .option('--process <id>', 'the process, where the file has several')
  withPrintOptions(command).action(async (file: string, options: PrintOptions & { process?: string }) => {
    const language = options.language ?? 'vi'
    const { workflow, diagnostics } = await createWorkflow(await readNamed(command, file), options.process, (id) =>
      machineBeside(file, id),
    )
    if (workflow !== undefined) printJson(workflow.machine)
    else if (options.json) printJson({ diagnostics: withWords(diagnostics, language) })
    else printDiagnostics(diagnostics, language)
    process.exitCode = workflow === undefined ? 1 : 0
  })
}
