import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Everything the server is told from outside, checked once at start. */
export interface Configuration {
  port: number
  /** Address to listen on; this machine alone unless said otherwise. */
  host: string
  dataFolder: string
  /** PostgreSQL; null for the SQLite file in the data folder. */
  databaseUrl: string | null
  pluginFolders: string[]
  /** The address people use, null when it is the one the server listens on. */
  baseUrl: string | null
  /** Signs session cookies. */
  secret: string
  /** A file with an ISO 8601 duration added to the clock, for rehearsals; null in earnest. */
  clockFile: string | null
  production: boolean
  /** Name over every page where no demo gives one. */
  province: string
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
}

/** What is wrong with the configuration, one line a fault. */
export class ConfigurationError extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`The configuration is wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const root = resolve(import.meta.dirname, '../..')

const shape = z.object({
  PORT: z.coerce.number('expected a number').int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  STATECRAFT_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected an address that begins with postgres:// or postgresql://')
    .optional(),
  STATECRAFT_PLUGINS: z.string().default(join(root, 'plugins/emulation-commendation')),
  STATECRAFT_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://khenthuong.tinh.gov.vn' })
    .optional(),
  STATECRAFT_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  STATECRAFT_CLOCK_FILE: z.string().min(1).optional(),
  STATECRAFT_PROVINCE: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

/**
 * Reads the configuration from the environment; an empty variable counts as not set. Throws `ConfigurationError` that names every fault.
 * Makes the data folder and, at the first start, the secret in it (`secret`, readable by its owner only).
 */
export function readConfiguration(
  env: Record<string, string | undefined>,
  options: { production?: boolean; port?: string | undefined; data?: string | undefined } = {},
): Configuration {
  const given: Record<string, string | undefined> = {
    ...env,
    ...(options.port ? { PORT: options.port } : {}),
    ...(options.data ? { STATECRAFT_DATA: options.data } : {}),
  }
  const parsed = shape.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const production = options.production ?? false
  if (production && given.STATECRAFT_CLOCK_FILE)
    faults.push('STATECRAFT_CLOCK_FILE: moves the clock, so it is refused with --production')
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults)
  const read = parsed.data
  const dataFolder = resolve(read.STATECRAFT_DATA)
  return {
    port: read.PORT,
    host: read.HOST,
    dataFolder,
    databaseUrl: read.DATABASE_URL ?? null,
    pluginFolders: read.STATECRAFT_PLUGINS.split(',')
      .map((folder) => folder.trim())
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    baseUrl: read.STATECRAFT_BASE_URL ? new URL(read.STATECRAFT_BASE_URL).origin : null,
    secret: read.STATECRAFT_SECRET ?? secretIn(dataFolder),
    clockFile: read.STATECRAFT_CLOCK_FILE ? resolve(read.STATECRAFT_CLOCK_FILE) : null,
    production,
    province: read.STATECRAFT_PROVINCE,
    logLevel: read.LOG_LEVEL,
  }
}

/** The configuration as the log may show it. */
export function shownConfiguration({ secret: _secret, databaseUrl, ...rest }: Configuration) {
  return { ...rest, database: databaseUrl === null ? 'sqlite' : new URL(databaseUrl).host }
}

function secretIn(dataFolder: string): string {
  const file = join(dataFolder, 'secret')
  try {
    mkdirSync(dataFolder, { recursive: true })
    // Exclusive: of two servers starting together one makes it, and both read the same.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Making the folder says EEXIST too, when a file stands in its place; then there is no secret either.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(file))) {
      throw new ConfigurationError([
        `STATECRAFT_DATA: cannot write to "${dataFolder}" (${error instanceof Error ? error.message : error})`,
      ])
    }
  }
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new ConfigurationError([`the file "${file}" holds no secret; remove it and start again`])
  return secret
}
