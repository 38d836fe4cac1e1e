import { type Client, createClient } from '../../../engine/src/client.ts'
import { createSessionFetch } from '../../../engine/src/http/session-fetch.ts'

/** The sample accounts by role; the demo's own password opens them all. */
export const accounts = {
  proposer: 'canbo.xa@mau.example',
  specialist: 'chuyenvien@mau.example',
  'council-member': 'hoidong@mau.example',
  chair: 'chutich@mau.example',
  administrator: 'quantri@mau.example',
}
export const demoPassword = 'thi-dua-mau'

/** Somebody signed in as a browser page is: cookies kept, its origin said. */
export interface Session {
  api: Client
  fetch: typeof fetch
}

export async function signedIn(url: string, email: string, password = demoPassword): Promise<Session> {
  const fetch = createSessionFetch(url)
  const api = createClient({ baseUrl: url, language: 'vi', fetch })
  await api.signIn({ email, password })
  return { api, fetch }
}
