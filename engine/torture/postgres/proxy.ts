import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Random } from '../random.ts'

/** A way to PostgreSQL that can be made to lose the answers of commits. */
export interface CuttingProxy {
  /** The address of the database through it. */
  url(databaseUrl: string): string
  /** From now on this share of commits holds and nobody hears of it; 0 for none. */
  cutCommits(share: number): void
  readonly cuts: number
  close(): Promise<void>
}

/** The driver sends a commit as a simple query of its own. */
const commit = Buffer.from('commit\0')

export async function createCuttingProxy(port: number, random: Random): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  let share = 0
  let cuts = 0

  const server: Server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    let doomed = false
    const end = () => {
      client.destroy()
      upstream.destroy()
      open.delete(client)
    }
    open.add(client)
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end).setNoDelay(true)
    client.on('data', (chunk) => {
      if (share > 0 && chunk.includes(commit) && random.chance(share)) doomed = true
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (!doomed) return void client.write(chunk)
      // The answer is here, so the commit holds; it goes no further.
      cuts += 1
      end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address() as { port: number }

  return {
    url(databaseUrl) {
      const url = new URL(databaseUrl)
      url.port = String(address.port)
      return url.href
    },
    cutCommits: (next) => {
      share = next
    },
    get cuts() {
      return cuts
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy()
        server.close(() => closed())
      }),
  }
}
