import { type DestinationStream, type Logger, pino } from 'pino'
import type { Configuration } from '../configuration.ts'

/** Where an error may carry what somebody entered: PostgreSQL quotes the row it refuses, and a schema the value. */
const withheld = ['detail', 'where', 'parameters', 'findings', 'input', 'params.value'].flatMap((name) => [
  `err.${name}`,
  `err.cause.${name}`,
])

/** The log of a server: JSON lines, by ids, without what people entered. */
export function createLog(level: Configuration['logLevel'], to: DestinationStream): Logger {
  return pino({ level, redact: { paths: withheld, remove: true } }, to)
}
