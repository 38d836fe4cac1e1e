import { dirname, resolve } from 'node:path'
import type { JsonObject } from '@statecraft/forms'
import { type TraceScript, traceScript } from '@statecraft/workflows'
import type { Command } from 'commander'
import { defaultSettings } from '../plugin/check/settings.ts'
import { readDefinitions } from '../plugin/definitions.ts'
import { readPluginFiles } from '../plugin/files.ts'
import { parseJsonText } from '../plugin/json-text.ts'
import { pluginWords } from '../plugin/words.ts'
import { workingCalendar } from '../regulation/calendar.ts'
import { readNamed, withPrintOptions, wrongUse } from './options.ts'
import { hasErrors, type PrintOptions, printJson, withWords } from './print.ts'

/**
 * `statecraft trace <file.bpmn> --script <steps.json>`: plays a script on the real runtime with a virtual clock, in memory, and prints
 * `{ status, data, trace, open, diagnostics }`. A workflow that stands in a plugin has the plugin's decisions and settings.
 */
export function traceCommand(program: Command): void {
  const command = program
    .command('trace')
    .description('play a script on a workflow, in memory, with a virtual clock')
    .argument('<file>', 'a .bpmn file')
    .option('--script <json or file>', 'the script; without one every step is completed without data', '{"auto":true}')
    .option('--decisions <file...>', '.dmn files that business-rule tasks call')
  withPrintOptions(command).action(
    async (file: string, options: PrintOptions & { script: string; decisions?: string[] }) => {
      const xml = await readNamed(command, file)
      const { definitions } = readDefinitions((await readPluginFiles(dirname(dirname(resolve(file))))).files)
      const named = await Promise.all((options.decisions ?? []).map((path) => readNamed(command, path)))
      const script = await readScript(command, options.script)
      const whole: TraceScript = {
        settings: defaultSettings(definitions.settingsSchema),
        calendar: workingCalendar(),
        ...script,
      }
      const outcome = await traceScript(xml, whole, { decisions: [...named, ...definitions.decisionFiles.values()] })
      printJson({ ...outcome, diagnostics: withWords(outcome.diagnostics, options.language ?? 'vi') })
      process.exitCode = outcome.status === 'refused' || hasErrors(outcome.diagnostics) ? 1 : 0
    },
  )
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
