import { createServerProcess, type Server } from '../kills/server.ts'
import type { Random } from '../random.ts'

/** Several equal nodes over one database. */
export interface Cluster {
  /** The address of a node that is not known to be down. */
  address(): string
  readonly nodes: Server[]
  pick(): Server
  close(): Promise<void>
}

export async function createCluster(count: number, env: Record<string, string>, random: Random): Promise<Cluster> {
  const nodes = await Promise.all(Array.from({ length: count }, () => createServerProcess(env)))
  // One after another: the first makes the tables and the accounts.
  for (const node of nodes) await node.start()
  return {
    nodes,
    address: () => random.pick(nodes).url,
    pick: () => random.pick(nodes),
    close: async () => {
      for (const node of nodes) await node.close()
    },
  }
}
