import fc from 'fast-check'
import { evaluate, unaryTest } from 'feelin'
import { describe, expect, it } from 'vitest'
import { evaluateExpression, evaluateUnaryTests, isFeel, parseExpression, stripFeel } from './expression.ts'
import type { JsonObject, JsonValue } from './json.ts'

const env = { now: '2026-03-01T20:00:00Z' }
const context: JsonObject = {
  nominees: [
    { name: 'Nguyễn Văn A', years: 3, tags: ['x'] },
    { name: 'Trần Thị B', years: 1, tags: [] },
  ],
  limit: 1,
  day: '2026-01-01',
  huge: 1e9,
}
const value = (source: string) => {
  const result = evaluateExpression(source, context, env)
  return result.ok ? result.value : result.code
}

describe('evaluateExpression', () => {
  const cases: [string, JsonValue][] = [
    ['= count(nominees[years > 2]) = limit', true],
    ['nominees[item.years = 3].name', ['Nguyễn Văn A']],
    ['sum(for n in nominees return n.years)', 4],
    ['some n in nominees satisfies n.years > 2', true],
    ['every n in nominees satisfies n.years > 2', false],
    ['for i in 5..3 return i', [5, 4, 3]],
    ['for i in 2..0 return i', [2, 1, 0]],
    ['date(day) + duration("P1M")', '2026-02-01'],
    ['date(day).year', 2026],
    ['years and months duration(date(day), date("2027-03-01"))', 'P1Y2M'],
    ['duration("P1DT2H")', 'P1DT2H'],
    ['date and time("2020-01-01T10:00:00@Asia/Ho_Chi_Minh")', '2020-01-01T10:00:00+07:00'],
    ['missing', null],
    ['missing.member', null],
    ['1 / 0', null],
    ['if limit = 1 then "một" else "hai"', 'một'],
    ['{ a: limit, b: a + 1 }', { a: 1, b: 2 }],
    ['sort([3, 1, 2], function(a, b) a < b)', [1, 2, 3]],
    ['nominees[-1].name', 'Trần Thị B'],
    ['limit in [1, 2]', true],
    ['string join(nominees.name, ", ")', 'Nguyễn Văn A, Trần Thị B'],
    ['replace("a1b2", "([0-9])", "<$1>")', 'a<1>b<2>'],
    ['split("a,b;c", "[,;]")', ['a', 'b', 'c']],
    ['matches("HÀ NỘI", "^h", "i")', true],
    ['limit // a comment', 1],
    ['"".constructor', null],
    ['limit.__proto__', 'expression-reserved-name'],
  ]
  it.each(cases)('%s', (source, expected) => expect(value(source)).toEqual(expected))

  it('takes now and today from its environment, in the zone of Viet Nam', () => {
    expect(value('now()')).toBe('2026-03-02T03:00:00+07:00')
    expect(value('today()')).toBe('2026-03-02')
  })

  it('reads no name of the context but those written in it', () => {
    const read: string[] = []
    evaluateExpression('limit + 1', (name) => read.push(name), env)
    expect(read).toEqual(['limit'])
  })

  it('means the same whatever names stand in the data', () => {
    const data = { a: { b: 5, 'b - 1': 100 }, 'a.b': 7 }
    expect(evaluateExpression('a.b - 1', data, env)).toEqual({ ok: true, value: 4 })
  })

  const hanging: [string, string][] = [
    ['a range as long as a number in the data', 'for i in 1..huge return i'],
    ['a range that feelin never ends', 'for i in [1..huge] return i'],
    ['lists that multiply', 'for a in big, b in big, c in big return 1'],
    ['a list gone through for each of its elements', 'for a in big return sum(big)'],
    ['filters inside filters', 'big[count(big[item > 0]) > 0]'],
    ['comparing lists for each element', 'for a in big return big = big'],
    ['membership for each element', 'for a in big return a in big'],
    ['a function that calls itself twice', '{ f: function(x) if x > 60 then 1 else f(x + 1) + f(x + 1) }.f(1)'],
    ['shared lists that stand for a tree', contextChain(20, (name) => `[${name}, ${name}]`)],
    ['a list that doubles', contextChain(24, (name) => `concatenate(${name}, ${name})`)],
  ]
  it.each(hanging)('ends in time: %s', (_name, source) => {
    const big = Array.from({ length: 2_000 }, (_, index) => index)
    const started = performance.now()
    const result = evaluateExpression(source, { big, huge: 1e9 }, env)
    expect(result).toMatchObject({ ok: false, code: 'expression-too-costly' })
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('ends in time: a pattern that backtracks', () => {
    const started = performance.now()
    const text = `${'a'.repeat(5_000)}!`
    expect(evaluateExpression('matches(text, "^(a+)+$")', { text }, env)).toEqual({ ok: true, value: false })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('gives no exception for endless recursion, a string that doubles, or a function as result', () => {
    expect(value('{ f: function(x) f(x + 1) }.f(1)')).toBe('expression-failed')
    expect(value(contextChain(40, (name) => `${name} + ${name}`, '"ab"'))).toMatch(/^expression-/)
    expect(value('function(x) x')).toBe('expression-gives-no-data')
    expect(value('[1..3]')).toBe('expression-gives-no-data')
  })

  it('never throws, whatever the text', () => {
    const pieces = [
      'for',
      'x',
      'in',
      '1..',
      '(',
      ')',
      '[',
      ']',
      '.',
      '"',
      'a',
      '+',
      'return',
      '{',
      '}',
      ':',
      '⚠',
      '__each',
      ',',
      '?',
      '@',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const source = parts.join(' ')
        expect(parseExpression(source)).toBeDefined()
        expect(evaluateExpression(source, context, env)).toHaveProperty('ok')
        expect(evaluateUnaryTests(source, 1, context, env)).toHaveProperty('ok')
      }),
      { numRuns: 300 },
    )
  })

  it('gives what feelin gives, where feelin can be asked', () => {
    const sources = [
      'count(rows[n > k])',
      'sum(rows.n)',
      'some r in rows satisfies r.n = k',
      'rows[1].n + k',
      'for r in rows return r.n * k',
      'k in rows.n',
      'max(rows.n)',
      'rows[n = k]',
      'distinct values(rows.n)',
      'k between 1 and 3',
    ]
    const row = fc.record({ n: fc.integer({ min: -5, max: 5 }) })
    const data = fc.record({ rows: fc.array(row, { maxLength: 6 }), k: fc.integer({ min: -5, max: 5 }) })
    fc.assert(
      fc.property(fc.constantFrom(...sources), data, (source, names) => {
        const ours = evaluateExpression(source, names, env)
        expect(ours).toEqual({ ok: true, value: evaluate(source, names).value })
      }),
    )
  })
})

describe('evaluateUnaryTests', () => {
  const cases: [string, JsonValue, boolean][] = [
    ['> 5', 6, true],
    ['"a","b"', 'b', true],
    ['not(1, 2)', 3, true],
    ['-', null, true],
    ['? > 5 and ? < 10', 10, false],
    ['[1..5]', 5, true],
    ['limit', 1, true],
    ['some n in nominees satisfies n.years = ?', 3, true],
    ['date(?) >= date("2025-07-01")', '2025-07-01', true],
    ['> 5', null, false],
    ['', 1, true],
    [' ', null, true],
  ]
  it.each(cases)('%s of %j is %j', (source, tested, expected) => {
    expect(evaluateUnaryTests(source, tested, context, env)).toEqual({ ok: true, value: expected })
  })
})

describe('evaluateUnaryTests against feelin', () => {
  const tests = [
    '1',
    '-1',
    'k',
    'list',
    '"a"',
    'true',
    'false',
    'null',
    '> 1',
    '<= k',
    '[1..3]',
    '(1..3]',
    '? > k',
    '? = null',
  ]
  const more = [
    'list contains(list, ?)',
    'k > 1',
    'not(? = 1)',
    'list[item > 1]',
    'if k > 1 then 2 else 3',
    '? in [1, 2]',
    'ctx.k',
  ]
  const test = fc.constantFrom(...tests, ...more)
  const cell = fc.oneof(
    fc.constant('-'),
    fc.array(test, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', ')),
    fc.array(test, { minLength: 1, maxLength: 3 }).map((parts) => `not(${parts.join(',')})`),
  )
  const tested = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.constantFrom('a', 'b', true, false, null))
  it('says what feelin says', () => {
    fc.assert(
      fc.property(cell, tested, fc.integer({ min: 0, max: 4 }), (source, value, k) => {
        const names = { k, list: [1, 2], ctx: { k } }
        const expected = unaryTest(source, { ...names, '?': value }).value === true
        expect([source, value, evaluateUnaryTests(source, value, names, env)]).toEqual([
          source,
          value,
          { ok: true, value: expected },
        ])
      }),
      { numRuns: 500 },
    )
  })
})

