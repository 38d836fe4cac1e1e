import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseJsonBody } from './json-body.ts'
import { findJsonFault } from './json-fault.ts'
import { HttpProblem } from './problem.ts'
import { createTestApp, type TestApp, testOrigin } from './testing/test-app.ts'

/** Length of the text, number or word that a cut may have gone through. */
const lastToken = (text: string) => /(?:"[\s\S]*|[\w.+-]*)$/.exec(text)![0].length

function problemOf(text: string) {
  try {
    parseJsonBody(text)
  } catch (error) {
    if (error instanceof HttpProblem) return { code: error.code, params: error.params }
    throw error
  }
  return null
}

describe('a JSON body', () => {
  it.each([
    ['', { line: 1, column: 1 }],
    ['{"a":1', { line: 1, column: 7 }],
    ['[1, 2,, 3]', { line: 1, column: 7 }],
    ['{"a":1,}', { line: 1, column: 8 }],
    ['{"a":"x\ny"}', { line: 1, column: 6 }],
    ['[01]', { line: 1, column: 3 }],
    ['1 2', { line: 1, column: 3 }],
    ['{\n  "a": nope\n}', { line: 2, column: 8 }],
    ['\u0000', { line: 1, column: 1 }],
  ])('tells where %j is broken', (text, position) => {
    expect(problemOf(text)).toEqual({ code: 'json-broken', params: position })
  })

  it('finds the fault in a text of a megabyte at once', () => {
    const begun = performance.now()
    expect(problemOf(`["${'x'.repeat(1_000_000)}`)).toMatchObject({ params: { line: 1, column: 2 } })
    expect(problemOf('['.repeat(1_000_000))).toMatchObject({ code: 'json-broken' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('names a place from which no text could go on, whatever was cut or put in', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', '}', ',', '"', '@'),
        (value, place, sign) => {
          const whole = JSON.stringify(value)
          const cut = place % (whole.length + 1)
          const text = whole.slice(0, cut) + sign + (sign === '' ? '' : whole.slice(cut))
          fc.pre(problemOf(text)?.code === 'json-broken')
          const fault = findJsonFault(text)
          // What stands before the place is the beginning of the whole; a sign put in is where it is or later, inside a text.
          expect(fault).toBeGreaterThanOrEqual(Math.min(cut, text.length) - lastToken(text.slice(0, cut)))
          expect(fault).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', (key) => {
    expect(problemOf(`{"a":[{"${key}":{"admin":true}}]}`)).toEqual({ code: 'key-forbidden', params: { key } })
  })

  it('refuses what is nested too deeply without running out of stack', () => {
    const depth = 200_000
    expect(problemOf('['.repeat(depth) + ']'.repeat(depth))).toMatchObject({ code: 'json-too-deep' })
  })

  it('takes every other JSON value as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text))
        expect(parseJsonBody(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})

describe('bodies over HTTP', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
  })
  afterAll(() => test.close())

  const signIn = (body: BodyInit, headers: Record<string, string> = {}) =>
    test.send(`${testOrigin}/api/auth/sign-in/email`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })

  it('names a broken body', async () => {
    const answer = await signIn('{"email": ')
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'json-broken', title: expect.stringContaining('JSON') },
    ])
  })

  it('refuses 50 MB, with or without its length said', async () => {
    const large = 'x'.repeat(50 * 1024 * 1024)
    const streamed = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 50; part += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(1024 * 1024)))
        controller.close()
      },
    })
    const answers = [
      await signIn(large, { 'content-length': String(large.length) }),
      await test.send(`${testOrigin}/api/auth/sign-in/email`, {
        method: 'POST',
        body: streamed,
        headers: { 'content-type': 'application/json' },
        duplex: 'half',
      } as RequestInit),
    ]
    for (const answer of answers)
      expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'body-too-large' }])
  })

  it('says which part of a body is wrong', async () => {
    const answer = await signIn('{"email":"a@b.example","password":7}')
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'body-invalid', params: { path: '/password' } },
    ])
  })
})
