import { stat } from 'node:fs/promises'
import type { Diagnostic, Language } from '@statecraft/forms'
import type { Command } from 'commander'
import { loadFolder } from '../plugin/load-all.ts'
import { runScenarios, type ScenarioFailure, type ScenarioResult } from '../scenario/run.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printDiagnostics, printJson, printLine, withWords } from './print.ts'

interface TestedFolder {
  path: string
  /** What stands in the way of running anything. */
  diagnostics: Diagnostic[]
  scenarios: ScenarioResult[]
}

/** `statecraft test <folder>…`: runs the scenarios of plugins and overlays on the real engine in memory. */
export function testCommand(program: Command): void {
  const command = program
    .command('test')
    .description("run a plugin's scenarios")
    .argument('<folder...>', 'plugin or overlay folders')
  withPrintOptions(command).action(async (folders: string[], options: PrintOptions) => {
    const language: Language = options.language ?? 'vi'
    const tested: TestedFolder[] = []
    for (const path of folders) {
      await stat(path).catch(() => wrongUse(command, `Không tìm thấy "${path}". (Not found.)`))
      tested.push(await testFolder(path))
    }
    if (options.json) printJson(tested.map((one) => ({ ...one, diagnostics: withWords(one.diagnostics, language) })))
    else for (const one of tested) print(one, language)
    process.exitCode = tested.every(passed) ? 0 : 1
  })
}

async function testFolder(path: string): Promise<TestedFolder> {
  const { plugin, diagnostics } = await loadFolder(path)
  return plugin === null
    ? { path, diagnostics, scenarios: [] }
    : { path, diagnostics: [], scenarios: await runScenarios(plugin) }
}

function passed({ diagnostics, scenarios }: TestedFolder): boolean {
  return diagnostics.length === 0 && scenarios.every((scenario) => scenario.passed)
}

function print({ path, diagnostics, scenarios }: TestedFolder, language: Language): void {
  printDiagnostics(diagnostics, language)
  for (const { title, failures } of scenarios) {
    printLine(`${failures.length === 0 ? words[language].pass : words[language].fail}  ${title}`)
    for (const failure of failures) printFailure(failure, language)
  }
  printLine(`${path}: ${scenarios.filter((one) => one.passed).length}/${scenarios.length} ${words[language].scenarios}`)
}

function printFailure({ step, code, path, expected, actual }: ScenarioFailure, language: Language): void {
  const own = words[language]
  printLine(`      ${own.step} ${step}${path === '' ? '' : `, ${path}`}: ${own.codes[code]}`)
  if (expected !== null) printLine(`        ${own.expected}: ${JSON.stringify(expected)}`)
  printLine(`        ${own.actual}: ${JSON.stringify(actual)}`)
}

const words = {
  vi: {
    pass: 'ĐẠT ',
    fail: 'HỎNG',
    scenarios: 'kịch bản đạt',
    step: 'bước',
    expected: 'mong đợi',
    actual: 'thực tế ',
    codes: {
      differs: 'kết quả khác mong đợi',
      refused: 'bước bị chặn trong khi phải qua',
      'not-refused': 'bước đi qua trong khi phải bị chặn',
      'task-not-open': 'việc không mở',
      incident: 'hệ thống gặp sự cố khi xử lý',
      error: 'bước bị từ chối',
    },
  },
  en: {
    pass: 'PASS',
    fail: 'FAIL',
    scenarios: 'scenarios passed',
    step: 'step',
    expected: 'expected',
    actual: 'actual  ',
    codes: {
      differs: 'not as expected',
      refused: 'the step was blocked and should have gone through',
      'not-refused': 'the step went through and should have been blocked',
      'task-not-open': 'the task is not open',
      incident: 'an incident in the engine',
      error: 'the step was refused',
    },
  },
}
