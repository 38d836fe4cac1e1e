import { flushCompileCache } from 'node:module'
import { pino } from 'pino'
import { ConfigurationError, readConfiguration, shownConfiguration } from './configuration.ts'
import { pluginWords } from './plugin/words.ts'
import { type RunningServer, startServer } from './server.ts'
import { startNotice } from './start-notice.ts'

/**
 * Starts the server of this process and keeps it until a signal: the only place that starts anything. Exit status 2 for a wrong
 * configuration, 1 when it cannot start.
 */
export async function main(options: { production?: boolean; port?: string; data?: string } = {}): Promise<void> {
  try {
    const configuration = readConfiguration(process.env, options)
    const log = pino({ level: configuration.logLevel }, pino.destination(2))
    log.debug(shownConfiguration(configuration), 'configuration')
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
  } catch (error) {
    console.error(tell(error))
    process.exitCode = error instanceof ConfigurationError ? 2 : 1
  }
}

function closeOnSignal(
  server: RunningServer,
  log: { info(text: string): void; error(data: object, text: string): void },
) {
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    log.info('stopping')
    await server.close().catch((err: unknown) => log.error({ err }, 'could not stop cleanly'))
    process.exit(0)
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
}

/** A failure to start in one plain line where the cause is known. */
function tell(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'Cổng này đang được chương trình khác dùng; đặt PORT khác. (The port is in use; set another PORT.)'
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
