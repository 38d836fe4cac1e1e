import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type ConfigurationName,
  type ConfigurationValues,
  configurationNames,
  configurationShape,
  parts,
} from './configuration-shape.ts'
import { type Environment, gatherConfiguration, type Source } from './configuration-sources.ts'
import { startFailure } from './operate/start-failure.ts'
import type { AllowedHost } from './reach/allowed-hosts.ts'
import { readSecrets, type Secrets } from './reach/secrets.ts'
import type { MailServer } from './worker/mail-job.ts'
import type { KnownWorker } from './worker/worker-tokens.ts'

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
  logLevel: ConfigurationValues['LOG_LEVEL']
  /** Addresses and networks whose word about their caller (`X-Forwarded-For`, `X-Forwarded-Proto`) is believed. */
  trustedProxies: string[]
  /** Who shows it may read `/metrics`; null when nobody may. */
  metricsToken: string | null
  /** Where traces go (OTLP over HTTP), null for nowhere. */
  traces: { endpoint: string; service: string } | null
  limits: Limits
  /** How long calls under way are waited for when the server stops. */
  graceMs: number
  /** How often all logs are sealed by an anchor; 0 for never. */
  anchorEveryMs: number
  /** Programs outside that do jobs. */
  workers: KnownWorker[]
  jobs: { aTypeAtOnce: number; attemptMs: number }
  /** Hosts that jobs and webhooks may call. */
  httpHosts: AllowedHost[]
  /** Secrets that jobs may send to such hosts, by their names. */
  secrets: Secrets
  mail: MailServer | null
}

/** What the server takes on before it says no. */
export interface Limits {
  /** Requests a minute of one account and of one network address; 0 for no limit. */
  perAccount: number
  perAddress: number
  connections: number
  /** Requests under way at once, and those of them that change something. */
  requests: number
  changes: number
  /** How long one request may take to arrive. */
  requestMs: number
}

