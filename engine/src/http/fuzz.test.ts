import type { JsonObject } from '@statecraft/forms'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newCommandId } from '../client.ts'
import { createTestApp, type TestApp, testOrigin } from './testing/test-app.ts'
import { type Schema, valuesOf } from './testing/values-of-schema.ts'

/*
 * Every operation of the OpenAPI document, called by nobody, by people of another unit, by those whose case it is and by an administrator, with
 * what the document describes and with what it does not. FUZZ says how often each is called by each; a seed that failed is given by fast-check.
 */

const runs = Number(process.env.FUZZ ?? 6)
const secret = 'Lý do riêng của phòng A'

interface Operation {
  parameters?: { in: 'path' | 'query'; name: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

let app: TestApp
let document: Document
let owner: Client
let callers: { who: string; mayKnow: boolean; send: typeof fetch }[]
const validators = new Map<Schema, ValidateFunction>()
let ajv: Ajv2020

beforeAll(async () => {
  app = await createTestApp()
  document = (await (await app.send(`${testOrigin}/api/openapi.json`)).json()) as Document
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'openapi', components: document.components })
  owner = await app.as('employee', 'phong-a')
  callers = [
    { who: 'nobody', mayKnow: false, send: app.send },
    { who: 'an employee of another office', mayKnow: false, send: await app.session('employee', 'phong-b') },
    { who: 'the head of another office', mayKnow: false, send: await app.session('head', 'phong-b') },
    { who: 'the one whose case it is', mayKnow: true, send: await app.session('employee', 'phong-a') },
    { who: 'the head above', mayKnow: true, send: await app.session('head', 'so') },
    { who: 'an administrator', mayKnow: true, send: await app.session('administrator', 'so') },
  ]
})
afterAll(() => app.close())

/** A case of office A with something in it that nobody else may read. */
async function openCase(): Promise<Record<string, string[]>> {
  const { case: opened, task } = await owner.cases.start({
    commandId: newCommandId(),
    workflow: 'leave-request',
    unit: 'phong-a',
  })
  await owner.tasks.saveDraft(task!, {
    data: { fullName: secret, from: '2026-12-01', days: 9, reason: secret },
    version: 0,
  })
  return {
    case: [opened.id],
    task: [task!],
    kind: ['workflow', 'form', 'decision', 'settings', 'register'],
    id: ['leave-request', 'hello'],
    number: ['1', '2'],
    register: ['people', 'units'],
    unit: ['phong-a', 'phong-b'],
    workflow: ['leave-request'],
  }
}

const suspending = /suspen|suspend/

const texts = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom('%', '..', '0', "a'b", '\u0000', 'đơn'),
)

/** An address of the operation: the ids that exist, others, and questions of all kinds. */
function addresses(
  path: string,
  { parameters = [] }: Operation,
  known: Record<string, string[]>,
): fc.Arbitrary<string> {
  const parts = path.match(/\{\w+\}/g) ?? []
  const names = parts.map((part) => part.slice(1, -1))
  const ids = fc.tuple(
    ...names.map((name) => {
      const some = known[name]
      return some
        ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: texts })
        : texts
    }),
  )
  const asked = parameters.filter((one) => one.in === 'query')
  const question = fc.record(
    Object.fromEntries(asked.map(({ name, schema }) => [name, valuesOf(schema, document.components.schemas)])),
    { requiredKeys: [], noNullPrototype: true },
  )
  return fc.tuple(ids, question).map(([values, query]) => {
    const filled = parts.reduce(
      (text, part, at) => text.replace(part, encodeURIComponent(values[at]!.toWellFormed())),
      path,
    )
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]),
    )
    return `${testOrigin}${filled}${search.size > 0 ? `?${search}` : ''}`
  })
}

