import { callableDecisions, type DecisionsPort, decisionsPort, parseDecisions } from '@statecraft/workflows'
import { contentByHash } from '../store/definitions.ts'
import type { Db } from '../store/store.ts'
import { bundleOn } from './bundle.ts'

/** Id of a decision, a decision service, or a file that holds neither -> the DMN text kept for it. */
export type DecisionTexts = ReadonlyMap<string, string>

/** The decisions in force on a legal day. */
export async function decisionTextsOn(db: Db, day: string): Promise<DecisionTexts> {
  const texts = new Map<string, string>()
  for (const [key, { hash }] of Object.entries(await bundleOn(db, day))) {
    if (!key.startsWith('decision/')) continue
    const text = await contentByHash(db, 'decision', hash)
    if (typeof text === 'string') texts.set(key.slice('decision/'.length), text)
  }
  return texts
}

/**
 * The texts of some decisions, each once, for files to import from. A text that is kept only for what a newer one of the same file has
 * dropped comes last: it has the namespace of the newer one, which is meant.
 */
export async function decisionFiles(texts: DecisionTexts): Promise<string[]> {
  const files = await Promise.all(
    [...new Set(texts.values())].map(async (xml) => {
      const { model } = await parseDecisions(xml, { imports: 'left-out' })
      return { xml, isCurrent: model === undefined || callableDecisions(model).every((id) => isFrom(texts, id, xml)) }
    }),
  )
  const current = files.filter(({ isCurrent }) => isCurrent)
  return [...current, ...files.filter(({ isCurrent }) => !isCurrent)].map(({ xml }) => xml)
}

const isFrom = (texts: DecisionTexts, id: string, xml: string) => (texts.get(id) ?? xml) === xml

/** The decisions of a bundle, each from the text that is kept for it, with what it imports from the others. */
export async function decisionsOf(texts: DecisionTexts): Promise<DecisionsPort> {
  const beside = await decisionFiles(texts)
  const models = await Promise.all(
    beside.map(async (xml) => ({ xml, model: (await parseDecisions(xml, { beside })).model })),
  )
  const owners = models.flatMap(({ xml, model }) =>
    model === undefined
      ? []
      : callableDecisions(model).flatMap((id) => (texts.get(id) === xml ? [[id, model] as const] : [])),
  )
  return decisionsPort(
    models.flatMap(({ model }) => model ?? []),
    new Map(owners),
  )
}
