import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, testOrigin, testPassword } from './testing/test-app.ts'

let test: TestApp
let cookie: string

beforeAll(async () => {
  test = await createTestApp()
  await test.as('employee', 'phong-a')
  const answer = await test.send(`${testOrigin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'employee.phong-a@mau.example', password: testPassword }),
  })
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})
afterAll(() => test.close())

/** Posts a case the user may start, as a browser would with these headers. */
function post(
  headers: Record<string, string>,
  body = '{"commandId":"12345678","workflow":"leave-request","unit":"phong-a"}',
) {
  return test.app.request(`${testOrigin}/api/cases`, {
    method: 'POST',
    headers: { host: 'localhost', cookie, ...headers },
    body,
  })
}

const json = { 'content-type': 'application/json' }

describe('calls that another site could make', () => {
  it.each([
    ['no origin at all', { ...json }],
    ['another origin', { ...json, origin: 'https://evil.example' }],
    ['another origin with our host as its user', { ...json, origin: 'http://localhost@evil.example' }],
    ['another port', { ...json, origin: 'http://localhost:8080' }],
    ['the origin null', { ...json, origin: 'null' }],
    ['fetch metadata of another site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['fetch metadata of a sibling site', { ...json, origin: testOrigin, 'sec-fetch-site': 'same-site' }],
    ['an address typed in', { ...json, 'sec-fetch-site': 'none' }],
  ])('refuses %s', async (_, headers) => {
    const answer = await post(headers)
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'origin-refused' }])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain2', ''])(
    'refuses the content type "%s"',
    async (type) => {
      const answer = await post({ origin: testOrigin, 'content-type': type })
      expect([answer.status, await answer.json()]).toMatchObject([
        415,
        { code: 'content-type', params: { expected: 'application/json' } },
      ])
    },
  )

  it('changes nothing by all these, and takes the same call from our own page', async () => {
    expect((await (await as('/api/cases')).json()).items).toHaveLength(0)
    expect((await post({ ...json, origin: testOrigin })).status).toBe(200)
    expect((await post({ ...json, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await (await as('/api/cases')).json()).items).toHaveLength(1)
  })

  const as = (path: string) => test.app.request(`${testOrigin}${path}`, { headers: { cookie } })
})