/** What is sent: by the document, spoilt, text that is no JSON, or a form with a file. */
function bodies(
  method: string,
  { requestBody }: Operation,
  known: Record<string, string[]>,
): fc.Arbitrary<RequestInit> {
  if (method === 'get') return fc.constant({})
  if (!requestBody)
    return fc.constantFrom<RequestInit>({}, { headers: { 'content-type': 'application/json' }, body: '{}' })
  const [[type, { schema }]] = Object.entries(requestBody.content) as [[string, { schema: Schema }]]
  if (type !== 'application/json')
    return fc.constantFrom('%PDF-1.7', '<script>', '').map((text) => {
      const form = new FormData()
      form.set('file', new File([text], 'to-trinh.pdf'))
      return { body: form }
    })
  const values = valuesOf(schema, document.components.schemas).map((value) => JSON.stringify(withKnown(value, known)))
  return fc
    .oneof(
      { weight: 9, arbitrary: values },
      { weight: 1, arbitrary: fc.constantFrom('', '{', '[1', '"\\ud800"', 'null') },
    )
    .map((body) => ({ body, headers: { 'content-type': 'application/json' } }))
}

/** Ids that exist in the places that are named after them, so that more than a refusal is reached. */
function withKnown(value: unknown, known: Record<string, string[]>): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const given = value as JsonObject
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, typeof one === 'string' && known[name] ? known[name][0] : one]),
  )
}

/** The answer is one that the document tells of, and tells nobody what is not his. */
async function expectDescribed(operation: Operation, answer: Response, mayKnow: boolean): Promise<void> {
  const text = await answer.text()
  expect(answer.status, text).toBeLessThan(500)
  const described = operation.responses[answer.status] ?? operation.responses.default!
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]!
  const allowed = Object.entries(described.content ?? {})
  const found = allowed.find(([name]) => name === type || name === '*/*')
  expect([answer.status, type, found !== undefined]).toEqual([answer.status, type, true])
  if (type.endsWith('json')) {
    const validate = validatorOf(found![1].schema)
    expect([validate(JSON.parse(text)), validate.errors, text.slice(0, 300)]).toMatchObject([
      true,
      null,
      expect.any(String),
    ])
  }
  if (!mayKnow) expect(text).not.toContain(secret)
}

function validatorOf(schema: Schema): ValidateFunction {
  const made = validators.get(schema) ?? ajv.compile(rooted(schema))
  validators.set(schema, made)
  return made
}

/** References of the document, seen from a schema of our own. */
const rooted = (schema: Schema) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as Schema

it('describes every question that a list may be asked', () => {
  const lists = ['/api/tasks', '/api/cases', '/api/search', '/api/registers/{register}/records']
  for (const path of lists)
    expect([path, (document.paths[path]!.get!.parameters ?? []).some((one) => one.in === 'query')]).toEqual([
      path,
      true,
    ])
})

it('reports on the last year that can be told, and refuses the one after', async () => {
  const { send } = callers.find(({ who }) => who === 'an administrator')!
  const statusOf = async (year: number) => (await send(`${testOrigin}/api/reports/summary?year=${year}`)).status
  expect([await statusOf(9998), await statusOf(9999)]).toEqual([200, 400])
})

describe('every operation', () => {
  it('is called by everybody with anything, and answers as the document says', { timeout: 1_200_000 }, async () => {
    const faults: string[] = []
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        // Who signs out is nobody afterwards, and where everything is suspended nothing is left to be asked.
        if (path.startsWith('/api/auth/sign-') || suspending.test(path)) continue
        const known = await openCase()
        const calls = fc.record({ address: addresses(path, operation, known), init: bodies(method, operation, known) })
        const property = fc.asyncProperty(calls, async ({ address, init }) => {
          for (const { who, mayKnow, send } of callers)
            await expectDescribed(
              operation,
              await send(address, { ...init, method: method.toUpperCase() }),
              mayKnow,
            ).catch((cause: Error) => {
              throw new Error(`by ${who}: ${cause.message}`)
            })
        })
        await fc.assert(property, { numRuns: runs }).catch((error: Error) => {
          faults.push(`${method} ${path}\n${error.message}\n${error.cause}`)
        })
      }
    expect(faults).toEqual([])
  })
})
