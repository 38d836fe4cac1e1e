import type { Language } from '@statecraft/forms'
import type { Process } from '@statecraft/workflows'
import { pauseMigration, resumeMigration, startMigration, undoMigration } from '../../migration/commands.ts'
import { previewMigration } from '../../migration/preview.ts'
import { type HeldBack, reasonWords } from '../../migration/reason.ts'
import { getMigration, listMigrations, type MigrationStatus } from '../../migration/status.ts'
import type { AppParts } from '../parts.ts'
import * as resources from '../resources.ts'
import { type Route, route } from '../route.ts'
import { loadNames } from '../views/names.ts'

/** Moving open cases to another revision of their workflow, for who may publish revisions. */
export function migrationRoutes({ host }: AppParts): Route[] {
  return [
    route({
      method: 'post',
      path: '/migrations/preview',
      permission: 'definition.publish',
      summary: 'What would become of the open cases of a workflow, a page of them; nothing is changed.',
      body: resources.PreviewMigration,
      answer: resources.MigrationPreview,
      handle: async ({ body, by, language }) => {
        const { counts, reasons, next, processes } = await previewMigration(host, asked(body), by)
        return { counts, reasons: reasons.map((one) => ({ ...one, ...said(one, language, processes) })), next }
      },
    }),
    route({
      method: 'post',
      path: '/migrations',
      permission: 'definition.publish',
      summary: 'Begins to move the open cases of a workflow to a revision.',
      body: resources.StartMigration,
      answer: resources.MigrationStarted,
      handle: async ({ body, by, log }) => {
        const started = await startMigration(host, asked(body), by)
        log.info({ ...started, workflow: body.workflow, to: body.to }, 'open cases are moved to a revision')
        return started
      },
    }),
    route({
      method: 'get',
      path: '/migrations',
      permission: 'definition.publish',
      summary: 'Every migration, the newest first.',
      answer: resources.Migrations,
      handle: async () => {
        const names = await loadNames(host)
        return { items: (await listMigrations(host)).map((one) => viewOf(one, names)) }
      },
    }),
    route({
      method: 'get',
      path: '/migrations/:migration',
      permission: 'definition.publish',
      summary: 'One migration, with the cases that were left where they are, and why.',
      answer: resources.MigrationDetail,
      handle: async ({ params, language }) => {
        const { held, ...status } = await getMigration(host, params.migration)
        return {
          ...viewOf(status, await loadNames(host)),
          held: held.map(({ caseId, number, state, reasons, process }) => ({
            caseId,
            number,
            state: state as 'left' | 'kept',
            reasons: reasons.map((one) => ({ ...one, ...said(one, language, [process]) })),
          })),
        }
      },
    }),
    ...changes.map(([verb, change, summary]) =>
      route({
        method: 'post',
        path: `/migrations/:migration/${verb}`,
        permission: 'definition.publish',
        summary,
        body: resources.Command,
        answer: resources.MigrationChanged,
        handle: async ({ params, body, by }) => {
          await change(host, { ...body, migration: (params as { migration: string }).migration }, by)
          return { changed: true as const }
        },
      }),
    ),
  ]
}

const changes = [
  ['pause', pauseMigration, 'Moves no further case until it is resumed.'],
  ['resume', resumeMigration, 'Goes on with a migration that was paused.'],
  ['undo', undoMigration, 'Takes back every case in which nothing has happened since it moved.'],
] as const

/** What was left out is left out. */
function asked<Body extends { mapping: { elements?: unknown; timers?: unknown } }>(body: Body) {
  return JSON.parse(JSON.stringify(body)) as Body & { mapping: object; after?: string }
}

const said = (reason: HeldBack, language: Language, processes: (Process | undefined)[]) => ({
  sentence: reasonWords(reason, language, ...processes),
})

function viewOf(status: MigrationStatus, names: Awaited<ReturnType<typeof loadNames>>) {
  return { ...status, by: names.userOrNull(status.by) }
}
