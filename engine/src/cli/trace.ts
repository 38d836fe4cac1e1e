import type { JsonObject } from '@statecraft/forms'
import type { Command } from 'commander'
import { parseJsonText } from '../plugin/json-text.ts'
import { pluginWords } from '../plugin/words.ts'
import { readNamed, withPrintOptions, wrongUse } from './options.ts'
import { hasErrors, type PrintOptions, printJson } from './print.ts'
import { traceBatch } from './trace-batch.ts'
import { playOn, printed, readPlayed } from './trace-file.ts'

interface TraceOptions extends PrintOptions {
  script: string
  batch?: string
  decisions?: string[]
  flows?: boolean
}

/**
 * `statecraft trace <file.bpmn> --script <steps.json>`: plays a script on the real runtime with a virtual clock, in memory, and prints
 * `{ status, data, trace, open, diagnostics }`. A workflow that stands in a plugin has the plugin's decisions and settings. `--batch` takes
 * a file with a script on each line and prints a line for each.
 */
export function traceCommand(program: Command): void {
  const command = program
    .command('trace')
    .description('play a script on a workflow, in memory, with a virtual clock')
    .argument('[file]', 'a .bpmn or .machine.json file')
    .option('--script <json or file>', 'the script; without one every step is completed without data', '{"auto":true}')
    .option(
      '--batch <file.jsonl>',
      'many scripts, one { "id", "file", "script" } a line; "-" reads them from the input',
    )
    .option('--decisions <file...>', '.dmn files that business-rule tasks call')
    .option('--flows', 'tell the sequence flows taken, too')
  withPrintOptions(command).action(async (file: string | undefined, options: TraceOptions) => {
    const decisions = await Promise.all((options.decisions ?? []).map((path) => readNamed(command, path)))
    if (options.batch !== undefined) return traceBatch(command, options.batch, { ...options, decisions })
    if (file === undefined)
      return wrongUse(command, 'Cần một tệp .bpmn hoặc --batch. (A .bpmn file or --batch is needed.)')
    const played = await readPlayed(file, await readNamed(command, file), decisions)
    const outcome = await playOn(played, await readScript(command, options.script))
    printJson(printed(outcome, options))
    process.exitCode = outcome.status === 'refused' || hasErrors(outcome.diagnostics) ? 1 : 0
  })
}

async function readScript(command: Command, script: string): Promise<JsonObject> {
  const isText = script.trimStart().startsWith('{')
  const { value, diagnostic } = parseJsonText(
    isText ? script : await readNamed(command, script),
    isText ? '--script' : script,
  )
  if (diagnostic !== null) wrongUse(command, pluginWords(diagnostic, 'vi'))
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  return wrongUse(command, '--script phải là một đối tượng JSON, ví dụ {"steps":[{"complete":"tham-dinh"}]}.')
}
