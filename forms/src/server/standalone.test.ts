import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { Form } from '../form.ts'
import { leaveRequest } from '../testing/leave-request.ts'
import type { Validator } from '../validation/raw-error.ts'
import { standaloneValidator } from './standalone.ts'
import { compileValidator } from './validator.ts'

const folder = mkdtempSync(join(tmpdir(), 'validator-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(form: Pick<Form, 'schema'>, name: string): string {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, standaloneValidator(form))
  return file
}

async function load(form: Pick<Form, 'schema'>, name: string): Promise<Validator> {
  const module: { default: Validator } = await import(pathToFileURL(write(form, name)).href)
  return module.default
}

/** Every keyword that needs something at run time: patterns, formats, lengths, deep equality, enumerations of objects. */
const everything = {
  schema: {
    type: 'object',
    required: ['text', 'toString'],
    properties: {
      text: { type: 'string', minLength: 2, maxLength: 4, pattern: '^[\\p{L}\\u0300-\\u036f]+$' },
      mail: { type: 'string', format: 'email' },
      day: { type: 'string', format: 'date' },
      at: { type: 'string', format: 'date-time' },
      pairs: { type: 'array', items: { type: 'array', items: { type: 'integer' } }, uniqueItems: true, maxItems: 5 },
      point: { enum: [{ x: 1 }, { x: 2 }] },
      kind: { oneOf: [{ const: 'a' }, { const: 'b' }] },
    },
    patternProperties: { '^x-': { type: 'number' } },
    additionalProperties: false,
    if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
    then: { required: ['mail'] },
  },
}

describe('standaloneValidator', () => {
  it('needs no import and no require', () => {
    const text = standaloneValidator(everything)
    expect(text).not.toMatch(/\brequire\(|^import\b|new Function/m)
  })

  it('runs where code cannot be made from strings', () => {
    const file = write(everything, 'locked')
    const script = `import(${JSON.stringify(pathToFileURL(file).href)}).then((m) => {
      try { new Function('return 1'); console.log('unlocked') } catch { console.log(JSON.stringify(m.default({ text: '1' }))) } })`
    const out = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '-e', script], {
      encoding: 'utf8',
    })
    expect(JSON.parse(out).map((error: { keyword: string }) => error.keyword)).toEqual([
      'required',
      'minLength',
      'pattern',
    ])
  })

  it('puts nothing of a hostile schema into code', () => {
    const title = `"); globalThis.broken = 1; require("fs"); ("\`$\{1}\` \u2028`
    const schema = { type: 'object', properties: { [title]: { type: 'string', title, pattern: 'a"b', enum: [title] } } }
    const file = write({ schema }, 'hostile')
    const script = `import(${JSON.stringify(pathToFileURL(file).href)}).then((m) => console.log(m.default({}).length, globalThis.broken))`
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim()).toBe('0 undefined')
  })

  it('gives the errors that compileValidator gives, for all data', async () => {
    const [server, browser] = [compileValidator(everything), await load(everything, 'everything')]
    const data = fc.dictionary(
      fc.constantFrom('text', 'toString', 'mail', 'day', 'at', 'pairs', 'point', 'kind', 'x-a', 'other'),
      fc.oneof(
        fc.constantFrom('ab', 'a1', 'ắ', '😀😀', 'a@b.vn', '2026-02-30', '2026-02-28', '2026-02-28T10:00:00Z', 'a', {
          x: 1,
        }),
        fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 2 }), { maxLength: 6 }),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    )
    fc.assert(
      fc.property(data, (value) => {
        expect(browser(value)).toEqual(server(value))
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same evaluation of a form in browser and server', async () => {
    const form = leaveRequest()
    const server = compileForm(form, compileValidator(form))
    const browser = compileForm(form, await load(form, 'leave-request'))
    const stay = fc.record({ place: fc.string(), nights: fc.integer(), price: fc.integer() }, { requiredKeys: [] })
    const data = fc.record(
      {
        kind: fc.constantFrom('annual', 'sick', 'x'),
        from: fc.string(),
        days: fc.integer(),
        note: fc.string(),
        stays: fc.array(stay),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(data, (value) => {
        const env = { now: '2026-03-01T00:00:00Z' }
        expect(browser.evaluate(value, env)).toEqual(server.evaluate(value, env))
      }),
    )
  })
})

describe('compileValidator', () => {
  it('keeps patterns apart', () => {
    const validator = compileValidator({
      schema: { properties: { a: { type: 'string', pattern: '^a$' }, b: { type: 'string', pattern: '^b$' } } },
    })
    expect(validator({ a: 'b', b: 'a' }).map(({ instancePath }) => instancePath)).toEqual(['/a', '/b'])
  })

  it('checks a pattern that backtracks in linear time', () => {
    const validator = compileValidator({ schema: { properties: { a: { type: 'string', pattern: '^(a+)+$' } } } })
    const started = performance.now()
    expect(validator({ a: `${'a'.repeat(50_000)}!` })).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('does not take what every object inherits for a property', () => {
    expect(compileValidator({ schema: { type: 'object', required: ['toString'] } })({})).toHaveLength(1)
  })

  it('lets two forms use one $id', () => {
    const schema = { $id: 'https://example.vn/form', type: 'object', properties: {} }
    expect(() => [compileValidator({ schema }), compileValidator({ schema })]).not.toThrow()
  })

  it('refuses a keyword nobody knows', () => {
    expect(() => compileValidator({ schema: { type: 'object', propertis: {} } })).toThrow(/propertis/)
  })
})
