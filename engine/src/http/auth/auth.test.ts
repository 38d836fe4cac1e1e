import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '../../client.ts'
import { createTestApp, type TestApp, testOrigin, testPassword } from '../testing/test-app.ts'

let test: TestApp
const email = 'employee.phong-a@mau.example'

beforeAll(async () => {
  test = await createTestApp()
  await test.as('employee', 'phong-a')
})
afterAll(() => test.close())

const signIn = (password: string, address = email) =>
  test.app.request(`${testOrigin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: testOrigin, host: 'localhost' },
    body: JSON.stringify({ email: address, password }),
  })

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]!.split(';')[0]!
const me = (cookie: string) => test.app.request(`${testOrigin}/api/me`, { headers: { cookie } })

describe('signing in', () => {
  it('gives a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn(testPassword)
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  it.each([
    [
      'sends no origin but says where its page is',
      { 'sec-fetch-site': 'same-origin', referer: `${testOrigin}/sign-in` },
    ],
    ['reaches us by another name', { host: 'khenthuong.example', origin: 'http://khenthuong.example' }],
  ])('works for a browser that %s', async (_, headers) => {
    const answer = await test.app.request(`${testOrigin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost', ...headers } as Record<string, string>,
      body: JSON.stringify({ email, password: testPassword }),
    })
    expect(answer.status).toBe(200)
  })

  it('gives nobody the token of the session', async () => {
    const answer = await signIn(testPassword)
    expect(await answer.json()).toEqual({ user: { id: expect.any(String), name: 'employee phong-a', email } })
  })

  it.each([
    ['a wrong password', 'not-the-password', email],
    ['an unknown address', testPassword, 'nobody@mau.example'],
    ['an address that is none', testPassword, 'nobody'],
  ])('says the same of %s', async (_, password, address) => {
    const answer = await signIn(password, address)
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { code: 'wrong-credentials', title: 'Thư điện tử hoặc mật khẩu không đúng' },
    ])
  })

  it('shows who it is, with roles read afresh', async () => {
    const client = await test.as('head', 'so')
    expect(await client.me()).toMatchObject({
      user: { name: 'head so' },
      memberships: [
        { role: 'head', roleTitle: 'Thủ trưởng đơn vị', unit: { id: 'so', name: 'Sở Nội vụ' }, scope: 'subtree' },
      ],
      now: '2026-11-24T02:00:00.000Z',
    })
    await test.engine.host.store.transaction((trx) =>
      trx
        .updateTable('membership')
        .set({ to_day: '2026-11-23' })
        .where('role', '=', 'head')
        .execute()
        .then(() => undefined),
    )
    expect((await client.me()).actions).toEqual([])
  })

  it('stops somebody who guesses, and him alone', async () => {
    const attempts = []
    for (let turn = 0; turn < 11; turn += 1) attempts.push((await signIn('guess-guess', 'victim@mau.example')).status)
    expect(attempts.slice(0, 10)).toEqual(Array(10).fill(401))
    const stopped = await signIn('guess-guess', 'VICTIM@mau.example')
    expect([stopped.status, await stopped.json()]).toMatchObject([429, { code: 'too-many-requests' }])
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn(testPassword)).status).toBe(200)
  })

  it('lets nobody sign up, and no other call of the library through', async () => {
    for (const path of ['sign-up/email', 'update-user', 'list-sessions', 'delete-user']) {
      const answer = await test.send(`${testOrigin}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'x', email: 'x@mau.example', password: 'long-enough-1' }),
      })
      expect([path, answer.status]).toEqual([path, 404])
    }
  })
})

describe('a session', () => {
  it('is over on the server when its holder signs out', async () => {
    const cookie = cookieOf(await signIn(testPassword))
    expect((await me(cookie)).status).toBe(200)
    const out = await test.app.request(`${testOrigin}/api/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: testOrigin, host: 'localhost', cookie },
      body: '{}',
    })
    expect(out.status).toBe(200)
    expect(await (await me(cookie)).json()).toMatchObject({ code: 'session-expired' })
  })

  it('expires', async () => {
    const cookie = cookieOf(await signIn(testPassword))
    await test.engine.host.store.transaction(async (trx) => {
      const table = trx.withTables<{ account_session: { expiresAt: string } }>()
      await table
        .updateTable('account_session')
        .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
        .execute()
    })
    const answer = await me(cookie)
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { code: 'session-expired', title: 'Phiên làm việc đã hết hạn' },
    ])
  })

  it('ends after a day, however busy its holder', async () => {
    const cookie = cookieOf(await signIn(testPassword))
    await test.engine.host.store.transaction(async (trx) => {
      const table = trx.withTables<{ account_session: { createdAt: string } }>()
      const long = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString()
      await table.updateTable('account_session').set({ createdAt: long }).execute()
    })
    expect(await (await me(cookie)).json()).toMatchObject({ code: 'session-expired' })
  })

  it('cannot be forged', async () => {
    const cookie = cookieOf(await signIn(testPassword))
    expect((await me(`${cookie.slice(0, -4)}AAAA`)).status).toBe(401)
    expect((await me('statecraft.session_token=abc')).status).toBe(401)
  })

  it('is told apart from having none', async () => {
    const answer = await test.app.request(`${testOrigin}/api/me`)
    expect(await answer.json()).toMatchObject({ code: 'not-signed-in' })
  })
})

describe('the first administrator', () => {
  it('comes by a link that works once', async () => {
    const { firstAdministrator: _, ...rest } = await import('./first-administrator.ts').then(
      ({ createFirstAdministratorLink }) => ({
        firstAdministrator: null,
        link: createFirstAdministratorLink(test.engine.host.store),
      }),
    )
    const token = await rest.link.issue()
    const client = test.anonymous()
    expect((await client.welcome()).needsFirstAdministrator).toBe(true)
    const account = { token, name: 'Trần Thị B', email: 'b@mau.example', password: 'twelve-letters' }
    await expect(client.createFirstAdministrator({ ...account, token: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'link-invalid',
    })
    await client.createFirstAdministrator(account)
    await expect(client.createFirstAdministrator(account)).rejects.toBeInstanceOf(ProblemError)
    expect((await client.welcome()).needsFirstAdministrator).toBe(false)
    await client.signIn(account)
    expect((await client.me()).actions).toContain('access.manage')
  })

  it('comes too late after a day', async () => {
    const { createFirstAdministratorLink } = await import('./first-administrator.ts')
    let now = 0
    const link = createFirstAdministratorLink(test.engine.host.store, () => now)
    const token = await link.issue()
    now = 24 * 60 * 60 * 1000
    expect([await link.isWaiting(), await link.redeem(token)]).toEqual([false, false])
  })
})
