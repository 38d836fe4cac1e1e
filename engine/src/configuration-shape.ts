import { BlockList, isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { parseAllowedHost } from './reach/allowed-hosts.ts'
import { parseWorker } from './worker/worker-tokens.ts'

const root = resolve(import.meta.dirname, '../..')

const whole = (least: number, most: number) => z.coerce.number('expected a number').int().min(least).max(most)

/** Every name the server can be told by, in the environment or in the file; the values of both are text. */
export const configurationShape = z.object({
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  STATECRAFT_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected an address that begins with postgres:// or postgresql://')
    .refine(URL.canParse, 'expected an address such as postgres://user:password@host:5432/database')
    .optional(),
  STATECRAFT_PLUGINS: z.string().default(join(root, 'plugins/emulation-commendation')),
  STATECRAFT_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://khenthuong.tinh.gov.vn' })
    .optional(),
  STATECRAFT_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  STATECRAFT_CLOCK_FILE: z.string().min(1).optional(),
  STATECRAFT_PROVINCE: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  STATECRAFT_TRUSTED_PROXIES: z
    .string()
    .transform(parts)
    .refine((networks) => networks.every(isNetwork), 'expected addresses or networks, as in 10.0.0.5,192.168.1.0/24')
    .default([]),
  STATECRAFT_METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected an address such as http://localhost:4318' })
    .optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('statecraft'),
  /** Requests a minute, 0 for no limit; so many may also come at once after a pause. */
  STATECRAFT_RATE_PER_ACCOUNT: whole(0, 1_000_000).default(6_000),
  STATECRAFT_RATE_PER_ADDRESS: whole(0, 10_000_000).default(30_000),
  STATECRAFT_MAX_CONNECTIONS: whole(1, 100_000).default(4_000),
  STATECRAFT_MAX_REQUESTS: whole(1, 100_000).default(1_000),
  STATECRAFT_MAX_CHANGES: whole(1, 100_000).default(250),
  STATECRAFT_REQUEST_SECONDS: whole(1, 3_600).default(120),
  STATECRAFT_GRACE_SECONDS: whole(0, 3_600).default(10),
  STATECRAFT_ANCHOR_MINUTES: whole(0, 10_080).default(15),
  /** Programs outside that do jobs: `name=type|type=sha256 of the token`, separated by commas. */
  STATECRAFT_WORKER_TOKENS: z
    .string()
    .transform((text) => parts(text).map(parseWorker))
    .refine((workers) => workers.every((one) => one !== undefined), 'expected name=type|type=sha256 of its token')
    .default([]),
  /** Hosts that jobs and webhooks may call: `host`, `host:port`, `*.host`, each with `private:` before one that stands inside. */
  STATECRAFT_HTTP_HOSTS: z
    .string()
    .transform((text) => parts(text).map(parseAllowedHost))
    .refine(
      (hosts) => hosts.every((one) => one !== undefined),
      'expected hosts, as in api.tinh.example,private:esb.tinh.local:8443',
    )
    .default([]),
  STATECRAFT_SECRETS_FILE: z.string().min(1).optional(),
  STATECRAFT_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'expected an address such as smtps://user:password@mail.tinh.example' })
    .optional(),
  STATECRAFT_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n@]+$/, 'expected an e-mail address')
    .optional(),
  STATECRAFT_JOBS_PER_TYPE: whole(1, 1_000).default(4),
  STATECRAFT_JOB_SECONDS: whole(1, 86_400).default(600),
})

export type ConfigurationValues = z.output<typeof configurationShape>
export type ConfigurationName = keyof ConfigurationValues

export const configurationNames = Object.keys(configurationShape.shape) as ConfigurationName[]

/** The parts of a list separated by commas. */
export function parts(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

function isNetwork(text: string): boolean {
  try {
    addNetwork(new BlockList(), text)
    return true
  } catch {
    return false
  }
}

/** Adds an address or a network (`10.0.0.0/8`, `fd00::/8`) to a list; throws when it is neither. */
export function addNetwork(list: BlockList, text: string): void {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)))
    throw new TypeError(`"${text}" is no address and no network`)
  list.addSubnet(
    address,
    prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix),
    family === 4 ? 'ipv4' : 'ipv6',
  )
}
