import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Form } from '@statecraft/forms'
import { describe, expect, it } from 'vitest'
import { compileWorkflow } from '../compile.ts'
import { parseWorkflow } from '../parse.ts'
import { bpmn } from '../testing/diagram.ts'
import { checkWorkflow } from './check.ts'
import type { WorkflowReferences } from './references.ts'

const sourceFolder = join(import.meta.dirname, '..')
const page = readFileSync(join(sourceFolder, '../../docs/checks.md'), 'utf8')

/** One section of the page: a code, and the examples that find it and do not. */
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((text) => ({
    code: /^`([\w-]+)`/.exec(text)![1]!,
    bad: /```bad\n([\s\S]*?)```/.exec(text)?.[1],
    good: /```good\n([\s\S]*?)```/.exec(text)?.[1],
  }))

const form: Form = {
  id: 'don',
  title: 'Đơn',
  schema: {
    type: 'object',
    properties: {
      soNgay: { type: 'integer' },
      ketLuan: { enum: ['dat', 'tra-lai'] },
      nguoi: { type: 'object', properties: { hoTen: { type: 'string' } } },
    },
  },
}
const references: WorkflowReferences = {
  forms: new Map([['don', form]]),
  roles: new Set(['nhan-vien']),
  decisions: new Map([['muc', { reads: ['soNgay'] }]]),
  documents: new Set(['quyet-dinh']),
  registers: new Set(['so-khen']),
  processes: new Set(['lay-y-kien']),
  jobTypes: new Set(['gui-thu']),
  settings: { type: 'object', properties: { han: { type: 'integer' } } },
}

async function codesOf(text: string): Promise<string[]> {
  const { process, diagnostics } = await parseWorkflow(bpmn(text))
  const found = process ? [...checkWorkflow(process, references), ...compileWorkflow(process).diagnostics] : []
  return [...diagnostics, ...found].map(({ code }) => code)
}

describe('an example of docs/checks.md', () => {
  it.each(sections.filter(({ bad }) => bad !== undefined))('for $code finds it', async ({ code, bad }) => {
    expect(await codesOf(bad!)).toContain(code)
  })

  it.each(sections.filter(({ good }) => good !== undefined))(
    'for $code shows how it is mended',
    async ({ code, good }) => {
      expect(await codesOf(good!)).not.toContain(code)
      expect((await parseWorkflow(bpmn(good!))).diagnostics).toEqual([])
    },
  )
})

it('has every code of the checks, of compiling and of the checks of decisions; those of the shape of a diagram stand in bpmn.md', () => {
  const inFolder = (folder: string) =>
    readdirSync(join(sourceFolder, folder), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file))
  const files = [...inFolder('check'), 'compile.ts', 'decision/check.ts']
  const code =
    /\b(?:diagnose|diagnostic|report|refusal|found)\((?:[^()';]|\([^()]*\))*?'([a-z]+(?:-[a-z]+)+|unreachable)'|\b(?:missing|unknown|code): '([a-z]+(?:-[a-z]+)+)'/g
  const codes = files.flatMap((file) =>
    [...readFileSync(join(sourceFolder, file), 'utf8').matchAll(code)].map((match) => match[1] ?? match[2]!),
  )
  expect(new Set(codes).size).toBeGreaterThan(25)
  expect([...new Set(codes)].filter((one) => !page.includes(`\`${one}\``))).toEqual([])
})
