import { askReadiness, type ReadyPart } from '../../operate/readiness.ts'
import { keptFor } from '../../operate/stock.ts'
import type { AppParts } from '../parts.ts'
import { HttpProblem } from '../problem.ts'
import { Health, Ready } from '../resources.ts'
import { type Route, route } from '../route.ts'

/** Asked by anybody, so the database is asked for all of them once in this while. */
const answerKeptMs = 500

/** Whether the process lives, and whether it can work: what a supervisor asks. */
export function healthRoutes({ version, host, refused, operation }: AppParts): Route[] {
  const ask = operation?.readiness ?? (() => askReadiness({ db: host.store.read, worker: { trouble: () => null } }))
  const readiness = keptFor(answerKeptMs, ask)

  return [
    route({
      method: 'get',
      path: '/health',
      permission: 'public',
      summary: 'The process lives.',
      answer: Health,
      handle: async () => ({ status: 'ok' as const, version }),
    }),
    route({
      method: 'get',
      path: '/ready',
      permission: 'public',
      summary:
        'The database answers in the format of this version, the worker turns, the server is not stopping; else a problem that names what fails. Names the plugins that were refused.',
      answer: Ready,
      handle: async () => {
        const failing = [...(await readiness()), ...stopping(operation?.gate.isStopping)].filter(({ ready }) => !ready)
        if (failing.length > 0)
          throw new HttpProblem('not-ready', {
            failing: Object.fromEntries(failing.map(({ part, why }) => [part, why])),
          })
        return { status: 'ready' as const, refused: refused.map(({ id }) => id) }
      },
    }),
  ]
}

/** Known at once, also while the other parts are still those of a moment ago. */
const stopping = (isStopping: boolean | undefined): ReadyPart[] =>
  isStopping ? [{ part: 'accepting', ready: false, why: 'stopping' }] : []
