import { writeFile } from 'node:fs/promises'
import type { Diagnostic, Language } from '@statecraft/forms'
import { decodeXml, type Roundtrip, roundtripBpmn } from '@statecraft/workflows/exchange'
import type { Command } from 'commander'
import { readNamedBytes, withPrintOptions } from './options.ts'
import { type PrintOptions, printDiagnostics, printJson, printLine, withWords } from './print.ts'

/** `statecraft roundtrip <file.bpmn>`: reads a diagram, writes it again and compares the two; exit 1 when anything is lost. */
export function roundtripCommand(program: Command): void {
  const command = program
    .command('roundtrip')
    .description('read a diagram of any tool, write it again and show that nothing is lost')
    .argument('<file>', 'a .bpmn file')
    .option('--out <file>', 'where to write the file')
  withPrintOptions(command).action(async (file: string, options: PrintOptions & { out?: string }) => {
    const language = options.language ?? 'vi'
    const read = decodeXml(await readNamedBytes(command, file))
    const outcome: Roundtrip =
      'xml' in read ? await roundtripBpmn(read.xml) : { kept: [], lost: [], diagnostics: [read.diagnostic] }
    if (options.out !== undefined && outcome.xml !== undefined) await writeFile(options.out, outcome.xml)
    const same = outcome.xml !== undefined && outcome.lost.length === 0
    if (options.json) {
      const { kept, lost, diagnostics } = outcome
      const words = (told: Diagnostic[]) => withWords(told, language)
      printJson({ path: file, same, lost: words(lost), kept: words(kept), diagnostics: words(diagnostics) })
    } else {
      printDiagnostics([...outcome.lost, ...outcome.kept, ...outcome.diagnostics], language)
      printLine(`${file}: ${verdict(outcome, language)}`)
    }
    process.exitCode = same ? 0 : 1
  })
}

function verdict({ xml, lost, kept }: Roundtrip, language: Language): string {
  if (xml === undefined) return language === 'vi' ? 'không đọc được' : 'cannot be read'
  if (lost.length > 0) return language === 'vi' ? `mất ${lost.length} chi tiết` : `${lost.length} things lost`
  return language === 'vi'
    ? `ghi lại đủ, không mất gì; giữ nguyên ${kept.length} chi tiết ngoài mô hình`
    : `nothing lost; ${kept.length} things beside the model kept`
}
