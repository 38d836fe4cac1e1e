import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyFolder, type FolderCopy } from '../plugin/plugin-copy.testing.ts'
import { checkCommand } from './check.ts'
import { runCommand } from './run-command.testing.ts'

const workflow = 'workflows/bang-khen-cong-trang.bpmn'
let copy: FolderCopy
beforeEach(async () => {
  copy = await copyFolder('plugins/emulation-commendation')
})
afterEach(async () => {
  process.exitCode = 0
  await copy.close()
})

/** What `statecraft check` prints of the copy, and its exit status. */
async function check(): Promise<{ lines: string[]; status: number }> {
  const { out, status } = await runCommand([checkCommand], ['check', copy.folder])
  return { lines: out.split('\n').filter((line) => line.startsWith('LỖI')), status }
}

async function replace(file: string, from: RegExp, to: string): Promise<void> {
  const path = join(copy.folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(from)
  await writeFile(path, text.replace(from, to))
}

describe('the commendation plugin with a planted fault', () => {
  it('is clean without one', async () => {
    expect(await check()).toEqual({ lines: [], status: 0 })
  })

  it('a cut flow: the step is named', async () => {
    await replace(workflow, /<bpmn:sequenceFlow id="lap-de-nghi-tham-dinh"[^>]*\/>/, '')
    const { lines, status } = await check()
    expect(status).toBe(1)
    expect(lines.join('\n')).toMatch(/bang-khen-cong-trang\.bpmn › lap-de-nghi: .*“Lập đề nghị khen thưởng”/)
  })

  it('a form field renamed under a rule: file, line, field and form are named', async () => {
    await replace('forms/de-nghi.form.json', /"namDatDanhHieu": \{/, '"cacNamDatDanhHieu": {')
    const { lines, status } = await check()
    expect(status).toBe(1)
    expect(lines.join('\n')).toMatch(
      /rules\/[a-z-]+\.ts, dòng \d+, đọc trường «namDatDanhHieu» mà biểu mẫu «Đề nghị khen thưởng công trạng» không còn/,
    )
  })

  it('a missing template: the step and the template are named', async () => {
    await copy.remove('documents/quyet-dinh.docx')
    const { lines, status } = await check()
    expect(status).toBe(1)
    expect(lines.join('\n')).toMatch(/bang-khen-cong-trang\.bpmn › ban-hanh: .*quyet-dinh/)
  })

  it('a FEEL typo: the element and the name are named', async () => {
    await replace(workflow, /=settings\.soNgayCongKhai/, '=settings.soNgayCongKhia')
    const { lines, status } = await check()
    expect(status).toBe(1)
    expect(lines.join('\n')).toMatch(/bang-khen-cong-trang\.bpmn › cong-khai: .*soNgayCongKhia/)
    await replace(workflow, /=settings\.soNgayCongKhia/, '=settings.soNgayCongKhai +')
    expect((await check()).lines.join('\n')).toMatch(/› cong-khai: /)
  })
})
