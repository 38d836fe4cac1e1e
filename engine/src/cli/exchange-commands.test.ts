import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importCommand } from './import.ts'
import { roundtripCommand } from './roundtrip.ts'
import { runCommand } from './run-command.testing.ts'

const dialects = join(dirname(fileURLToPath(import.meta.url)), '../../../workflows/src/testing/dialects')
const file = (name: string) => join(dialects, name)
let room: string
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'statecraft-exchange-'))
})
afterEach(async () => {
  process.exitCode = 0
  await rm(room, { recursive: true })
})

const commands = [importCommand, roundtripCommand]
const run = (...args: string[]) => runCommand(commands, args)

describe('roundtrip', () => {
  it('says that nothing is lost, and what is kept beside the model', async () => {
    const { out, status } = await run('roundtrip', file('signavio.bpmn'))
    expect(status).toBe(0)
    expect(out).toContain('ghi lại đủ, không mất gì; giữ nguyên 10 chi tiết ngoài mô hình')
    expect((await run('roundtrip', '--language', 'en', file('bizagi.bpmn'))).out).toContain('nothing lost; 0 things')
  })

  it('writes the file, in UTF-8 whatever it came in', async () => {
    const target = join(room, 'ea.bpmn')
    const { out, status } = await run('roundtrip', '--json', '--out', target, file('enterprise-architect.bpmn'))
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ same: true, lost: [] })
    const written = await readFile(target, 'utf8')
    expect(written).toContain('encoding="UTF-8"')
    expect(written).toContain('Größe prüfen')
    expect((await run('roundtrip', target)).status).toBe(0)
  })

  it('refuses what is no BPMN', async () => {
    const broken = join(room, 'broken.bpmn')
    await writeFile(broken, '<definitions')
    expect((await run('roundtrip', broken)).status).toBe(1)
    await writeFile(broken, Buffer.from([0x3c, 0x61, 0xff]))
    const { out, status } = await run('roundtrip', '--json', broken)
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ same: false, diagnostics: [{ code: 'xml-encoding-unreadable' }] })
    expect((await run('roundtrip', join(room, 'nothing.bpmn'))).status).toBe(2)
  })
})

describe('import', () => {
  it('reports what was carried over and what needs a person, and writes the file', async () => {
    const target = join(room, 'cap-giay.bpmn')
    const { out, status } = await run('import', '--out', target, file('camunda-modeler-7.bpmn'))
    expect(status).toBe(1)
    expect(out).toContain('Cần người xem lại (3)')
    expect(out).toContain('đã chuyển 12, cần người xem lại 3, không chuyển được 0')
    expect(await readFile(target, 'utf8')).toContain('<zeebe:taskDefinition type="ky-so" retries="3"/>')
    expect((await run('roundtrip', target)).status).toBe(0)
  })

  it('gives the report as data', async () => {
    const { out } = await run('import', '--json', '--language', 'en', file('camunda-modeler-7.bpmn'))
    const report = JSON.parse(out)
    expect(report.person).toContainEqual(
      expect.objectContaining({
        code: 'import-listener-needs-person',
        element: 'Task_nhan',
        message: expect.stringContaining('now a job of type “baoTin”'),
      }),
    )
    expect(report.xml).toContain('<bpmn:definitions')
  })

  it('has nothing to do for a file of Camunda 8', async () => {
    const { out, status } = await run('import', file('camunda-modeler-8.bpmn'))
    expect(status).toBe(0)
    expect(out).toContain('đã chuyển 0, cần người xem lại 0, không chuyển được 0')
  })

  it('refuses what is no BPMN', async () => {
    const broken = join(room, 'broken.bpmn')
    await writeFile(broken, '<html xmlns="http://www.w3.org/1999/xhtml"/>')
    const { out, status } = await run('import', '--json', broken)
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ code: 'bpmn-unreadable' }] })
  })
})
