import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bpmnOf } from '../../../workflows/src/testing/diagram.ts'
import { checkCommand } from './check.ts'
import { compileCommand } from './compile.ts'
import { decideCommand } from './decide.ts'
import { pluginCommand } from './plugin.ts'
import { runCommand } from './run-command.testing.ts'
import { testCommand } from './test.ts'
import { traceCommand } from './trace.ts'
import { typesCommand } from './types.ts'

const hello = join(dirname(fileURLToPath(import.meta.url)), '../../../examples/hello')
const workflow = join(hello, 'workflows/leave-request.bpmn')
let room: string
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'statecraft-cli-'))
})
afterEach(async () => {
  process.exitCode = 0
  await rm(room, { recursive: true })
})

const commands = [checkCommand, compileCommand, decideCommand, pluginCommand, testCommand, traceCommand, typesCommand]
const run = (...args: string[]) => runCommand(commands, args)

const decision = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:test">
  <inputData id="in" name="days"><variable id="v" name="days" typeRef="number" /></inputData>
  <decision id="double" name="Gấp đôi"><variable id="o" name="double" typeRef="number" />
    <informationRequirement id="r"><requiredInput href="#in" /></informationRequirement>
    <literalExpression id="l"><text>days * 2</text></literalExpression></decision>
</definitions>`

describe('the commands that look at definitions', () => {
  it('check: a plugin, a file, a fault, wrong use', async () => {
    expect(await run('check', hello)).toEqual({ out: `${hello}: đạt\n`, status: 0 })
    expect((await run('check', workflow)).status).toBe(0)
    await writeFile(join(room, 'a.form.json'), '{ "id": "a", "title": "A", "schema": { "type": "object" ')
    const broken = await run('check', '--json', join(room, 'a.form.json'))
    expect(broken.status).toBe(1)
    expect(JSON.parse(broken.out)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'json-broken', severity: 'error', message: expect.stringContaining('dòng 1') }],
      checked: [{ path: join(room, 'a.form.json'), ok: false }],
    })
    expect((await run('check', join(room, 'nothing.bpmn'))).status).toBe(2)
    expect((await run('check')).status).not.toBe(0)
  })

  it('check: every process of a file', async () => {
    const file = join(room, 'hai.bpmn')
    await writeFile(file, bpmnOf({ a: 'start > x > end', b: 'start-2 > y > end-2\nz > end-3' }))
    const { diagnostics } = JSON.parse((await run('check', '--json', file)).out)
    const told = new Set(diagnostics.map(({ element }: { element: string }) => element))
    expect([...told]).toEqual(expect.arrayContaining(['x', 'y', 'z']))
  })

  it('compile: the machine as JSON', async () => {
    const { out, status } = await run('compile', workflow)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ id: 'leave-request', states: { request: {}, review: {} } })
  })

  it('compile --process: another process of the file', async () => {
    const file = join(room, 'hai.bpmn')
    await writeFile(file, bpmnOf({ a: 'start > x > end', b: 'start-2 > y > end-2' }))
    const machine = async (...more: string[]) => JSON.parse((await run('compile', file, ...more)).out)
    expect(await machine()).toMatchObject({ id: 'a' })
    expect(await machine('--process', 'b')).toMatchObject({ id: 'b' })
    expect((await run('compile', file, '--process', 'c')).status).toBe(1)
  })

  it('trace: the way of a script', async () => {
    const script = JSON.stringify({ steps: [{ complete: 'request', data: { days: 7 } }] })
    const { out, status } = await run('trace', workflow, '--script', script)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      status: 'running',
      data: { days: 7 },
      open: [{ element: 'review', kind: 'task' }],
    })
    expect((await run('trace', workflow, '--script', '{"steps":[{"complete":"nobody"}]}')).status).toBe(1)
    expect((await run('trace', workflow, '--script', '{')).status).toBe(2)
  })

  it('trace --batch: a line for each line, whatever stands on it', async () => {
    const batch = join(room, 'scripts.jsonl')
    await writeFile(join(room, 'a.bpmn'), await readFile(workflow))
    const lines = [
      {
        id: 1,
        file: 'a.bpmn',
        script: { settings: { daysWithoutReview: 3 }, steps: [{ complete: 'request', data: { days: 7 } }] },
      },
      { id: 'x', file: workflow, script: { steps: [{ complete: 'nobody' }] } },
      { id: 3, file: 'nowhere.bpmn', script: {} },
      { id: 4, file: workflow, script: 7 },
    ]
    await writeFile(batch, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n{`)
    const { out, status } = await run('trace', '--batch', batch)
    expect(status).toBe(1)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, status: end }) => [id, end])).toEqual([
      [1, 'running'],
      ['x', 'running'],
      [3, 'refused'],
      [4, 'refused'],
      [null, 'refused'],
    ])
    expect(answers[0]).toMatchObject({
      data: { days: 7 },
      open: [{ element: 'review', kind: 'task' }],
      diagnostics: [],
    })
    const events = new Set(answers[0].trace.map(({ event }: { event: string }) => event))
    expect([...events].sort()).toEqual(['entered', 'left'])
    expect(answers.slice(1).map(({ diagnostics }) => diagnostics[0].code)).toEqual([
      'script-step-refused',
      'script-invalid',
      'script-invalid',
      'json-broken',
    ])
    expect((await run('trace')).status).toBe(2)
  })

  it('decide: the answer of a decision', async () => {
    const file = join(room, 'd.dmn')
    await writeFile(file, decision)
    expect(await run('decide', file, '--decision', 'double', '--input', '{"days":4}')).toEqual({
      out: '8\n',
      status: 0,
    })
    expect((await run('decide', file, '--decision', 'triple', '--input', '{}')).status).toBe(1)
    expect((await run('decide', file, '--decision', 'double', '--input', '[1]')).status).not.toBe(0)
  })

  it('types: says which are old and writes them', async () => {
    expect(await run('types', '--check', hello)).toEqual({ out: '', status: 0 })
    expect((await run('types', room)).status).toBe(2)
  })

  it('plugin new: a plugin that passes check and test', async () => {
    const folder = join(room, 'don-thu')
    expect((await run('plugin', 'new', folder)).out).toContain('plugin.json')
    expect((await run('check', folder)).status).toBe(0)
    expect(await run('test', folder)).toMatchObject({ status: 0, out: expect.stringContaining('1/1 kịch bản đạt') })
    expect((await run('plugin', 'new', folder)).status).toBe(2)
  })

  it('test: shows what was expected and what came', async () => {
    const folder = join(room, 'don-thu')
    await run('plugin', 'new', folder)
    const scenario = join(folder, 'scenarios/small-request.scenario.json')
    const steps = [
      { complete: 'request', as: 'don-thu-staff', data: { subject: 'Giấy', quantity: 5 } },
      { expect: { variables: { quantity: 6 } } },
    ]
    await writeFile(
      scenario,
      JSON.stringify({
        id: 'small-request',
        title: 'Thử',
        workflow: 'don-thu-request',
        now: '2026-11-24T01:00:00Z',
        steps,
      }),
    )
    const { out, status } = await run('test', folder)
    expect(status).toBe(1)
    expect(out).toContain(
      'bước 2, /variables/quantity: kết quả khác mong đợi\n        mong đợi: 6\n        thực tế : 5',
    )
  })
})
