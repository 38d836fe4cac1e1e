import type { AppParts } from '../parts.ts'
import type { Route } from '../route.ts'
import { accessRoutes } from './access.ts'
import { authRoutes } from './auth.ts'
import { boardRoutes } from './board.ts'
import { caseRoutes } from './cases.ts'
import { definitionRoutes } from './definitions.ts'
import { documentRoutes } from './documents.ts'
import { entryPointRoutes } from './entry-points.ts'
import { formRoutes } from './forms.ts'
import { healthRoutes } from './health.ts'
import { incidentRoutes } from './incidents.ts'
import { jobRoutes } from './jobs.ts'
import { meRoutes } from './me.ts'
import { messageRoutes } from './messages.ts'
import { migrationRoutes } from './migrations.ts'
import { operationRoutes } from './operations.ts'
import { pluginRoutes } from './plugins.ts'
import { publicationRoutes } from './publications.ts'
import { registerRoutes } from './registers.ts'
import { reportRoutes } from './reports.ts'
import { searchRoutes } from './search.ts'
import { taskRoutes } from './tasks.ts'
import { webhookRoutes } from './webhooks.ts'
import { welcomeRoutes } from './welcome.ts'

/** Every route of the API, a file a resource; add a resource here. */
export function allRoutes(parts: AppParts): Route[] {
  return [
    healthRoutes,
    welcomeRoutes,
    authRoutes,
    meRoutes,
    taskRoutes,
    entryPointRoutes,
    caseRoutes,
    documentRoutes,
    formRoutes,
    registerRoutes,
    boardRoutes,
    reportRoutes,
    definitionRoutes,
    publicationRoutes,
    migrationRoutes,
    pluginRoutes,
    incidentRoutes,
    jobRoutes,
    webhookRoutes,
    operationRoutes,
    messageRoutes,
    accessRoutes,
    searchRoutes,
  ].flatMap((routes) => routes(parts))
}
