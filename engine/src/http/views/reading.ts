import type { Host } from '../../case/host.ts'
import { loadNames } from './names.ts'
import type { Reading } from './tasks.ts'

/** What rows are read with, loaded once a request. */
export async function loadReading(host: Host): Promise<Reading> {
  return { host, names: await loadNames(host) }
}
