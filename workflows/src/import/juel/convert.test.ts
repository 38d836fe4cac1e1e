import { evaluateExpression, type JsonObject, type JsonValue } from '@statecraft/forms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { juelToFeel } from './convert.ts'
import { type Juel, type Operator, parseJuel } from './syntax.ts'

const $ = (expression: string) => `\${${expression}}`

describe('JUEL of the simple kind', () => {
  it.each([
    [$('approved'), 'approved'],
    ['#{order.customer.name}', 'order.customer.name'],
    [$("order['total']"), 'order.total'],
    [$("order['so hieu']"), 'get value(order, "so hieu")'],
    [$('lines[0].price'), 'lines[1].price'],
    [$('amount > 1000'), 'amount > 1000'],
    [$('amount ge 1.5 && level ne "cap tinh"'), 'amount >= 1.5 and level != "cap tinh"'],
    [$("a == 'x' or b == 'it''s'").replace("''", "\\'"), 'a = "x" or b = "it\'s"'],
    [$('(a || b) && c'), '(a or b) and c'],
    [$('!approved'), 'approved != true'],
    [$('(a > 1) == b'), '((a > 1) = true) = b'],
    [$('not (a and b)'), '(a and b) != true'],
    [$('x == null'), 'x = null'],
    [$('a ? 1 : b ? 2 : -3'), 'if a then 1 else (if b then 2 else -3)'],
    [$('(a == b) == c'), '(a = b) = c'],
    [$('nrOfCompletedInstances == nrOfInstances'), 'numberOfCompletedInstances = numberOfInstances'],
    [$('loopCounter == 0'), '(loopCounter - 1) = 0'],
    [$("execution.getVariable('ketQua') == true"), 'ketQua = true'],
    ['plain', '"plain"'],
    ['', '""'],
    [`Hồ sơ "${$('so')}"`, '"Hồ sơ \\"" + (if (so) = null then "" else string(so)) + "\\""'],
    [`giá \\${$('100')}`, `"giá ${$('100')}"`],
    [$("a == '}'"), 'a = "}"'],
  ])('%s becomes %s', (juel, feel) => {
    expect(juelToFeel(juel)).toEqual({ feel })
  })

  it.each([
    [$('bean.check(x)'), 'method-call'],
    [$('check(x)'), 'method-call'],
    [$("execution.setVariable('a', 1)"), 'method-call'],
    [$('execution.processInstanceId'), 'engine-object'],
    [$('task.assignee'), 'engine-object'],
    [$('a + b'), 'calculation'],
    [$('a div 2 > 1'), 'calculation'],
    [$('-a'), 'calculation'],
    [$('list[i]'), 'computed-index'],
    [$('list[a.b]'), 'computed-index'],
    [$('for'), 'name'],
    [$('a.in'), 'name'],
    [$('$a'), 'name'],
    [$('empty (a and b)'), 'empty-of-expression'],
    [$('a =='), 'syntax'],
    [$('a').slice(0, -1), 'syntax'],
    [$(''), 'syntax'],
    [$('a = 1'), 'syntax'],
    [$('x -> x'), 'calculation'],
    [$('1e5'), 'syntax'],
  ])('%s needs a person', (juel, refused) => {
    expect(juelToFeel(juel)).toEqual({ refused })
  })

  it.each([
    ['a row of negations', `\${${'!'.repeat(60)}a}`],
    ['nested parentheses', `\${${'('.repeat(60)}a}`],
    ['a long row', `\${${'a && '.repeat(600)}a}`],
    ['a long text', 'x'.repeat(20_000)],
  ])('bounds %s', (_, juel) => {
    expect(juelToFeel(juel)).toEqual({ refused: 'too-long' })
  })
})

const env = { now: '2026-03-02T01:00:00Z' }
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom(null, true, false, '', 'a', 'dat', 0, 1, 2.5, -3),
  fc.constantFrom<JsonValue>([], [1], {}, { b: 1 }),
)
const names = ['a', 'b', 'c']
const data = fc.record(Object.fromEntries(names.map((name) => [name, value]))) as fc.Arbitrary<JsonObject>

