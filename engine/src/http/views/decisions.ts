import type { JsonValue } from '@statecraft/forms'
import type { DecisionRecord, Effect, Process } from '@statecraft/workflows'
import type { z } from 'zod'
import type { LoadedPlugin } from '../../plugin/loaded.ts'
import type { DecisionView } from '../resources.ts'
import { dataTitles, dataUnits } from './data-titles.ts'
import { citationView, type WordSource } from './findings.ts'

/** The decisions taken in a case as people read them: names for values, and for each table what its rows cite. */
export function decisionViews(
  events: { effects: Effect[] }[],
  process: Process,
  plugin: LoadedPlugin | undefined,
  source: WordSource,
): z.input<typeof DecisionView>[] {
  const title = dataTitles(plugin, source.language)
  const unit = dataUnits(plugin, source.language)
  return events
    .flatMap(({ effects }) => effects)
    .filter((effect) => effect.type === 'decided')
    .map((effect) => {
      const { element, decision, matched, output } = effect
      const name = process.nodes.get(element)?.name || element
      return {
        element,
        name,
        decision,
        rows: matched,
        output,
        values: valuesOf(output, decision).map(([key, value]) => ({
          name: key,
          title: key === decision ? name : title(key),
          value,
          unit: unit(key),
        })),
        basis: basisOf(effect, source),
      }
    })
}

/** The named values of an output; one that has no names goes by its decision's id. */
function valuesOf(output: JsonValue, decision: string): [string, JsonValue][] {
  const named = output !== null && typeof output === 'object' && !Array.isArray(output)
  return named ? Object.entries(output) : [[decision, output]]
}

/** Only tables that matched: an expression over them rests on nothing of its own. */
function basisOf({ steps }: Partial<DecisionRecord>, source: WordSource) {
  return (steps ?? [])
    .filter(({ matched }) => matched.length > 0)
    .map(({ decision, name, citations, unverified }) => ({
      decision,
      title: name || decision,
      verified: unverified.length === 0,
      citations: citations.map((ref) => citationView(ref, source)),
    }))
}
