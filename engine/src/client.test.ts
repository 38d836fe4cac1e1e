import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, newCommandId, ProblemError } from './client.ts'
import { createTestApp, type TestApp } from './http/testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

describe('the client', () => {
  it('has a method for every route of the API', async () => {
    const called = new Set<string>()
    const client = createClient({
      baseUrl: '',
      language: 'vi',
      fetch: async (address, init) => {
        called.add(`${init?.method?.toLowerCase()} ${new URL(String(address), 'http://x').pathname}`)
        return Response.json({})
      },
    })
    await callAll(client)
    called.add(`get ${client.documentAddress('p')}`).add(`get ${client.validatorAddress('p')}`)
    const answer = await test.app.request('http://localhost/api/openapi.json')
    const { paths } = (await answer.json()) as { paths: Record<string, object> }
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) =>
          `${method} ${path
            .replace('{kind}', 'form')
            .replace('{number}', '1')
            .replace(/\{\w+\}/g, 'p')}`,
      ),
    )
    // The app asks who it is by `me`; the library's own call is there for others.
    expect([...called].sort()).toEqual(routes.filter((route) => !route.endsWith('get-session')).sort())
  })

  it('tells that the server cannot be reached by a code of its own', async () => {
    const client = createClient({
      baseUrl: '',
      language: 'vi',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    })
    await expect(client.health()).rejects.toMatchObject({ name: 'ProblemError', code: 'network', status: 0 })
  })

  it('tells the page that the session is over, but not that a password was wrong', async () => {
    const told: string[] = []
    const refuse = (code: string) => async () =>
      Response.json({ type: '', title: '', status: 401, code }, { status: 401 })
    for (const code of ['session-expired', 'not-signed-in', 'wrong-credentials']) {
      const client = createClient({
        baseUrl: '',
        language: 'vi',
        fetch: refuse(code),
        onSignedOut: (problem) => told.push(problem.code),
      })
      await expect(client.me()).rejects.toBeInstanceOf(ProblemError)
    }
    expect(told).toEqual(['session-expired', 'not-signed-in'])
  })

  it('escapes what goes into addresses', async () => {
    const client = createClient({
      baseUrl: '',
      language: 'vi',
      fetch: async (address) => Response.json(String(address)),
    })
    expect(await client.tasks.get('../a b/ệ?')).toBe('/api/tasks/..%2Fa%20b%2F%E1%BB%87%3F')
  })

  it('makes ids that the server takes, never the same', () => {
    const ids = Array.from({ length: 1000 }, newCommandId)
    expect(new Set(ids).size).toBe(1000)
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
  })
})

/** Calls every method once with `p` for each id. */
async function callAll(client: ReturnType<typeof createClient>) {
  const file = new File(['x'], 'x.pdf')
  const arguments_: Record<string, unknown[]> = {
    upload: ['p', file],
    revision: ['form', 'p', 1],
    record: ['p', 'p'],
    search: ['p'],
    sendOpinion: ['p', {}],
  }
  const visit = async (group: object, name = '') => {
    for (const [key, value] of Object.entries(group)) {
      if (key.endsWith('Address')) continue
      if (typeof value !== 'function') await visit(value as object, key)
      else if (name === 'definitions' && key !== 'list') await value('form', 'p', key === 'revision' ? 1 : {})
      else await value(...(arguments_[key] ?? (takesQuery(name, key) ? [{}] : ['p', {}])))
    }
  }
  await visit(client)
}

/** Lists and the calls without an id take a question or a body first. */
function takesQuery(group: string, method: string): boolean {
  if (['list', 'start', 'publish', 'preview'].includes(method)) return true
  return group === '' && !['search'].includes(method)
}
