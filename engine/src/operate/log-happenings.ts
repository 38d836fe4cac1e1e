import type { Logger } from 'pino'
import { type Observe, observeEnds } from './observe.ts'

/** One line for what happens without anybody calling: jobs, timers, what cases do to one another; and for each delivery, when looked for. */
export function logHappenings(log: Logger): Observe {
  return observeEnds((happening, ms, error) => {
    if (happening.kind === 'turn' || happening.kind === 'step' || happening.kind === 'transaction') return
    const line = { ...happening, ms: Math.round(ms) }
    // Who brought the event, a call or the worker, says more of it than this line does.
    if (happening.kind === 'delivery') log.debug(error === undefined ? line : { ...line, err: error }, 'delivery')
    else if (error !== undefined) log.warn({ ...line, err: error }, `${happening.kind} failed`)
    else log.info(line, happening.kind)
  })
}
