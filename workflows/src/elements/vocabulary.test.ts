import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CaseEvent, StepEnv } from '../case-state.ts'
import { createWorkflow } from '../create-workflow.ts'
import { parseWorkflow } from '../parse.ts'
import { step } from '../step.ts'
import { bpmn } from '../testing/diagram.ts'
import { MONDAY } from '../testing/play.ts'
import { BESIDE } from './cases/beside.ts'
import type { ElementCases } from './cases/cases.ts'
import { VOCABULARY } from './cases/index.ts'
import { ELEMENTS } from './table.ts'

const page = new URL('../../../docs/bpmn.md', import.meta.url)
const BEGIN = '<!-- made by the tests -->'
const END = '<!-- until here -->'

const ENV: StepEnv = { now: MONDAY, calendar: { holidays: [], workingDays: [] }, context: {} }

/** What a diagram is told of: `code element`. */
async function told(xml: string): Promise<string[]> {
  const { diagnostics } = await parseWorkflow(xml)
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, element }) => `${code} ${element}`)
}

describe.each(VOCABULARY)('$title', ({ runs, refused }) => {
  it.each(Object.entries(runs))('reads: %s', async (_name, { sketch, as }) => {
    const { process, diagnostics } = await parseWorkflow(bpmn(sketch))
    expect(diagnostics).toEqual([])
    expect(process?.nodes.get('x')).toMatchObject(as)
  })

  it.each(Object.entries(runs))('runs: %s', async (_name, { sketch, begins }) => {
    const { workflow, diagnostics } = await createWorkflow(bpmn(sketch))
    expect(diagnostics).toEqual([])
    const begin: CaseEvent = { type: 'start', variables: {}, ...(begins && { element: begins }) }
    const { state, trace } = step(workflow!, undefined, begin, ENV)
    expect(['running', 'completed']).toContain(state.status)
    expect(trace.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(refused))('refuses: %s', async (_name, { sketch, finds }) => {
    expect(await told(bpmn(sketch))).toContain(finds)
  })
})

describe('beside the flow nodes', () => {
  it.each(Object.entries(BESIDE))('%s', async (_name, { verdict, xml }) => {
    expect(await told(xml)).toEqual(verdict === 'refused' ? ['element-not-supported c'] : [])
  })
})

describe('the table of elements', () => {
  it('names each element once', () => {
    expect(new Set(ELEMENTS.map((kind) => kind.bpmn)).size).toBe(ELEMENTS.length)
    expect(new Set(ELEMENTS.map((kind) => kind.type)).size).toBe(ELEMENTS.length)
  })

  it('has no element that the vocabulary does not show', async () => {
    const sketches = VOCABULARY.flatMap(({ runs }) => Object.values(runs).map(({ sketch }) => sketch))
    const types = await Promise.all(
      sketches.map(async (sketch) => [...((await parseWorkflow(bpmn(sketch))).process?.nodes.values() ?? [])]),
    )
    const shown = new Set(types.flat().map(({ type }) => type))
    expect(ELEMENTS.map(({ type }) => type).filter((type) => !shown.has(type))).toEqual([])
  })
})

it('is what docs/bpmn.md says; `vitest -u` writes it anew', async () => {
  const text = readFileSync(page, 'utf8')
  const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length)
  const after = text.slice(text.indexOf(END))
  await expect(`${before}\n\n${pageOf()}\n\n${after}`).toMatchFileSnapshot(page.pathname)
})

/** The table of all elements, then the diagrams of each part. */
function pageOf(): string {
  const test = '`workflows/src/elements/vocabulary.test.ts`'
  const rows = VOCABULARY.flatMap(({ title, runs }) =>
    Object.entries(runs).map(([name, { does }]) => `| ${name} | runs | ${does} | ${title} › runs: ${name} |`),
  )
  const others = Object.entries(BESIDE).map(
    ([name, { verdict, does }]) => `| ${name} | ${verdict} | ${does} | beside the flow nodes › ${name} |`,
  )
  const head = `| Element | Verdict | What it does | Test in ${test} |\n|---|---|---|---|`
  return [[head, ...rows, ...others].join('\n'), ...VOCABULARY.map(sectionOf), rulesOf()].join('\n\n')
}

function sectionOf({ title, runs, refused }: ElementCases): string {
  const good = Object.entries(runs).map(([name, { sketch }]) => `| ${name} | ${code(sketch)} | |`)
  const bad = Object.entries(refused).map(([name, { sketch, finds }]) => `| ${name} | ${code(sketch)} | \`${finds}\` |`)
  return [`### ${title}\n\n| | Diagram | Refused for |\n|---|---|---|`, ...good, ...bad].join('\n')
}

const code = (sketch: string) =>
  sketch
    .split('\n')
    .map((line) => `\`${line.replaceAll('|', '\\|')}\``)
    .join('<br>')

/** The structural constraints: what each file of `parse/shape/` says of itself, and its codes. */
function rulesOf(): string {
  const folder = new URL('../parse/shape/', import.meta.url)
  const rows = readdirSync(folder)
    .filter((file) => file !== 'rule.ts')
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const [, docstring] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const check/.exec(text)!
      const rule = docstring!.replaceAll(/\s*\n \*\s?/g, ' ').trim()
      const codes = [...text.matchAll(/report\([^']*'([a-z-]+)'/g)].map(([, one]) => `\`${one}\``)
      return `| ${rule} | ${[...new Set(codes)].join('<br>')} |`
    })
  return `### Constraints of the standard\n\n| Rule | Codes |\n|---|---|\n${rows.join('\n')}`
}
