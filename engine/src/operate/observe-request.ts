/** What an observer is told of a request before it is handled. */
export interface RequestSeen {
  method: string
  /** The caller's W3C trace context, as it came. */
  traceparent: string | null
  tracestate: string | null
  requestId: string
}

/** What came of a request. `route` is the pattern (`/api/cases/:case`), so there are only as many as there are routes. */
export interface RequestAnswered {
  route: string
  status: number
}

/** Runs the handling of a request and sees what it was and how it ended. */
export type ObserveRequest = (request: RequestSeen, handle: () => Promise<RequestAnswered>) => Promise<void>

/** One observer of many, the first outermost. */
export function observeRequestAll(observers: ObserveRequest[]): ObserveRequest {
  return async (request, handle) => {
    let answered: RequestAnswered | undefined
    const through = observers.reduceRight<() => Promise<RequestAnswered>>(
      (inner, observe) => async () => {
        await observe(request, async () => {
          answered = await inner()
          return answered
        })
        return answered!
      },
      handle,
    )
    await through()
  }
}
