import { text } from 'node:stream/consumers'
import type { JsonObject } from '@statecraft/forms'
import { evaluateDecision, parseDecisions } from '@statecraft/workflows'
import type { Command } from 'commander'
import { decisionFilesBeside } from '../plugin/decision-files.ts'
import { parseJsonText } from '../plugin/json-text.ts'
import { pluginWords } from '../plugin/words.ts'
import { decideBatch } from './decide-batch.ts'
import { readNamed, withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printDiagnostics, printJson, printLine, withWords } from './print.ts'

interface DecideOptions extends PrintOptions {
  decision?: string
  input?: string
  batch?: string
  now?: string
}

/**
 * `statecraft decide <file.dmn> --decision <id> --input <json or file>`: evaluates a decision or decision service, once, or with `--batch`
 * for each line of a file. The files beside it are there to be imported.
 */
export function decideCommand(program: Command): void {
  const command = program
    .command('decide')
    .description('evaluate a decision')
    .argument('<file>', 'a .dmn file')
    .option('--decision <id>', 'id of the decision or decision service')
    .option('--input <json or file>', 'the input data, a JSON object or the name of a file that holds one')
    .option(
      '--batch <file.jsonl>',
      'a line { "id", "decision"?, "input", "now"? } for each evaluation, "-" for standard input',
    )
    .option('--now <instant>', 'the instant it is evaluated at, ISO 8601')
  withPrintOptions(command).action(async (file: string, options: DecideOptions) => {
    const language = options.language ?? 'vi'
    const now = options.now ?? new Date().toISOString()
    if (options.batch === undefined && (options.decision === undefined || options.input === undefined))
      wrongUse(command, 'Cần --decision và --input, hoặc --batch. (Give --decision and --input, or --batch.)')
    const { model, diagnostics } = await parseDecisions(await readNamed(command, file), {
      beside: await decisionFilesBeside(file),
    })
    process.exitCode = 1
    if (model === undefined)
      return options.json
        ? printJson({ diagnostics: withWords(diagnostics, language) })
        : printDiagnostics(diagnostics, language)
    if (options.batch !== undefined) {
      const lines = options.batch === '-' ? await text(process.stdin) : await readNamed(command, options.batch)
      process.exitCode = decideBatch(model, lines, {
        now,
        ...(options.decision !== undefined && { decision: options.decision }),
      })
        ? 0
        : 1
      return
    }
    const input = await readInput(command, options.input ?? '')
    const answer = evaluateDecision(model, options.decision ?? '', input, { now })
    if (options.json) printJson(answer)
    else if (answer.ok) printLine(JSON.stringify(answer.output, null, 2))
    else printLine(pluginWords({ ...answer, severity: 'error', element: options.decision ?? '' }, language))
    process.exitCode = answer.ok ? 0 : 1
  })
}

/** JSON on the line, or the name of a file. */
async function readInput(command: Command, input: string): Promise<JsonObject> {
  const isText = input.trimStart().startsWith('{')
  const { value, diagnostic } = parseJsonText(
    isText ? input : await readNamed(command, input),
    isText ? '--input' : input,
  )
  if (diagnostic !== null) wrongUse(command, pluginWords(diagnostic, 'vi'))
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  return wrongUse(command, '--input phải là một đối tượng JSON, ví dụ {"loai":"ca-nhan"}.')
}