const { expression } = fc.letrec<{ expression: Juel; path: Juel }>((tie) => ({
  path: fc.record({
    kind: fc.constant('path' as const),
    variable: fc.constantFrom(...names),
    steps: fc.constant<string[]>([]),
  }),
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'juel' },
    tie('path'),
    fc.record({ kind: fc.constant('literal' as const), value: fc.constantFrom(true, false, null, 'a', 1, 2.5) }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('expression') }),
    fc.record({ kind: fc.constant('empty' as const), operand: tie('path') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom<Operator>('and', 'or', 'eq', 'ne', 'lt', 'ge'),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      condition: tie('expression'),
      yes: tie('expression'),
      no: tie('expression'),
    }),
  ),
}))

const signs: Record<Operator, string> = {
  and: '&&',
  or: '||',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
}

function print(juel: Juel): string {
  if (juel.kind === 'literal') return typeof juel.value === 'string' ? `'${juel.value}'` : String(juel.value)
  if (juel.kind === 'path') return juel.variable
  if (juel.kind === 'not') return `!(${print(juel.operand)})`
  if (juel.kind === 'empty') return `empty (${print(juel.operand)})`
  if (juel.kind === 'choice') return `((${print(juel.condition)}) ? (${print(juel.yes)}) : (${print(juel.no)}))`
  return `(${print(juel.left)}) ${signs[juel.operator]} (${print(juel.right)})`
}

/** What JUEL gives; undefined where it would turn one type into another, which FEEL never does. */
function meaning(juel: Juel, data: JsonObject): JsonValue | undefined {
  if (juel.kind === 'literal') return juel.value
  if (juel.kind === 'path') return data[juel.variable] ?? null
  if (juel.kind === 'choice') {
    const condition = truth(meaning(juel.condition, data))
    return condition === undefined ? undefined : meaning(condition ? juel.yes : juel.no, data)
  }
  if (juel.kind === 'binary') return compare(juel.operator, meaning(juel.left, data), meaning(juel.right, data))
  const operand = meaning(juel.operand, data)
  if (juel.kind === 'not') return truth(operand) === undefined ? undefined : !truth(operand)
  if (operand === undefined) return undefined
  return operand === null || operand === '' || (typeof operand === 'object' && Object.keys(operand).length === 0)
}

const truth = (value: JsonValue | undefined) =>
  value === null ? false : typeof value === 'boolean' ? value : undefined

function compare(operator: Operator, left: JsonValue | undefined, right: JsonValue | undefined) {
  if (left === undefined || right === undefined) return undefined
  if (operator === 'and' || operator === 'or') {
    const [one, other] = [truth(left), truth(right)]
    if (one === undefined || other === undefined) return undefined
    return operator === 'and' ? one && other : one || other
  }
  if (operator === 'eq' || operator === 'ne') {
    if (left !== null && right !== null && (typeof left !== typeof right || typeof left === 'object')) return undefined
    return (left === right) === (operator === 'eq')
  }
  if (typeof left === 'object' && left !== null) return undefined
  if (typeof right === 'object' && right !== null) return undefined
  if (typeof left === 'boolean' || typeof right === 'boolean') return undefined
  if (left === null || right === null) return left === right ? undefined : false
  if (typeof left !== typeof right) return undefined
  return operator === 'lt' ? left < right : left >= right
}

it('gives the same as JUEL for the same data, where types agree', () => {
  let compared = 0
  fc.assert(
    fc.property(expression, data, (juel, data) => {
      const expected = meaning(juel, data)
      const converted = juelToFeel(`\${${print(juel)}}`)
      if (!('feel' in converted)) throw new Error(`not converted: ${print(juel)}`)
      const result = evaluateExpression(converted.feel, data, env)
      if (expected === undefined) return
      compared++
      // A condition that is null is not met, to both.
      const given = result.ok ? (expected === false ? (result.value ?? false) : result.value) : result
      expect([converted.feel, given]).toEqual([converted.feel, expected])
    }),
    { numRuns: 2_000 },
  )
  expect(compared).toBeGreaterThan(300)
})

it('reads what it prints', () => {
  fc.assert(
    fc.property(expression, (juel) => {
      expect(parseJuel(print(juel))).toEqual(juel)
    }),
  )
})

it('never throws, whatever the text', () => {
  const noise = fc.stringMatching(/^[${}a-c'".()[\]!&|=<>?: 0-9\\]{0,40}$/)
  fc.assert(
    fc.property(fc.oneof(noise, fc.string()), (text) => {
      const converted = juelToFeel(text)
      expect('feel' in converted || 'refused' in converted).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})
