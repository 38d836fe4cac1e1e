import { existsSync } from 'node:fs'
import type { Language } from '@statecraft/forms'
import type { MigrationMapping, Process } from '@statecraft/workflows'
import { type Command, InvalidArgumentError } from 'commander'
import { createEngine, type RunningEngine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { startMigration } from '../migration/commands.ts'
import { moveNextCase } from '../migration/move-next.ts'
import { type MigrationPreview, previewMigration, type ReasonCount } from '../migration/preview.ts'
import { reasonWords } from '../migration/reason.ts'
import { getMigration } from '../migration/status.ts'
import { databaseFile } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { readNamed, withPrintOptions, wrongUse } from './options.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'
import { printEngineError } from './print-error.ts'

interface MigrateOptions extends PrintOptions {
  data: string
  to: number
  apply?: boolean
  mapping?: string
}

/** `statecraft migrate <workflow> --to <number>`: what would become of the open cases, and with `--apply` does it. */
export function migrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .description('move the open cases of a workflow to another revision')
    .argument('<workflow>', 'the workflow')
    .requiredOption('--to <number>', 'number of the revision', wholeNumber)
    .option('--preview', 'only show what would happen (the default)')
    .option('--apply', 'move the cases')
    .option('--mapping <file>', 'JSON: what takes the place of elements that are gone')
    .option('--data <folder>', 'data folder (STATECRAFT_DATA)', process.env.STATECRAFT_DATA ?? './data')
  withPrintOptions(command).action(async (workflow: string, options: MigrateOptions) => {
    const databaseUrl = process.env.DATABASE_URL
    const file = databaseFile(options.data)
    if (!databaseUrl && !existsSync(file)) wrongUse(command, `Không có cơ sở dữ liệu "${file}". (No database there.)`)
    const mapping = options.mapping === undefined ? {} : readMapping(command, await readNamed(command, options.mapping))
    // What plugins bring is in the database already; nothing is installed here.
    const engine = await createEngine({ store: await openStore(databaseUrl ? { databaseUrl } : { file }), plugins: [] })
    try {
      if (options.apply) await apply(engine, workflow, mapping, options)
      else await preview(engine, workflow, mapping, options)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      printEngineError(error, options)
      process.exitCode = 1
    } finally {
      await engine.close()
    }
  })
}

async function preview(engine: RunningEngine, workflow: string, mapping: MigrationMapping, options: MigrateOptions) {
  const found = await previewAll(engine, workflow, options.to, mapping)
  const language = options.language ?? 'vi'
  const reasons = found.reasons.map((one) => ({ ...one, sentence: reasonWords(one, language, ...found.processes) }))
  if (options.json) printJson({ counts: found.counts, reasons })
  else {
    const { counts } = found
    printLine(words[language].preview(counts))
    for (const { count, sentence, cases } of reasons) printLine(`  ${count} × ${sentence} (${cases.join(', ')})`)
  }
  const left = found.counts['needs-mapping'] + found.counts['needs-data'] + found.counts.cannot
  process.exitCode = left === 0 ? 0 : 1
}

/** All pages of a preview together. */
export async function previewAll(
  { host }: RunningEngine,
  workflow: string,
  to: number,
  mapping: MigrationMapping,
): Promise<Omit<MigrationPreview, 'next'>> {
  const counts = { moves: 0, 'needs-mapping': 0, 'needs-data': 0, cannot: 0, already: 0 }
  const reasons = new Map<string, ReasonCount>()
  const processes = new Set<Process | undefined>()
  for (let after: string | null = ''; after !== null; ) {
    const page: MigrationPreview = await previewMigration(host, { workflow, to, mapping, after }, null)
    for (const verdict of Object.keys(counts) as (keyof typeof counts)[]) counts[verdict] += page.counts[verdict]
    for (const one of page.reasons) {
      const known = reasons.get(`${one.code} ${one.element}`)
      if (known) known.count += one.count
      else reasons.set(`${one.code} ${one.element}`, one)
    }
    for (const one of page.processes) processes.add(one)
    after = page.next
  }
  return { counts, reasons: [...reasons.values()], processes: [...processes] }
}

async function apply(engine: RunningEngine, workflow: string, mapping: MigrationMapping, options: MigrateOptions) {
  const { host } = engine
  const command = { commandId: host.ids(), workflow, to: options.to, mapping }
  const { migration } = await startMigration(host, command, null)
  let status = await getMigration(host, migration)
  while (status.state === 'running') {
    // A server on the same database moves them too; each case is moved once.
    while (await moveNextCase(host));
    status = await getMigration(host, migration)
  }
  const language = options.language ?? 'vi'
  const held = status.held.map(({ number, reasons, process }) => ({
    number,
    reasons: reasons.map((one) => reasonWords(one, language, process)),
  }))
  if (options.json) printJson({ migration, counts: status.counts, held })
  else {
    printLine(words[language].applied(status.counts.moved, status.counts.left, migration))
    for (const { number, reasons } of held) printLine(`  ${number}: ${reasons.join(' ')}`)
  }
  process.exitCode = status.counts.left === 0 ? 0 : 1
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('a whole number is needed')
}

function readMapping(command: Command, text: string): MigrationMapping {
  try {
    const { elements = {}, timers = {} } = JSON.parse(text) as MigrationMapping
    const isName = (one: unknown) => one === null || typeof one === 'string'
    const isPolicy = (one: unknown) => one === 'keep' || one === 'recompute'
    if (Object.values(elements).every(isName) && Object.values(timers).every(isPolicy)) return { elements, timers }
  } catch {
    // Told below, as whatever else is no mapping.
  }
  return wrongUse(command, 'Tệp ánh xạ phải có dạng {"elements": {…}, "timers": {…}}. (No mapping.)')
}

type Counts = MigrationPreview['counts']

const words: Record<
  Language,
  { preview(counts: Counts): string; applied(moved: number, left: number, id: string): string }
> = {
  vi: {
    preview: (one) =>
      `${one.moves} hồ sơ chuyển được, ${one['needs-mapping']} cần chọn bước thay thế, ${one['needs-data']} cần bổ sung dữ liệu, ${one.cannot} không chuyển được, ${one.already} đã theo bản này`,
    applied: (moved, left, id) => `Đã chuyển ${moved} hồ sơ, giữ nguyên ${left} hồ sơ (đợt ${id})`,
  },
  en: {
    preview: (one) =>
      `${one.moves} cases move, ${one['needs-mapping']} need a mapping, ${one['needs-data']} need data, ${one.cannot} cannot, ${one.already} are there already`,
    applied: (moved, left, id) => `${moved} cases moved, ${left} left where they are (migration ${id})`,
  },
}
