import type { Diagnostic } from '@statecraft/forms'
import type { Host } from '../../case/host.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { EngineError } from '../../errors.ts'
import { contentByHash, definitionDrafts, revisionsOf } from '../../store/definitions.ts'
import type { DefinitionDraftTable } from '../../store/tables.ts'
import { changesOf } from '../definitions/changes.ts'
import { checkWith } from '../definitions/effective.ts'
import { publicationsOf } from '../definitions/publications.ts'
import { settingTitles } from '../definitions/setting-changes.ts'
import { definitionSummaries } from '../definitions/summary.ts'
import type { AppParts } from '../parts.ts'
import * as resources from '../resources.ts'
import { type Route, route } from '../route.ts'
import { titleIn, titleOf } from '../views/definition-titles.ts'
import { diagnosticView } from '../views/findings.ts'
import { loadNames } from '../views/names.ts'
import { publicationChecks } from '../words/publication-checks.ts'

/** Publishing drafts from a date, and all that is shown before. */
export function publicationRoutes({ engine, host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/publications',
      permission: 'definition.read',
      summary: 'What was published, newest first.',
      answer: resources.Publications,
      handle: async () => ({ items: await publicationsOf(host) }),
    }),
    route({
      method: 'get',
      path: '/publications/preview',
      permission: 'definition.read',
      summary: 'What publishing all drafts would change, and whether it may be done.',
      answer: resources.PublicationPreview,
      handle: async ({ language }) => {
        const [drafts, summaries, names] = await Promise.all([
          definitionDrafts(db),
          definitionSummaries(host),
          loadNames(host),
        ])
        const described = await Promise.all(drafts.map((draft) => describe(host, draft)))
        const changes = await Promise.all(oncePerFile(described).map((one) => changesOf(one, language)))
        const diagnostics = await checkDrafts(host, drafts)
        const touched = summaries.filter(({ draft }) => draft !== null)
        // A case keeps what it started with, whatever is published; the same case may use several of the definitions.
        const cases = Math.max(0, ...touched.map(({ openCases }) => openCases))
        return {
          drafts: drafts.map((draft, at) => ({
            kind: draft.kind as DefinitionKind,
            id: draft.id,
            title: described[at]!.title,
            by: names.user(draft.saved_by),
            savedAt: draft.saved_at,
          })),
          changes: changes.flat(),
          diagnostics: diagnostics.map((diagnostic) => diagnosticView(diagnostic, language)),
          checks: publicationChecks(
            diagnostics,
            drafts.map(({ kind }) => kind as DefinitionKind),
            language,
          ),
          openCases: { total: cases, keep: cases },
        }
      },
    }),
    route({
      method: 'post',
      path: '/publications',
      permission: 'definition.publish',
      summary: 'Publishes drafts from a day on; open cases keep what they have.',
      body: resources.Publish,
      answer: resources.Published,
      handle: async ({ body, by, log }) => {
        const { drafts: wanted, ...command } = body
        const all = await definitionDrafts(db)
        const drafts = wanted.map(({ kind, id }) => {
          const draft = all.find((row) => row.kind === kind && row.id === id)
          return draft ?? null
        })
        const found = drafts.filter((draft) => draft !== null)
        const answered = found.length < drafts.length ? await repeated(body.commandId) : null
        if (answered) return { revisions: answered }
        if (found.length < drafts.length) throw new EngineError('nothing-to-publish')
        const errors = (await checkDrafts(host, found)).filter(({ severity }) => severity === 'error')
        if (errors.length > 0)
          throw new EngineError('diagnostics-block', { count: errors.length }, { diagnostics: errors })
        const definitions = found.map(({ kind, id, plugin, content }) => ({
          kind: kind as DefinitionKind,
          id,
          plugin,
          content,
        }))
        const revisions = await engine.publish({ ...command, definitions }, by)
        log.info({ revisions, effectiveFrom: body.effectiveFrom }, 'definitions were published')
        return { revisions }
      },
    }),
  ]

  /** Publishing takes the drafts away, so the same command a second time finds none: it gets its first answer again. */
  async function repeated(commandId: string) {
    const row = await db.selectFrom('command').selectAll().where('command_id', '=', commandId).executeTakeFirst()
    return row?.answer && row.kind === 'definition.publish'
      ? (JSON.parse(row.answer) as { kind: DefinitionKind; id: string; number: number }[])
      : null
  }
}

/** Decisions of one file are drafted together as one text: what changed in it is told once. */
function oncePerFile<One extends { kind: DefinitionKind; after: string }>(described: One[]): One[] {
  const seen = new Set<string>()
  return described.filter(({ kind, after }) => kind !== 'decision' || (!seen.has(after) && seen.add(after)))
}

async function describe(host: Host, draft: DefinitionDraftTable) {
  const kind = draft.kind as DefinitionKind
  const [newest] = await revisionsOf(host.store.read, kind, draft.id)
  const content = newest && (await contentByHash(host.store.read, kind, newest.hash))
  const title = (await titleIn(kind, draft.id, draft.content)) ?? draft.id
  const before = typeof content === 'string' ? content : ''
  const schema = host.plugins.find(({ manifest }) => manifest.id === draft.plugin)?.settingsSchema
  // Settings have no title of their own: they are called by their plugin.
  const named = kind === 'settings' && newest ? await titleOf(host, newest) : title
  return { kind, id: draft.id, title: named, before, after: draft.content, settings: settingTitles(schema) }
}

/** Each plugin as it would be with its drafts. */
async function checkDrafts(host: Host, drafts: DefinitionDraftTable[]): Promise<Diagnostic[]> {
  const byPlugin = Map.groupBy(drafts, ({ plugin }) => plugin)
  const checked = [...byPlugin].map(async ([id, ofPlugin]) => {
    const plugin = host.plugins.find(({ manifest }) => manifest.id === id)
    const proposals = ofPlugin.map(({ kind, id, content }) => ({ kind: kind as DefinitionKind, id, content }))
    return plugin ? checkWith(host, plugin, proposals) : []
  })
  return (await Promise.all(checked)).flat()
}