/** What is wrong with the configuration, one line a fault. */
export class ConfigurationError extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(
      `Cấu hình chưa đúng, máy chủ không khởi động: (The configuration is wrong:)\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    )
    this.faults = faults
  }
}

export interface StartOptions {
  production?: boolean
  port?: string | undefined
  data?: string | undefined
}

/**
 * Reads the configuration from command line, environment and file (`STATECRAFT_CONFIG`); an empty value counts as not set. Throws
 * `ConfigurationError` that names every fault. Makes the data folder and, at the first start, the secret in it (`secret`, readable by its
 * owner only), or throws the `StartFailure` that says why it cannot.
 */
export function readConfiguration(env: Environment, options: StartOptions = {}): Configuration {
  const { values } = checkedValues(env, options)
  const dataFolder = resolve(values.STATECRAFT_DATA)
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder,
    databaseUrl: values.DATABASE_URL ?? null,
    pluginFolders: parts(values.STATECRAFT_PLUGINS).map((folder) => resolve(folder)),
    baseUrl: values.STATECRAFT_BASE_URL ? new URL(values.STATECRAFT_BASE_URL).origin : null,
    secret: values.STATECRAFT_SECRET ?? secretIn(dataFolder),
    clockFile: values.STATECRAFT_CLOCK_FILE ? resolve(values.STATECRAFT_CLOCK_FILE) : null,
    production: options.production ?? false,
    province: values.STATECRAFT_PROVINCE,
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.STATECRAFT_TRUSTED_PROXIES,
    metricsToken: values.STATECRAFT_METRICS_TOKEN ?? null,
    traces: values.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT, service: values.OTEL_SERVICE_NAME }
      : null,
    limits: {
      perAccount: values.STATECRAFT_RATE_PER_ACCOUNT,
      perAddress: values.STATECRAFT_RATE_PER_ADDRESS,
      connections: values.STATECRAFT_MAX_CONNECTIONS,
      requests: values.STATECRAFT_MAX_REQUESTS,
      changes: values.STATECRAFT_MAX_CHANGES,
      requestMs: values.STATECRAFT_REQUEST_SECONDS * 1_000,
    },
    graceMs: values.STATECRAFT_GRACE_SECONDS * 1_000,
    anchorEveryMs: values.STATECRAFT_ANCHOR_MINUTES * 60_000,
    workers: values.STATECRAFT_WORKER_TOKENS.filter((one) => one !== undefined),
    jobs: { aTypeAtOnce: values.STATECRAFT_JOBS_PER_TYPE, attemptMs: values.STATECRAFT_JOB_SECONDS * 1_000 },
    httpHosts: values.STATECRAFT_HTTP_HOSTS.filter((one) => one !== undefined),
    secrets: values.STATECRAFT_SECRETS_FILE ? secretsOf(resolve(values.STATECRAFT_SECRETS_FILE)) : new Map(),
    mail: values.STATECRAFT_SMTP_URL ? { url: values.STATECRAFT_SMTP_URL, from: values.STATECRAFT_MAIL_FROM! } : null,
  }
}

/** One name as it may be shown to anybody: its value (of a secret only that it is set) and where it comes from. */
export interface ShownValue {
  value: unknown
  from: Source | 'default'
}

/** The configuration under its own names without its secrets. Makes nothing; throws `ConfigurationError` as reading does. */
export function shownConfiguration(
  env: Environment,
  options: StartOptions = {},
): Record<ConfigurationName, ShownValue> {
  const { values, sources } = checkedValues(env, options)
  const shown = configurationNames.map((name): [ConfigurationName, ShownValue] => [
    name,
    { value: withoutSecrets(name, values[name]) ?? null, from: sources[name] ?? 'default' },
  ])
  return Object.fromEntries(shown) as Record<ConfigurationName, ShownValue>
}

function checkedValues(env: Environment, { production, port, data }: StartOptions) {
  const { values, sources, faults } = gatherConfiguration({ PORT: port, STATECRAFT_DATA: data }, env)
  const parsed = configurationShape.safeParse(values)
  for (const { path, message } of parsed.error?.issues ?? []) faults.push(`${path.join('.')}: ${message}`)
  if (production && values.STATECRAFT_CLOCK_FILE)
    faults.push('STATECRAFT_CLOCK_FILE: moves the clock, so it is refused with --production')
  if (values.STATECRAFT_SMTP_URL && !values.STATECRAFT_MAIL_FROM)
    faults.push('STATECRAFT_MAIL_FROM: must be set beside STATECRAFT_SMTP_URL; expected who letters are from')
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults)
  return { values: parsed.data, sources }
}

function withoutSecrets(name: ConfigurationName, value: unknown): unknown {
  if (value === undefined) return null
  if (name === 'STATECRAFT_SECRET' || name === 'STATECRAFT_METRICS_TOKEN') return '(set)'
  // An address may carry a password, and an address of ours a token in its question.
  if (name === 'DATABASE_URL' || name === 'OTEL_EXPORTER_OTLP_ENDPOINT' || name === 'STATECRAFT_SMTP_URL') {
    const { protocol, host, pathname } = new URL(String(value))
    return `${protocol}//${host}${pathname}`
  }
  return value
}

function secretsOf(file: string): Secrets {
  try {
    return readSecrets(file)
  } catch (error) {
    throw new ConfigurationError([`STATECRAFT_SECRETS_FILE: ${error instanceof Error ? error.message : String(error)}`])
  }
}

function secretIn(dataFolder: string): string {
  const file = join(dataFolder, 'secret')
  try {
    mkdirSync(dataFolder, { recursive: true })
    // Exclusive: of two servers starting together one makes it, and both read the same.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Making the folder says EEXIST too, when a file stands in its place; then there is no secret either.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(file)))
      throw startFailure(error, { port: 0, host: '', dataFolder, databaseUrl: null }) ?? error
  }
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new ConfigurationError([`the file "${file}" holds no secret; remove it and start again`])
  return secret
}
