import { flushCompileCache } from 'node:module'
import { type Logger, pino } from 'pino'
import {
  type Configuration,
  ConfigurationError,
  readConfiguration,
  type StartOptions,
  shownConfiguration,
} from './configuration.ts'
import { createLog } from './operate/log.ts'
import { StartFailure, startFailure } from './operate/start-failure.ts'
import { pluginWords } from './plugin/words.ts'
import { type RunningServer, startServer } from './server.ts'
import { startNotice } from './start-notice.ts'

/**
 * Starts the server of this process and keeps it until a signal: the only place that starts anything. Exit status 2 for a wrong
 * configuration, 1 when it cannot start.
 */
export async function main(options: StartOptions & { showConfiguration?: boolean } = {}): Promise<void> {
  let configuration: Configuration | null = null
  try {
    const shown = shownConfiguration(process.env, options)
    if (options.showConfiguration) {
      console.log(JSON.stringify(shown, null, 2))
      return
    }
    configuration = readConfiguration(process.env, options)
    const log = createLog(configuration.logLevel, pino.destination(2))
    log.info({ configuration: shown }, 'configuration')
    await run(configuration, log)
  } catch (error) {
    console.error(tell(error, configuration))
    process.exitCode = error instanceof ConfigurationError ? 2 : 1
  }
}

async function run(configuration: Configuration, log: Logger): Promise<void> {
  const server = await startServer(configuration, log)
  console.log(startNotice(server))
  for (const { id, diagnostics } of server.refused) {
    for (const diagnostic of diagnostics) {
      const words = pluginWords(diagnostic, 'vi')
      log.error({ plugin: id, ...diagnostic, words }, 'a plugin was refused')
    }
  }
  closeOnSignal(server, log)
  // Kept now, as a server that is killed keeps nothing at its end; does nothing where no cache is in use.
  flushCompileCache()
}

/** The first signal stops in good order; a second one ends at once, with the status a shell gives to its signal. */
function closeOnSignal(server: RunningServer, log: Logger) {
  let closing = false
  const close = async (status: number) => {
    if (closing) process.exit(status)
    closing = true
    log.info('stopping')
    await server.close().catch((err: unknown) => log.error({ err }, 'could not stop cleanly'))
    log.info('stopped')
    process.exit(0)
  }
  process.on('SIGTERM', () => close(128 + 15))
  process.on('SIGINT', () => close(128 + 2))
}

/** A failure to start in one plain line where the cause is known. */
function tell(error: unknown, configuration: Configuration | null): string {
  if (error instanceof ConfigurationError || error instanceof StartFailure) return error.message
  const known = configuration && startFailure(error, configuration)
  if (known) return known.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
