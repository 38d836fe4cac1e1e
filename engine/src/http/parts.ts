import type { Diagnostic } from '@statecraft/forms'
import type { Logger } from 'pino'
import type { Host } from '../case/host.ts'
import type { Engine } from '../engine-api.ts'
import type { Metrics } from '../operate/metrics.ts'
import type { ObserveRequest } from '../operate/observe-request.ts'
import type { ReadyPart } from '../operate/readiness.ts'
import type { JobBell } from '../worker/job-bell.ts'
import type { WorkerTokens } from '../worker/worker-tokens.ts'
import type { Accounts } from './auth/accounts.ts'
import type { FirstAdministratorLink } from './auth/first-administrator.ts'
import type { Gate } from './gate.ts'

/** What the routes are made of; `server.ts` puts it together, tests bring their own. */
export interface AppParts {
  engine: Engine
  /** What the engine stands on: store, clock, plugins and definitions, for reading. */
  host: Host
  accounts: Accounts
  /** Plugins that were not started, with what is wrong with them. */
  refused: RefusedPlugin[]
  place: Place
  firstAdministrator: FirstAdministratorLink
  /** Called after each change, so that jobs start at once rather than at the worker's next turn. */
  wake?: () => void
  log: Logger
  version: string
  /** The address people use, null to take it from the Host header. */
  origin: string | null
  /** Folder of the built web app; without it only the API is served. */
  designer: string | null
  /** Parses every answer by its schema too: for tests. */
  checkAnswers?: boolean
  operation?: OperationParts
  /** Programs outside that do jobs, known by their tokens. */
  workers?: WorkerTokens
  /** Wakes those who wait for jobs; without it nobody waits. */
  bell?: JobBell
}

/** What stands between the network and the routes in a real server. Without it there are no limits and nobody watches: for tests. */
export interface OperationParts {
  gate: Gate
  /** Requests a minute, 0 for no limit. */
  rates: { perAccount: number; perAddress: number }
  trustedProxies: string[]
  readiness: () => Promise<ReadyPart[]>
  metrics: { token: string; source: Metrics } | null
  observeRequest: ObserveRequest | null
}

export interface RefusedPlugin {
  id: string
  version: string
  title: string
  diagnostics: Diagnostic[]
}

/** What stands over every page. */
export interface Place {
  province: string
  product: string
  demo: boolean
  /** Sample accounts with their passwords, shown on the page before signing in; empty outside a demo. */
  accounts: { name: string; email: string; password: string; roleTitle: string; unit: string }[]
}
