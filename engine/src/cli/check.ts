import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Diagnostic, Language } from '@statecraft/forms'
import type { Command } from 'commander'
import { checkFile, isCheckable } from '../plugin/check-file.ts'
import { loadFolder } from '../plugin/load-all.ts'
import { withPrintOptions, wrongUse } from './options.ts'
import { hasErrors, type PrintOptions, printDiagnostics, printJson, printLine, withWords } from './print.ts'

/**
 * `statecraft check <file or plugin folder>…`: all diagnostics of forms, workflows, decisions, templates and plugins. As JSON
 * `{ ok, diagnostics, checked }`: the diagnostics of all paths in one list, each with its path, and what was checked.
 */
export function checkCommand(program: Command): void {
  const command = program
    .command('check')
    .description('all diagnostics of forms, workflows, decisions, templates and plugins')
    .argument('<path...>', 'files, plugin folders or overlay folders')
    .option('--no-types', 'do not compile the rules against the forms')
  withPrintOptions(command).action(async (paths: string[], options: PrintOptions & { types: boolean }) => {
    const language: Language = options.language ?? 'vi'
    const checked = []
    for (const path of paths) checked.push({ path, diagnostics: await checkPath(command, path, options.types) })
    if (options.json) {
      printJson({
        ok: checked.every(({ diagnostics }) => !hasErrors(diagnostics)),
        diagnostics: checked.flatMap(({ path, diagnostics }) =>
          withWords(diagnostics, language).map((diagnostic) => ({ ...diagnostic, path })),
        ),
        checked: checked.map(({ path, diagnostics }) => ({ path, ok: !hasErrors(diagnostics) })),
      })
    } else {
      for (const { path, diagnostics } of checked) print(path, diagnostics, language)
    }
    process.exitCode = checked.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : 0
  })
}

async function checkPath(command: Command, path: string, types: boolean): Promise<Diagnostic[]> {
  const found = await stat(path).catch(() => wrongUse(command, `Không tìm thấy "${path}". (Not found.)`))
  if (found.isDirectory()) return (await loadFolder(path, { types })).diagnostics
  if (/^(plugin|overlay|settings\.schema)\.json$/.test(basename(path)))
    return (await loadFolder(dirname(path), { types })).diagnostics
  if (!isCheckable(path))
    wrongUse(
      command,
      `Không biết cách kiểm tra "${path}": cần .form.json, .bpmn, .dmn, .docx, .register.json hoặc thư mục plugin.`,
    )
  return checkFile(path)
}

function print(path: string, diagnostics: Diagnostic[], language: Language): void {
  printDiagnostics(diagnostics, language)
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (language === 'vi')
    printLine(`${path}: ${errors === 0 ? 'đạt' : `${errors} lỗi`}${warnings === 0 ? '' : `, ${warnings} cảnh báo`}`)
  else
    printLine(`${path}: ${errors === 0 ? 'fine' : `${errors} errors`}${warnings === 0 ? '' : `, ${warnings} warnings`}`)
}
