import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ConfigurationName, configurationNames } from './configuration-shape.ts'

export type Environment = Record<string, string | undefined>

/** Where the value of a name was found. */
export type Source = 'command line' | 'environment' | 'file'

/** What was found in all places, the nearest winning, and what is wrong with the file. */
export interface Given {
  values: Partial<Record<ConfigurationName, string>>
  sources: Partial<Record<ConfigurationName, Source>>
  faults: string[]
}

/**
 * Gathers what is given: the command line wins over the environment, which wins over the JSON file that `STATECRAFT_CONFIG` names. An empty
 * value counts as not given.
 */
export function gatherConfiguration(options: Environment, env: Environment): Given {
  const file = env.STATECRAFT_CONFIG
    ? readConfigurationFile(resolve(env.STATECRAFT_CONFIG))
    : { values: {}, faults: [] }
  const given: Given = { values: {}, sources: {}, faults: file.faults }
  const places: [Source, Environment][] = [
    ['command line', options],
    ['environment', env],
    ['file', file.values],
  ]
  for (const name of configurationNames) {
    const found = places.find(([, values]) => values[name] !== undefined && values[name] !== '')
    if (!found) continue
    given.values[name] = found[1][name]!
    given.sources[name] = found[0]
  }
  return given
}

/** The names in a file, each text, number or a list of texts; what is none of them is a fault. */
function readConfigurationFile(file: string): { values: Environment; faults: string[] } {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return {
      values: {},
      faults: [`STATECRAFT_CONFIG: cannot read "${file}" (${error instanceof Error ? error.message : error})`],
    }
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return { values: {}, faults: [`STATECRAFT_CONFIG: expected one JSON object in "${file}"`] }
  const values: Environment = {}
  const faults: string[] = []
  for (const [name, value] of Object.entries(content)) {
    const text = asText(value)
    if (!(configurationNames as string[]).includes(name)) faults.push(`${name}: unknown name in "${file}"`)
    else if (text === null) faults.push(`${name}: expected a text, a number or a list of texts in "${file}"`)
    else values[name] = text
  }
  return { values, faults }
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join(',') : null
}
