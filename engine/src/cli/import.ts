import { writeFile } from 'node:fs/promises'
import type { Diagnostic, Language } from '@statecraft/forms'
import { decodeXml, type Imported, importCamunda7 } from '@statecraft/workflows/exchange'
import type { Command } from 'commander'
import { readNamedBytes, withPrintOptions } from './options.ts'
import { type PrintOptions, printDiagnostics, printJson, printLine, withWords } from './print.ts'

/**
 * `statecraft import <camunda7.bpmn>`: carries a process of Camunda 7 over and reports what was mapped, what needs a person and what cannot
 * be. Exit 0 when all of it runs, 1 otherwise; the file is written in both cases.
 */
export function importCommand(program: Command): void {
  const command = program
    .command('import')
    .description('carry a process of Camunda 7 over, with a report of what became of each part')
    .argument('<file>', 'a .bpmn file of Camunda 7')
    .option('--out <file>', 'where to write the process')
  withPrintOptions(command).action(async (file: string, options: PrintOptions & { out?: string }) => {
    const language = options.language ?? 'vi'
    const outcome = await read(await readNamedBytes(command, file))
    const { xml, mapped, person, impossible, diagnostics } = outcome
    if (options.out !== undefined && xml !== undefined) await writeFile(options.out, xml)
    const words = (told: Diagnostic[]) => withWords(told, language)
    if (options.json)
      printJson({
        path: file,
        mapped: words(mapped),
        person: words(person),
        impossible: words(impossible),
        diagnostics: words(diagnostics),
        ...(options.out === undefined && xml !== undefined && { xml }),
      })
    else print(file, outcome, language)
    const isWhole = xml !== undefined && person.length === 0 && impossible.length === 0
    process.exitCode = isWhole && !diagnostics.some(({ severity }) => severity === 'error') ? 0 : 1
  })
}

async function read(bytes: Buffer): Promise<Imported> {
  const decoded = decodeXml(bytes)
  if ('xml' in decoded) return importCamunda7(decoded.xml)
  return { mapped: [], person: [], impossible: [], diagnostics: [decoded.diagnostic] }
}

const HEADINGS: Record<Language, Record<'impossible' | 'person' | 'mapped' | 'diagnostics', string>> = {
  vi: {
    impossible: 'Không chuyển được',
    person: 'Cần người xem lại',
    mapped: 'Đã chuyển',
    diagnostics: 'Kiểm tra sau khi chuyển',
  },
  en: {
    impossible: 'Cannot be carried over',
    person: 'Needs a person',
    mapped: 'Carried over',
    diagnostics: 'What the check says afterwards',
  },
}

function print(file: string, outcome: Imported, language: Language): void {
  const headings = HEADINGS[language]
  for (const part of ['impossible', 'person', 'mapped', 'diagnostics'] as const) {
    if (outcome[part].length === 0) continue
    printLine(`${headings[part]} (${outcome[part].length})`)
    printDiagnostics(outcome[part], language)
  }
  const { mapped, person, impossible } = outcome
  const counts = [mapped, person, impossible].map(({ length }) => length)
  if (outcome.xml === undefined) printLine(`${file}: ${language === 'vi' ? 'không đọc được' : 'cannot be read'}`)
  else if (language === 'vi')
    printLine(`${file}: đã chuyển ${counts[0]}, cần người xem lại ${counts[1]}, không chuyển được ${counts[2]}`)
  else printLine(`${file}: ${counts[0]} carried over, ${counts[1]} need a person, ${counts[2]} cannot be`)
}
