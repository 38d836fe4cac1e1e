import type { DefinitionKind as Kind } from '../../engine-api.ts'
import { EngineError } from '../../errors.ts'
import { contentByHash, findDefinitionDraft, findRevision, revisionsOf } from '../../store/definitions.ts'
import { discardDefinitionDraft, saveDefinitionDraft } from '../definitions/draft.ts'
import { diagnosticsOfProposal } from '../definitions/effective.ts'
import { referencesOf } from '../definitions/references.ts'
import { definitionSummaries } from '../definitions/summary.ts'
import type { Language } from '../language.ts'
import type { AppParts } from '../parts.ts'
import * as resources from '../resources.ts'
import { type Route, route } from '../route.ts'
import { diagnosticView } from '../views/findings.ts'
import { loadNames } from '../views/names.ts'

/** Definitions: reading, drafts, checks, the way back. */
export function definitionRoutes(parts: AppParts): Route[] {
  return [...readRoutes(parts), ...draftRoutes(parts)]
}

function readRoutes({ host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/definitions',
      permission: 'definition.read',
      summary: 'All definitions with revision, draft and open cases.',
      answer: resources.Definitions,
      handle: async () => ({ items: await definitionSummaries(host) }),
    }),
    route({
      method: 'get',
      path: '/definitions/:kind/:id',
      permission: 'definition.read',
      summary: 'A definition with its content, draft, history and diagnostics.',
      answer: resources.DefinitionDetail,
      handle: async ({ params, language }) => {
        const kind = kindOf(params)
        const { id } = params
        const summary = (await definitionSummaries(host)).find((one) => one.kind === kind && one.id === id)
        const revisions = await revisionsOf(db, kind, id)
        if (!summary || !revisions[0]) throw new EngineError('definition-not-found', { kind, id })
        const [names, draft, content] = await Promise.all([
          loadNames(host),
          findDefinitionDraft(db, kind, id),
          textOf(host, kind, revisions[0].hash),
        ])
        return {
          ...summary,
          content,
          draftContent: draft?.content ?? null,
          revisions: revisions.map((row) => ({
            number: Number(row.number),
            hash: row.hash,
            effectiveFrom: row.effective_from,
            publishedAt: row.published_at,
            by: names.userOrNull(row.published_by),
            basis: row.basis,
            note: row.note,
          })),
          diagnostics: await diagnose(host, { kind, id, content: draft?.content ?? content }, language),
          settingsSchema:
            kind === 'settings'
              ? (host.plugins.find(({ manifest }) => manifest.id === summary.plugin)?.settingsSchema ?? null)
              : null,
          references: await referencesOf(host, language),
        }
      },
    }),
    route({
      method: 'get',
      path: '/definitions/:kind/:id/revisions/:number',
      permission: 'definition.read',
      summary: 'The content of one revision.',
      answer: resources.RevisionContent,
      handle: async ({ params }) => ({
        content: await revisionContent(host, kindOf(params), params.id, params.number),
      }),
    }),
    route({
      method: 'post',
      path: '/definitions/:kind/:id/check',
      permission: 'definition.read',
      summary: 'What would be said of this content; nothing is kept.',
      body: resources.CheckDefinition,
      answer: resources.DefinitionDiagnostics,
      handle: async ({ params, body, language }) => {
        const definition = { kind: kindOf(params), id: params.id, content: body.content }
        await pluginIdOf(host, definition.kind, definition.id)
        return { diagnostics: await diagnose(host, definition, language) }
      },
    }),
  ]
}

function draftRoutes({ host }: AppParts): Route[] {
  return [
    route({
      method: 'put',
      path: '/definitions/:kind/:id/draft',
      permission: 'definition.design',
      summary: 'Keeps a draft, also when it cannot run yet.',
      body: resources.SaveDefinitionDraft,
      answer: resources.SavedDefinitionDraft,
      handle: async ({ params, body, by, language }) => {
        const definition = { kind: kindOf(params), id: params.id, content: body.content }
        const plugin = await pluginIdOf(host, definition.kind, definition.id)
        const saved = await saveDefinitionDraft(host, { ...definition, plugin, version: body.version }, by)
        return { ...saved, diagnostics: await diagnose(host, definition, language) }
      },
    }),
    route({
      method: 'delete',
      path: '/definitions/:kind/:id/draft',
      permission: 'definition.design',
      summary: 'Throws the draft away.',
      answer: resources.DraftDiscarded,
      handle: async ({ params, log, by }) => {
        await discardDefinitionDraft(host, kindOf(params), params.id)
        log.info({ definition: `${params.kind}/${params.id}`, user: by.user.id }, 'a draft was thrown away')
        return { discarded: true as const }
      },
    }),
    route({
      method: 'post',
      path: '/definitions/:kind/:id/restore',
      permission: 'definition.design',
      summary: 'Makes a draft of an earlier revision; publishing it makes it the newest.',
      body: resources.RestoreRevision,
      answer: resources.SavedDefinitionDraft,
      handle: async ({ params, body, by, language }) => {
        const [kind, id] = [kindOf(params), params.id]
        const content = await revisionContent(host, kind, id, String(body.number))
        const plugin = await pluginIdOf(host, kind, id)
        const kept = await findDefinitionDraft(host.store.read, kind, id)
        const saved = await saveDefinitionDraft(
          host,
          { kind, id, plugin, content, version: Number(kept?.version ?? 0) },
          by,
        )
        return { ...saved, diagnostics: await diagnose(host, { kind, id, content }, language) }
      },
    }),
  ]
}

type Host = AppParts['host']

function kindOf({ kind, id }: { kind: string; id: string }): Kind {
  const parsed = resources.DefinitionKind.safeParse(kind)
  if (!parsed.success) throw new EngineError('definition-not-found', { kind, id })
  return parsed.data
}

async function pluginIdOf(host: Host, kind: Kind, id: string): Promise<string> {
  const [newest] = await revisionsOf(host.store.read, kind, id)
  if (!newest) throw new EngineError('definition-not-found', { kind, id })
  return newest.plugin
}

async function textOf(host: Host, kind: Kind, hash: string): Promise<string> {
  const content = await contentByHash(host.store.read, kind, hash)
  return typeof content === 'string' ? content : ''
}

async function revisionContent(host: Host, kind: Kind, id: string, number: string): Promise<string> {
  const revision = await findRevision(host.store.read, kind, id, Number(number) || 0)
  if (!revision) throw new EngineError('definition-not-found', { kind, id: `${id} (${number})` })
  return revision.content ?? ''
}

async function diagnose(host: Host, definition: { kind: Kind; id: string; content: string }, language: Language) {
  const [newest] = await revisionsOf(host.store.read, definition.kind, definition.id)
  const plugin = host.plugins.find(({ manifest }) => manifest.id === newest?.plugin)
  // A published template is bytes and was checked with its plugin; text in its place is no Word file, and is told so.
  if (!plugin || (definition.kind === 'document' && definition.content === '')) return []
  const found = await diagnosticsOfProposal(host, plugin, definition)
  return found.map((diagnostic) => diagnosticView(diagnostic, language))
}
