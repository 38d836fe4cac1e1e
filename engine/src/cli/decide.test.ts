import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { decideCommand } from './decide.ts'
import { runCommand } from './run-command.testing.ts'

const model = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
const law = `<definitions xmlns="${model}" id="l" name="l" namespace="urn:luat">
  <decision id="luong" name="luong"><variable id="lv" name="luong" typeRef="number"/><literalExpression><text>2340000</text></literalExpression></decision>
</definitions>`
const own = `<definitions xmlns="${model}" id="d" name="d" namespace="urn:tinh">
  <import name="luat" namespace="urn:luat" importType="${model}"/>
  <inputData id="heSo" name="heSo"><variable id="v" name="heSo" typeRef="number"/></inputData>
  <decision id="tien" name="tien"><variable id="o" name="tien" typeRef="number"/>
    <informationRequirement><requiredInput href="#heSo"/></informationRequirement>
    <informationRequirement><requiredDecision href="urn:luat#luong"/></informationRequirement>
    <literalExpression><text>heSo * luat.luong</text></literalExpression></decision>
</definitions>`

let room: string
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'statecraft-decide-'))
  await writeFile(join(room, 'luat.dmn'), law)
  await writeFile(join(room, 'tien.dmn'), own)
})
afterEach(async () => {
  process.exitCode = 0
  await rm(room, { recursive: true })
})

async function decide(...args: string[]): Promise<{ lines: unknown[]; status: number }> {
  const { out, status } = await runCommand([decideCommand], ['decide', join(room, 'tien.dmn'), ...args])
  const lines = out.trim().split('\n')
  return { lines: status > 1 ? [] : lines.map((line) => JSON.parse(line) as unknown), status }
}

it('answers each line of a batch in order, refusals too, and finds the files beside', async () => {
  const batch = join(room, 'viec.jsonl')
  const lines = [
    { id: 'a', input: { heSo: 1.1 } },
    { id: 2, decision: 'khong-co', input: {} },
    { id: 'c', input: { heSo: 'x' } },
    { input: { heSo: 2 } },
  ]
  await writeFile(batch, lines.map((line) => `${JSON.stringify(line)}\n`).join('\n'))
  expect(await decide('--decision', 'tien', '--batch', batch)).toMatchObject({
    lines: [
      { id: 'a', decision: 'tien', ok: true, output: 2574000, inputs: { heSo: 1.1 } },
      { id: 2, ok: false, code: 'decision-not-found' },
      { id: 'c', ok: false, code: 'value-not-of-type' },
      { id: null, ok: true, output: 4680000 },
    ],
    status: 0,
  })
})

it('tells which lines of a batch cannot be read, and goes on', async () => {
  const batch = join(room, 'viec.jsonl')
  await writeFile(batch, '{"id":1,\n{"id":2,"input":[]}\n{"id":3,"input":{"heSo":1}}\n')
  expect(await decide('--decision', 'tien', '--batch', batch)).toMatchObject({
    lines: [
      { id: null, code: 'json-broken', params: { line: 1 } },
      { id: 2, code: 'batch-line-invalid', params: { line: 2 } },
      { id: 3, ok: true, output: 2340000 },
    ],
    status: 1,
  })
})

it('wants an input or a batch', async () => {
  expect((await decide('--decision', 'tien')).status).toBe(2)
  expect((await decide('--batch', join(room, 'khong-co.jsonl'))).status).toBe(2)
  expect(await decide('--decision', 'tien', '--input', '{"heSo":1}')).toEqual({ lines: [2340000], status: 0 })
})
