import { evaluateExpression, type JsonValue, parseExpression } from '@statecraft/forms'
import { describe, expect, it } from 'vitest'
import { fuelLimit } from '../../../forms/src/feel/fuel.ts'
import { feelBounds } from '../../../forms/src/feel/gate.ts'
import { checkWorkflow } from '../check/check.ts'
import { parseWorkflow } from '../parse.ts'
import { bpmn } from '../testing/diagram.ts'
import { MONDAY, play } from '../testing/play.ts'
import { bounded, errorsOf, expectTold } from './bounded.ts'

/** What a text gives, or the code it is refused with; told in both languages, in bounded time. */
async function outcomeOf(source: string, variables: { [name: string]: JsonValue } = {}): Promise<JsonValue> {
  const result = await bounded(() => evaluateExpression(source, variables, { now: MONDAY }))
  if (result.ok) return result.value
  expectTold({ code: result.code, severity: 'error', element: 'a', params: result.params })
  return { refused: result.code }
}

const refused = (code: string) => ({ refused: code })
const list = (size: number) => Array.from({ length: size }, (_, n) => n)
const chain = (size: number, by: string) => list(size).join(by)

describe('an expression that', () => {
  it.each([
    ['for i in 1..10000000 return i', 'expression-range-too-large'],
    ['for i in 1..1000000000 return i', 'expression-range-too-large'],
    ['some i in 1..1000000000 satisfies i < 0', 'expression-range-too-large'],
    ['every i in 1..1000000000 satisfies i > 0', 'expression-range-too-large'],
    ['for i in 1..100000, j in 1..100000 return i', 'expression-range-too-large'],
    ['for i in 1..1000 return for j in 1..1000 return i', 'expression-iterates-too-often'],
  ])('iterates over a range written in it is refused before it runs: %s', async (source, code) => {
    expect(parseExpression(source).diagnostics.map((one) => one.code)).toContain(code)
    expect(await outcomeOf(source)).toEqual(refused(code))
  })

  it.each([
    'for i in 1..n return i',
    'some i in 1..n satisfies i < 0',
    'for i in ds, j in ds return i * j',
    'count(for i in ds return count(for j in ds return i))',
    'for i in [1..n] return i',
    'sort(ds, function(a, b) count(ds) > a)',
  ])('iterates over what only the data tells stops when its fuel is used up: %s', async (source) => {
    expect(await outcomeOf(source, { n: 1_000_000_000, ds: list(2_000) })).toEqual(refused('expression-too-costly'))
  })

  it.each([
    ['5 in [1..1000000000]', true],
    ['[1..1000000000][1]', null],
  ] as const)('only asks a range costs nothing: %s', async (source, value) => {
    const outcome = await outcomeOf(source)
    expect([value, refused('expression-too-costly')]).toContainEqual(outcome)
  })

  it.each(['matches(text, "^(a+)+$")', 'replace(text, "^(a+)+$", "x")', 'split(text, "^(a+)+$")', 'matches(text, p)'])(
    'has a pattern that explodes runs in linear time: %s',
    async (source) => {
      const text = `${'a'.repeat(50_000)}!`
      const outcome = await outcomeOf(source, { text, p: '^(a|a)*(a+)+$' })
      expect(outcome).not.toEqual(refused('expression-failed'))
    },
  )

  it('has a pattern that the engine does not know is refused', async () => {
    expect(await outcomeOf('matches("a", "(?=a)a")')).toEqual(refused('pattern-not-supported'))
    expect(await outcomeOf('matches("a", "(a)\\\\1")')).toEqual(refused('pattern-not-supported'))
  })

  it('calls itself without end stops', async () => {
    const outcome = await outcomeOf('{ f: function(x) f(x + 1), y: f(1) }.y')
    expect([null, refused('expression-too-costly'), refused('expression-failed')]).toContainEqual(outcome)
  })

  it('has 100,000 terms, or 5,000 parentheses, is refused by its length', async () => {
    expect(await outcomeOf(chain(100_000, '+'))).toEqual(refused('expression-too-long'))
    expect(await outcomeOf(`${'('.repeat(5_000)}1${')'.repeat(5_000)}`)).toEqual(refused('expression-too-long'))
  })

  it('has as many terms or parentheses as its length lets it is refused by what it is made of', async () => {
    expect(await outcomeOf(chain(900, '+').slice(0, feelBounds.characters))).toHaveProperty('refused')
    expect(await outcomeOf(`${'('.repeat(2_000)}1${')'.repeat(2_000)}`)).toEqual(refused('expression-too-complex'))
    expect(await outcomeOf(`${'['.repeat(2_000)}1${']'.repeat(2_000)}`)).toEqual(refused('expression-too-complex'))
    expect(await outcomeOf(`${'-'.repeat(4_000)}1`)).toHaveProperty('refused')
  })

  it('doubles a text or a list at each turn stops', async () => {
    const doubling = `{ a0: ds, ${list(30)
      .map((n) => `a${n + 1}: concatenate(a${n}, a${n})`)
      .join(', ')} }.a30`
    expect(await outcomeOf(doubling, { ds: list(100) })).toEqual(refused('expression-too-costly'))
    const text = (turns: number) =>
      `{ a0: "xxxxxxxxxxxxxxxx", ${list(turns)
        .map((n) => `a${n + 1}: a${n} + a${n}`)
        .join(', ')} }.a${turns}`
    expect(await outcomeOf(text(22))).toEqual(refused('expression-too-costly'))
    // Beyond what the language itself can hold.
    expect(await outcomeOf(text(40))).toEqual(refused('expression-failed'))
  })

  it.each([
    'for i in 1..200 return t',
    'string join(for i in 1..200 return t, "")',
    'for i in 1..200 return upper case(t)',
    'for i in 1..200 return replace(t, "x", "yyyyyyyyyyyyyyyyyyyy")',
    'for i in 1..1000 return matches(t, "x*y")',
    'for i in 1..200 return split(t, "")',
  ])('goes over a long text again and again stops: %s', async (source) => {
    expect(await outcomeOf(source, { t: 'x'.repeat(1_000_000) })).toEqual(refused('expression-too-costly'))
  })

  it.each(['10**1000000000', '2**100000', 'decimal(1/3, 1000000)', 'duration("P99999999999999999999Y")'])(
    'asks for a number or a time without end gives null: %s',
    async (source) => {
      expect(await outcomeOf(source)).toBeNull()
    },
  )

  it.each([
    '"".constructor',
    'x.__proto__',
    'x.constructor',
    '(function(a) a).constructor("return process")()',
    '{ __proto__: { polluted: true } }.polluted',
    'context put({}, "__proto__", { polluted: true }).polluted',
    'context put({}, ["constructor", "prototype", "polluted"], true).polluted',
    'get value(x, "__proto__")',
    'get value({}, "constructor")',
    '[].constructor.constructor("return 1")()',
    'x.toString',
  ])('reaches for JavaScript finds nothing and changes nothing: %s', async (source) => {
    const outcome = await outcomeOf(source, { x: { a: 1 } })
    if (outcome !== null && outcome !== true) expect(outcome).toHaveProperty('refused')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('counts money gives exactly what is right', async () => {
    expect(await outcomeOf('0.1 + 0.2 = 0.3')).toBe(true)
    expect(await outcomeOf('0.1 + 0.2')).toBe(0.3)
    expect(await outcomeOf('3 * 1490000.1')).toBe(4_470_000.3)
  })
})

describe('a diagram with such an expression', () => {
  it('is refused by a diagnostic that names the element and the use', async () => {
    const { process } = await parseWorkflow(
      bpmn(`start > tinh > end\ntinh: script expression='=for i in 1..10000000 return i' result=x`),
    )
    const diagnostics = await bounded(() => checkWorkflow(process!))
    expect(errorsOf(diagnostics)).toContain('expression-range-too-large')
    expect(diagnostics.find(({ code }) => code === 'expression-range-too-large')!.element).toBe('tinh')
  })

  it('stands still there with an incident when only the data makes it costly, and goes on with other data', async () => {
    const one = await bounded(() =>
      play(`start > tinh > nop > end\ntinh: script expression='=count(for i in 1..n return i)' result=x`, {
        n: 1_000_000_000,
      }),
    )
    expect(one.effects).toMatchObject([{ type: 'incident', element: 'tinh', code: 'expression-too-costly' }])
    expect(one.retry('tinh', { n: 3 }).variables).toMatchObject({ x: 3 })
  })

  it('has a fuel that is a number people can read in the docs', () => {
    expect(fuelLimit).toBeGreaterThan(100_000)
  })
})
