import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Configuration } from '../configuration.ts'
import { doneBy } from '../operate/stop.ts'

/** A server that listens. */
export interface Listening {
  /** As a browser on this machine reaches it. */
  address: string
  /** Takes no new connections, waits for the answers under way until `deadline` settles, then cuts what is left. */
  close(deadline: Promise<unknown>): Promise<void>
}

/** Longer than proxies keep idle connections by default, so that the proxy is the one who ends them. */
const keepAliveMs = 65_000

/** Listens; throws what the system says when it cannot. A body or header that comes too slowly is answered 408. */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  options: Pick<Configuration, 'host' | 'port' | 'limits'>,
): Promise<Listening> {
  const { host: hostname, port, limits } = options
  const serverOptions = {
    requestTimeout: limits.requestMs,
    headersTimeout: Math.min(limits.requestMs, 30_000),
    connectionsCheckingInterval: Math.min(Math.ceil(limits.requestMs / 4), 10_000),
    keepAliveTimeout: keepAliveMs,
  }
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port, serverOptions }, (info) => {
      server.off('error', reject)
      const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(hostname) ? 'localhost' : hostname
      resolve({ address: `http://${shown}:${info.port}`, close: (deadline) => close(server, deadline) })
    }) as Server
    server.maxConnections = limits.connections
    server.once('error', reject)
  })
}

async function close(server: Server, deadline: Promise<unknown>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  if (!(await doneBy(deadline, closed))) server.closeAllConnections()
  await closed
}