describe('parseExpression', () => {
  const cases: [string, string[]][] = [
    ['a.b + c[x > 1].y + sum(for i in list return i.v * k)', ['a', 'c', 'list', 'k']],
    ['some n in nominees satisfies n.years > least', ['nominees', 'least']],
    ['{ a: b, c: a }', ['b']],
    ['function(x) x + y', ['y']],
    ['now() > date(start)', ['start']],
    ['count > 1', ['count']],
    ['a instance of number', ['a']],
    ['đơn vị.tên', ['đơn vị']],
  ]
  it.each(cases)('finds the names of %s', (source, names) => expect(parseExpression(source).names).toEqual(names))

  it('follows paths through loops and filters', () => {
    const { paths, lengths, filterNames } = parseExpression('count(rows) + sum(for r in g.rows[z > 1] return r.q)')
    expect({ paths, lengths, filterNames }).toEqual({
      paths: ['g.rows', 'g.rows.q'],
      lengths: ['rows'],
      filterNames: [{ name: 'z', of: 'g.rows' }],
    })
  })

  const refused: [string, string][] = [
    ['', 'expression-empty'],
    ['x +', 'expression-syntax'],
    ['(((', 'expression-syntax'],
    [`${'1+'.repeat(3_000)}1`, 'expression-too-long'],
    [`${'1+'.repeat(600)}1`, 'expression-too-complex'],
    ['for i in 1..100000 return i', 'expression-range-too-large'],
    ['for i in 1..1000, j in 1..1000 return 1', 'expression-iterates-too-often'],
    ['for i in 1..1000 return for j in 1..1000 return 1', 'expression-iterates-too-often'],
    ['__each(x)', 'expression-reserved-name'],
    ['matches(x, "(?=a)")', 'pattern-not-supported'],
  ]
  it.each(refused)('refuses %s', (source, code) => {
    expect(parseExpression(source).diagnostics.map((found) => found.code)).toContain(code)
  })

  it('knows FEEL by its leading equals sign', () => {
    expect([isFeel('= x'), isFeel('x'), stripFeel(' =  x '), stripFeel('x')]).toEqual([true, false, 'x', 'x'])
  })
})

/** `{ v0: start, v1: next(v0), … }`: what grows at each step grows without end. */
function contextChain(length: number, next: (name: string) => string, start = '[1]'): string {
  const entries = Array.from({ length }, (_, index) => `v${index}: ${index === 0 ? start : next(`v${index - 1}`)}`)
  return `{ ${entries.join(', ')} }`
}
