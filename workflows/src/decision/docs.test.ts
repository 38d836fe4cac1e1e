import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasWorkflowWords } from '../locales/words.ts'
import { decision, dmn, tableDecision } from '../testing/dmn-sketch.ts'
import { parseDecisions } from './parse.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/dmn.md'), 'utf8')
const sources = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$/.test(file))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))

/** Codes as they are written where they arise: after a name that tells of something wrong. */
const arising =
  /\b(?:report|note|diagnostic|DecisionFailure|refusal)\([^'()]*(?:\([^()]*\)[^'()]*)*'([a-z]+(?:-[a-z]+)+)'|\bcode: '([a-z]+(?:-[a-z]+)+)'/g
const codes = new Set(sources.flatMap((text) => [...text.matchAll(arising)].map((match) => match[1] ?? match[2]!)))

it('has every code of decisions on its page, and each has words', () => {
  expect(codes.size).toBeGreaterThan(35)
  expect([...codes].filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  expect([...codes].filter((code) => !code.startsWith('expression-too') && !hasWorkflowWords(code))).toEqual([])
})

it('names no code that does not arise', () => {
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1]!)
  expect(named.filter((code) => !sources.some((text) => text.includes(`'${code}'`)))).toEqual([])
})

it.each(['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'])(
  'evaluates %s as the page says',
  async (hitPolicy) => {
    expect(page).toContain(`| \`${hitPolicy}\` |`)
    const drawn = tableDecision('t', { hitPolicy, inputs: [['x']], outputs: [['y']], rows: ['r: - -> 1'] })
    const xml = dmn(drawn.replace(/(<output [^>]*>)/, '$1<outputValues><text>1</text></outputValues>'))
    expect((await parseDecisions(xml)).diagnostics).toEqual([])
  },
)

const text = '<literalExpression><text>1</text></literalExpression>'

it.each([
  ['Context', `<context><contextEntry>${text}</contextEntry></context>`],
  ['List', `<list>${text}</list>`],
  ['Relation', `<relation><column name="c"/><row>${text}</row></relation>`],
  ['FunctionDefinition', `<functionDefinition>${text}</functionDefinition>`],
  ['Invocation', `<invocation>${text}</invocation>`],
  ['Conditional', `<conditional><if>${text}</if><then>${text}</then><else>${text}</else></conditional>`],
  ['For', `<for iteratorVariable="x"><in>${text}</in><return>${text}</return></for>`],
  ['Some', `<some iteratorVariable="x"><in>${text}</in><satisfies>${text}</satisfies></some>`],
  ['Every', `<every iteratorVariable="x"><in>${text}</in><satisfies>${text}</satisfies></every>`],
  ['Filter', `<filter><in>${text}</in><match>${text}</match></filter>`],
])('reads dmn:%s as the page says', async (type, logic) => {
  expect(page).toContain(`\`dmn:${type}\``)
  expect((await parseDecisions(dmn(decision('d', logic)))).diagnostics).toEqual([])
})
