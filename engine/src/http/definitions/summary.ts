import { legalDay } from '@statecraft/forms'
import { parseWorkflow } from '@statecraft/workflows'
import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { contentByHash, definitionDrafts, type RevisionHead, revisionHeads } from '../../store/definitions.ts'
import { openCasesByWorkflow } from '../../store/operations.ts'
import type { DefinitionSummary } from '../resources.ts'
import { newestHeads, titleOf } from '../views/definition-titles.ts'
import { loadNames } from '../views/names.ts'

type Summary = z.input<typeof DefinitionSummary>

/** Every definition with the revision in force, the one to come, its draft, and how many open cases run on it. */
export async function definitionSummaries(host: Host): Promise<Summary[]> {
  const db = host.store.read
  const [heads, drafts, names, used] = await Promise.all([
    revisionHeads(db),
    definitionDrafts(db),
    loadNames(host),
    openCasesOf(host),
  ])
  const today = legalDay(host.clock.now())
  const groups = Map.groupBy(heads, (head) => `${head.kind}/${head.id}`)
  const summaries = [...groups].map(async ([key, revisions]): Promise<Summary> => {
    const current = revisions.findLast((head) => head.effective_from <= today) ?? revisions[0]!
    const next = revisions.find((head) => head.effective_from > today)
    const draft = drafts.find((row) => `${row.kind}/${row.id}` === key)
    return {
      kind: current.kind as DefinitionKind,
      id: current.id,
      title: await titleOf(host, revisions.at(-1)!),
      plugin: current.plugin,
      revision: Number(current.number),
      effectiveFrom: current.effective_from,
      next: next ? { revision: Number(next.number), effectiveFrom: next.effective_from } : null,
      draft: draft ? { version: Number(draft.version), savedAt: draft.saved_at, by: names.user(draft.saved_by) } : null,
      openCases: used.get(key) ?? 0,
      // Templates are made in Word and brought as files.
      editable: current.kind !== 'document',
    }
  })
  return (await Promise.all(summaries)).sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.title.localeCompare(b.title, 'vi'),
  )
}

/** Open cases by `<kind>/<id>`: of each workflow, and of the forms and decisions its newest revision names. */
async function openCasesOf(host: Host): Promise<Map<string, number>> {
  const byWorkflow = await openCasesByWorkflow(host.store.read)
  const used = new Map<string, number>()
  const add = (key: string, count: number) => used.set(key, (used.get(key) ?? 0) + count)
  const workflows = newestHeads(await revisionHeads(host.store.read)).filter(({ kind }) => kind === 'workflow')
  for (const head of workflows) {
    const count = byWorkflow.get(head.id) ?? 0
    if (count === 0) continue
    add(`workflow/${head.id}`, count)
    for (const key of await namedBy(host, head)) add(key, count)
  }
  return used
}

async function namedBy(host: Host, head: RevisionHead): Promise<Set<string>> {
  const xml = await contentByHash(host.store.read, 'workflow', head.hash)
  const { process } = typeof xml === 'string' ? await parseWorkflow(xml) : { process: null }
  const keys = new Set<string>()
  for (const node of process?.nodes.values() ?? []) {
    if (node.type === 'userTask' && node.form) keys.add(`form/${node.form}`)
    if (node.type === 'businessRuleTask') keys.add(`decision/${node.decision}`)
  }
  return keys
}
