import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountRoutes } from './mount.ts'
import { Health } from './resources.ts'
import { type AppEnv, type Permission, route } from './route.ts'
import { createTestApp, type TestApp, testOrigin } from './testing/test-app.ts'

let test: TestApp

beforeAll(async () => {
  const designer = mkdtempSync(join(tmpdir(), 'statecraft-page-'))
  mkdirSync(join(designer, 'assets'))
  writeFileSync(join(designer, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>')
  writeFileSync(join(designer, 'assets/app-1a2b.js'), 'export {}')
  test = await createTestApp({ designer })
})
afterAll(() => test.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  test.app.request(`${testOrigin}${path}`, { headers })

describe('answers', () => {
  it('says that it lives and can work', async () => {
    expect(await (await get('/api/health')).json()).toEqual({ status: 'ok', version: '0.0.0' })
    expect(await (await get('/api/ready')).json()).toEqual({ status: 'ready', refused: [] })
  })

  it('lets nothing run in a page but our own files', async () => {
    const policy = (await get('/api/health')).headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
  })

  it.each([
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    ['cache-control', 'no-store'],
  ])('sends %s', async (name, value) => {
    expect((await get('/api/health')).headers.get(name)).toBe(value)
  })

  it('tells a problem in the language of the reader', async () => {
    const [vi, en] = [await get('/api/nothing'), await get('/api/nothing', { 'accept-language': 'en-GB,vi;q=0.5' })]
    expect(vi.headers.get('content-type')).toContain('application/problem+json')
    expect(await vi.json()).toMatchObject({ status: 404, code: 'not-found', title: 'Không tìm thấy' })
    expect(await en.json()).toMatchObject({ status: 404, code: 'not-found', title: 'Not found' })
  })

  it('names each answer, also a refusal, by an id of its own making', async () => {
    const asked = [await get('/api/health', { 'x-request-id': 'forged' }), await get('/api/nothing'), await get('/')]
    const ids = asked.map((answer) => answer.headers.get('x-request-id'))
    for (const id of ids) expect(id).toMatch(/^[\w-]{20,}$/)
    expect(new Set(ids).size).toBe(3)
  })

  it('keeps an unknown failure to itself', async () => {
    const broken = await createTestApp({
      accounts: { ...test.accounts, signedIn: () => Promise.reject(new Error('select secret')) },
    })
    const answer = await broken.app.request(`${testOrigin}/api/me`, { headers: { cookie: 'a=b' } })
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(JSON.parse(text)).toMatchObject({ code: 'unexpected', params: { request: expect.any(String) } })
    expect(text).not.toContain('select')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    await broken.close()
  })
})

describe('the web app', () => {
  it('answers every address of the app with the page and its nonce', async () => {
    for (const path of ['/', '/tasks/abc', '/studio/forms/de-nghi']) {
      const answer = await get(path)
      const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1]
      expect(nonce).toMatch(/^[\w+/=]{20,}$/)
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('keeps files that carry their hash for ever', async () => {
    const answer = await get('/assets/app-1a2b.js')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toContain('javascript')
  })

  it.each(['/assets/gone.js', '/favicon.ico', '/..%2f..%2fetc/passwd.txt', '/assets/..%2findex.html'])(
    'does not answer the file %s with the page',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('the API reference', () => {
  it('lists every route with the right it needs', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, object>>
    }
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const mounted = test.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !/openapi|docs/.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(new Set(listed)).toEqual(new Set(mounted))
    expect(listed.length).toBeGreaterThan(40)
    for (const methods of Object.values(document.paths)) {
      for (const operation of Object.values(methods))
        expect(operation).toMatchObject({ description: /^(Open to everybody|Needs: )/ as never })
    }
  })

  it('can be read without a script and without anything from elsewhere', async () => {
    const page = await (await get('/api/docs')).text()
    expect(page).toContain('/api/tasks/{task}/complete')
    expect(page).toContain('CompleteTask')
    expect(page).not.toContain('<script')
    expect(page.match(/(?:src|href)="(?!#|\/)[^"]*"/g)).toBeNull()
    expect((await get('/api/docs/reference.css')).headers.get('content-type')).toContain('text/css')
  })
})

describe('registering a route', () => {
  it('is refused without a permission', () => {
    const open = route({
      method: 'get',
      path: '/open',
      permission: '' as Permission,
      summary: '',
      answer: Health,
      handle: async () => ({ status: 'ok' as const, version: '' }),
    })
    expect(() => mountRoutes(new Hono<AppEnv>(), [open], { actionsOf: async () => new Set() })).toThrow(
      'has no permission',
    )
  })

  it('asks for a session wherever it is not public', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security: object[] }>>
    }
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { security }] of Object.entries(methods)) {
        if (security.length === 0) continue
        const answer = await test.send(`${testOrigin}${path.replace(/\{\w+\}/g, 'x')}`, {
          method: method.toUpperCase(),
          headers: { 'content-type': 'application/json' },
          ...(method === 'get' ? {} : { body: '{}' }),
        })
        expect([path, answer.status]).toEqual([path, 401])
      }
    }
  })
})
