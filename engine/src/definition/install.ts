import { legalDay } from '@statecraft/forms'
import type { Host } from '../case/host.ts'
import { contentsOf } from './content.ts'
import { installDefinition } from './publish.ts'

/** Publishes what the loaded plugins bring and the database does not have yet, from today. Installing twice changes nothing. */
export async function installPlugins(host: Pick<Host, 'store' | 'clock' | 'plugins'>): Promise<number> {
  return host.store.transaction(async (trx) => {
    const at = host.clock.now()
    let installed = 0
    for (const plugin of host.plugins) {
      const basis = `${plugin.manifest.id} ${plugin.manifest.version}`
      const publication = { at, by: null, effectiveFrom: legalDay(at), basis, note: null }
      for (const definition of contentsOf(plugin)) {
        if (await installDefinition(trx, definition, publication)) installed += 1
      }
    }
    return installed
  })
}
