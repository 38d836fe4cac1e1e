import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Diagnostic } from '@statecraft/forms'
import { typeName } from '@statecraft/forms/server'
import type { PluginDefinitions } from './definitions.ts'
import { generateTypes, staleTypes, writeTypes } from './generate-types.ts'

const limitMs = 120_000

/**
 * Compiles the rules against the types of the forms as they are now, so that a field renamed under a rule is found before a case meets
 * it. The rules are compiled in a folder of their own: the types on the disk may be old, and are told when they are.
 */
export async function checkRuleTypes(
  folder: string,
  definitions: PluginDefinitions,
  overlaid: boolean,
): Promise<Diagnostic[]> {
  const types = await generateTypes(definitions)
  const written = await readdir(join(folder, 'types')).catch(() => [])
  const stale = overlaid || written.length === 0 ? [] : await staleTypes(folder, types)
  const told = stale.map(
    (file): Diagnostic => ({ code: 'types-stale', severity: 'error', element: file, params: { path: file }, file }),
  )
  const sources = await readdir(join(folder, 'rules')).catch(() => [])
  if (!sources.some((name) => name.endsWith('.ts'))) return told
  const compiler = findCompiler()
  if (compiler === null)
    return [...told, { code: 'rules-not-compiled', severity: 'info', element: 'rules', params: {} }]
  const room = await mkdtemp(join(tmpdir(), 'statecraft-types-'))
  try {
    await cp(join(folder, 'rules'), join(room, 'rules'), { recursive: true })
    await writeTypes(room, types)
    await mkdir(join(room, 'rules'), { recursive: true })
    await writeFile(join(room, 'tsconfig.json'), JSON.stringify(configuration(folder)))
    return [...told, ...faultsOf(await compile(compiler, room), definitions)]
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

function configuration(folder: string): object {
  const here = dirname(fileURLToPath(import.meta.url))
  const index = import.meta.url.endsWith('.ts') ? join(here, 'index.ts') : join(here, 'index.d.ts')
  return {
    compilerOptions: {
      target: 'ES2024',
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      types: [],
      paths: {
        '@statecraft/engine/plugin': [index],
        '*': [join(folder, 'node_modules/*'), join(here, '../../../node_modules/*')],
      },
    },
    include: ['rules'],
    exclude: ['**/*.test.ts'],
  }
}

/** TypeScript is a tool of those who write rules; where only the server is installed, rules are not compiled. */
function findCompiler(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  } catch {
    return null
  }
}

async function compile(compiler: string, room: string): Promise<string> {
  const args = [compiler, '-p', room, '--pretty', 'false']
  const run = promisify(execFile)(process.execPath, args, { cwd: room, timeout: limitMs, maxBuffer: 10_000_000 })
  return run.then(
    () => '',
    (failure: { stdout?: string; message: string }) => failure.stdout || failure.message,
  )
}

/** `rules/a.ts(12,5): error TS2339: Property 'x' does not exist on type 'DeNghi'.` */
const line = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/

function faultsOf(output: string, { forms }: PluginDefinitions): Diagnostic[] {
  return output.split('\n').flatMap((text): Diagnostic[] => {
    const found = line.exec(text.trim())
    if (found === null) return []
    const [, path = '', row, column, number, message = ''] = found
    const file = path.replace(/^.*?(rules\/)/, '$1')
    const place = { path: file, line: Number(row), column: Number(column) }
    const missing = /^Property '(.+?)' does not exist on type '(.+?)'/.exec(message)
    if (missing === null)
      return [
        {
          code: 'rule-does-not-compile',
          severity: 'error',
          element: file,
          params: { ...place, number: number!, message },
          file,
        },
      ]
    const form = [...forms.values()].find(({ id }) => missing[2]!.startsWith(typeName(id)))
    const params = { ...place, field: missing[1]!, form: form?.title ?? missing[2]! }
    return [{ code: 'rule-reads-missing-field', severity: 'error', element: missing[1]!, params, file }]
  })
}
