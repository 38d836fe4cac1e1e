import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Diagnostic, Form } from '@statecraft/forms'
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
    await cp(folder, room, { recursive: true, filter: (path) => isSource(relative(folder, path)) })
    await writeTypes(room, types)
    await writeFile(join(room, 'tsconfig.json'), JSON.stringify(configuration(folder)))
    return [...told, ...(await faultsOf(await compile(compiler, room), room, definitions))]
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

/** What rules may import of their plugin: its modules and JSON, never the old types. A name without an ending is a folder. */
function isSource(path: string): boolean {
  const name = path.split(/[\\/]/).at(-1)!
  return !['node_modules', 'types'].includes(name) && (!name.includes('.') || /\.(ts|json)$/.test(name))
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

async function faultsOf(output: string, room: string, { forms }: PluginDefinitions): Promise<Diagnostic[]> {
  const faults = output.split('\n').flatMap((text) => {
    const found = line.exec(text.trim())
    if (found === null) return []
    const [, path = '', row, column, number = '', message = ''] = found
    return [{ file: path.replace(/^.*?(rules\/)/, '$1'), line: Number(row), column: Number(column), number, message }]
  })
  return Promise.all(
    faults.map(async ({ file, message, ...place }): Promise<Diagnostic> => {
      const missing = /^Property '(.+?)' does not exist on type '(.+?)'/.exec(message)
      const form = missing === null ? undefined : await formOf(join(room, file), missing[2]!, forms)
      if (missing === null || form === undefined) {
        return {
          code: 'rule-does-not-compile',
          severity: 'error',
          element: file,
          params: { path: file, ...place, message },
          file,
        }
      }
      const { line: row, column } = place
      const params = { path: file, line: row, column, field: missing[1]!, form: form.title }
      return { code: 'rule-reads-missing-field', severity: 'error', element: missing[1]!, params, file }
    }),
  )
}

/** The form a type belongs to: by the type's name, else (a row of it has none) by the types that the file imports. */
async function formOf(file: string, type: string, forms: PluginDefinitions['forms']): Promise<Form | undefined> {
  const named = [...forms.values()].find(({ id }) => type === typeName(id))
  if (named !== undefined) return named
  const source = await readFile(file, 'utf8').catch(() => '')
  const imported = [...source.matchAll(/types\/([\w-]+)\.d\.ts/g)].map(([, id]) => forms.get(id!))
  return imported.find((form) => form !== undefined)
}
