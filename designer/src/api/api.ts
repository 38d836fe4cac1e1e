import { createClient, ProblemError } from '@statecraft/engine/client'
import { signedOut } from './session.ts'

/** The one client of the app: the page's own origin, answers in the language on the screen. */
export const api = createClient({
  baseUrl: '',
  language: () => document.documentElement.lang || 'vi',
  fetch: watchedFetch,
  onSignedOut: signedOut,
})

/** Tells the connection watcher of every call that did or did not arrive. */
async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, init)
    window.dispatchEvent(new Event('sc-reached'))
    return response
  } catch (cause) {
    if (!init?.signal?.aborted) window.dispatchEvent(new Event('sc-unreached'))
    throw cause
  }
}

/** The refusal behind an error of a query or command, if the server gave one. */
export function problemOf(error: unknown): ProblemError | null {
  return error instanceof ProblemError ? error : null
}

/** True when the server could not be reached at all. */
export const isOffline = (error: unknown) => problemOf(error)?.code === 'network'
