import { readFileSync } from 'node:fs'
import type { Mutant } from './mutant.ts'

const root = new URL('../../../', import.meta.url)

/** The sources with the fault in them, by their address. Throws when a text to replace is not there exactly once. */
export function plantedSources({ name, plants }: Mutant): Map<string, string> {
  const sources = new Map<string, string>()
  for (const { file, find, replace } of plants) {
    const place = new URL(file, root)
    const parts = (sources.get(place.href) ?? readFileSync(place, 'utf8')).split(find)
    if (parts.length !== 2)
      throw new Error(
        `"${name}": its text stands ${parts.length - 1} times in ${file}; mend it in engine/torture/mutants`,
      )
    sources.set(place.href, parts.join(replace))
  }
  return sources
}
