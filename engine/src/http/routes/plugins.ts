import type { AppParts } from '../parts.ts'
import { Plugins } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { diagnosticView } from '../views/findings.ts'

/** The plugins that run, and those refused with the reasons. */
export function pluginRoutes({ host, refused }: AppParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/plugins',
      permission: 'definition.read',
      summary: 'Plugins with their state and diagnostics.',
      answer: Plugins,
      handle: async ({ language }) => {
        const running = host.plugins.map(({ manifest: { id, version, title }, diagnostics }) => ({
          id,
          version,
          title,
          state: 'running' as const,
          diagnostics: diagnostics.map((diagnostic) => diagnosticView(diagnostic, language)),
        }))
        const stopped = refused.map(({ id, version, title, diagnostics }) => ({
          id,
          version,
          title,
          state: 'refused' as const,
          diagnostics: diagnostics.map((diagnostic) => diagnosticView(diagnostic, language)),
        }))
        return { items: [...running, ...stopped] }
      },
    }),
  ]
}
