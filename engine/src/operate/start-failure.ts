import { NewerFormat } from '../store/migrate.ts'
import { type StartFailureCode, type StartFailureParams, startFailureWords } from './start-failure-words.ts'

/** A start that failed for a reason a person can mend. Its message is one plain sentence, Vietnamese first, English in brackets. */
export class StartFailure extends Error {
  readonly code: StartFailureCode
  readonly params: StartFailureParams

  constructor(code: StartFailureCode, params: StartFailureParams, cause?: unknown) {
    super(startFailureWords(code, params), { cause })
    this.name = 'StartFailure'
    this.code = code
    this.params = params
  }
}

/** What the server was told, as far as a failure may name it; no secret is among it. */
export interface StartPlace {
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | null
}

/** The failure behind an error of a start, null when it is none that is known. Looks through causes, as stores wrap what they catch. */
export function startFailure(error: unknown, place: StartPlace): StartFailure | null {
  if (error instanceof StartFailure) return error
  for (const one of causes(error)) {
    const found = classify(one, place)
    if (found) return new StartFailure(found[0], found[1], error)
  }
  return null
}

function* causes(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one.cause) {
    yield one
    // Where a name has several addresses, each of them failed for its own reason.
    if (one instanceof AggregateError) for (const inner of one.errors) if (inner instanceof Error) yield inner
  }
}

type Found = [StartFailureCode, StartFailureParams] | null

function classify(error: Error, place: StartPlace): Found {
  if (error instanceof NewerFormat) return ['database-newer', { found: error.found }]
  const code = 'code' in error ? String(error.code) : ''
  const syscall = 'syscall' in error ? String(error.syscall) : ''
  if (syscall === 'listen' || syscall === 'bind') return ofListening(code, place)
  if ('errcode' in error && typeof error.errcode === 'number') return ofSqlite(error.errcode, place)
  if (place.databaseUrl !== null) {
    const found = ofPostgres(code, error.message, place.databaseUrl)
    if (found) return found
  }
  return ofFiles(code, place)
}

function ofListening(code: string, { port, host }: StartPlace): Found {
  if (code === 'EADDRINUSE') return ['port-in-use', { port, host }]
  if (code === 'EACCES') return ['port-forbidden', { port }]
  return ['host-unknown', { host }]
}

function ofSqlite(errcode: number, { dataFolder }: StartPlace): Found {
  const kinds: Record<number, StartFailureCode> = {
    3: 'folder-unwritable',
    5: 'folder-in-use',
    8: 'folder-unwritable',
    10: 'disk-full',
    11: 'database-broken',
    13: 'disk-full',
    14: 'folder-unwritable',
    26: 'database-broken',
  }
  // The lower byte is the kind, the rest says more of it.
  const code = kinds[errcode & 0xff]
  return code ? [code, { folder: dataFolder }] : null
}

function ofPostgres(code: string, message: string, databaseUrl: string): Found {
  const { host, pathname, username } = new URL(databaseUrl)
  const named = { host, database: decodeURIComponent(pathname.slice(1)), user: decodeURIComponent(username) }
  if (/^(28...)$/.test(code) || /password must be a string/.test(message)) return ['database-login-refused', named]
  if (code === '3D000') return ['database-missing', named]
  if (/^57P0[123]$/.test(code)) return ['database-starting', named]
  if (code === '53100') return ['disk-full', { folder: host }]
  if (/^(ECONN.*|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08...|53300)$/.test(code))
    return ['database-unreachable', named]
  return /^Connection terminated|timeout expired/.test(message) ? ['database-unreachable', named] : null
}

function ofFiles(code: string, { dataFolder }: StartPlace): Found {
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT)$/.test(code))
    return ['folder-unwritable', { folder: dataFolder }]
  return /^(ENOSPC|EDQUOT|EFBIG)$/.test(code) ? ['disk-full', { folder: dataFolder }] : null
}
