import type { Diagnostic } from '@statecraft/forms'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPlugin } from './load.ts'
import { loadPlugins } from './load-all.ts'
import { copyFolder, type FolderCopy } from './plugin-copy.testing.ts'
import { pluginWords } from './words.ts'

let hello: FolderCopy
beforeEach(async () => {
  hello = await copyFolder('examples/hello')
})
afterEach(() => hello.close())

const load = async (types = false) => loadPlugin(hello.folder, { types })
const told = (diagnostics: Diagnostic[]) =>
  diagnostics.map((diagnostic) => `${diagnostic.file} › ${diagnostic.element}: ${pluginWords(diagnostic, 'vi')}`)

describe('a plugin', () => {
  it('is loaded whole', async () => {
    const { plugin, diagnostics } = await load(true)
    expect(diagnostics).toEqual([])
    expect(plugin).toMatchObject({ manifest: { id: 'hello' }, settings: { maxDays: 12, daysWithoutReview: 2 } })
    expect([...plugin!.forms.keys(), ...plugin!.workflows.keys()]).toEqual(['leave-request', 'leave-request'])
    expect(plugin!.rules).toMatchObject([{ id: 'not-too-long', form: 'leave-request' }])
  })

  it.each<[string, (copy: FolderCopy) => Promise<void>, string, string]>([
    [
      'a cut flow',
      (copy) =>
        copy.change(
          'workflows/leave-request.bpmn',
          '<bpmn:sequenceFlow id="to-reviewed" sourceRef="review" targetRef="reviewed" />',
          '',
        ),
      'workflows/leave-request.bpmn › ',
      'Thủ trưởng xem xét',
    ],
    [
      'a flow that was taken away cleanly',
      async (copy) => {
        await copy.change(
          'workflows/leave-request.bpmn',
          '<bpmn:sequenceFlow id="to-reviewed" sourceRef="review" targetRef="reviewed" />',
          '',
        )
        await copy.change('workflows/leave-request.bpmn', '<bpmn:outgoing>to-reviewed</bpmn:outgoing>', '')
        await copy.change('workflows/leave-request.bpmn', '<bpmn:incoming>to-reviewed</bpmn:incoming>', '')
        await copy.change(
          'workflows/leave-request.bpmn',
          'id="to-reviewed_di" bpmnElement="to-reviewed"',
          'id="to-reviewed_di" bpmnElement="short"',
        )
      },
      'workflows/leave-request.bpmn › review',
      'Bước “Thủ trưởng xem xét” chưa có đường đi tiếp',
    ],
    [
      'a FEEL typo',
      (copy) => copy.change('workflows/leave-request.bpmn', 'settings.daysWithoutReview', 'settings.daysWithoutReviw'),
      'workflows/leave-request.bpmn › ',
      'daysWithoutReviw',
    ],
    [
      'a form that is not there',
      (copy) => copy.remove('forms/leave-request.form.json'),
      'workflows/leave-request.bpmn › request',
      'leave-request',
    ],
    [
      'broken JSON',
      (copy) => copy.change('forms/leave-request.form.json', '"title": "Số ngày nghỉ",', '"title": "Số ngày nghỉ"'),
      'forms/leave-request.form.json',
      'Tệp không đúng định dạng JSON tại dòng 10',
    ],
    [
      'a manifest that says null',
      (copy) => copy.write('plugin.json', 'null'),
      'plugin.json › ',
      'Giá trị tại / chưa đúng',
    ],
    [
      'a form whose schema is null',
      (copy) =>
        copy.write('forms/leave-request.form.json', '{ "id": "leave-request", "title": "Nghỉ phép", "schema": null }'),
      'forms/leave-request.form.json › /schema',
      '',
    ],
    [
      'a syntax error in a rule',
      (copy) => copy.change('rules/not-too-long.ts', 'const maxDays =', 'const maxDays = ='),
      'rules/not-too-long.ts › rules',
      '(dòng 11)',
    ],
    [
      'rules that never end loading',
      (copy) => copy.write('rules/index.ts', 'export default [null]'),
      'rules/index.ts › rules',
      'Không nạp được quy tắc',
    ],
    [
      'a finding without words',
      (copy) => copy.change('locales/en.json', 'not-too-long', 'not-so-long'),
      'locales/en.json › not-too-long',
      'chưa có lời trong ngôn ngữ en',
    ],
    [
      'a citation to a regulation nobody entered',
      (copy) => copy.remove('regulations/bo-luat-lao-dong-2019.json'),
      'rules/index.ts › not-too-long',
      'viện dẫn 45/2019/QH14:113',
    ],
    [
      'a default that breaks its own schema',
      (copy) => copy.change('settings.schema.json', '"default": 12', '"default": 90'),
      'settings.schema.json › /maxDays',
      'Số ngày nghỉ nhiều nhất trong một đơn',
    ],
    [
      'an entry point that leads nowhere',
      (copy) => copy.change('plugin.json', '"workflow": "leave-request"', '"workflow": "leave"'),
      'plugin.json › leave',
      'Mục lập hồ sơ «Đơn xin nghỉ phép» dẫn đến quy trình «leave»',
    ],
    [
      'a key that could reach a prototype',
      (copy) => copy.change('locales/vi.json', '"words": {}', '"words": { "__proto__": "a" }'),
      'locales/vi.json',
      'Khóa «__proto__»',
    ],
    [
      'a Word template with a broken tag',
      async (copy) => {
        const { wordFile } = await import('../document/word-file.ts')
        await copy.write('documents-letter.docx', wordFile('{#days} ngày'))
        const { mkdir, rename } = await import('node:fs/promises')
        await mkdir(`${copy.folder}/documents`)
        await rename(`${copy.folder}/documents-letter.docx`, `${copy.folder}/documents/letter.docx`)
      },
      'documents/letter.docx › days',
      'chưa đóng',
    ],
  ])('is refused with %s, which is named', async (_, fault, place, words) => {
    await fault(hello)
    const { plugin, diagnostics } = await load()
    expect(plugin).toBeNull()
    const lines = told(diagnostics.filter(({ severity }) => severity === 'error'))
    expect(lines.filter((line) => line.startsWith(place) && line.includes(words))).not.toEqual([])
  })

  it('is refused when a form field is renamed under a rule: file, line and field', async () => {
    await hello.change('forms/leave-request.form.json', '"days"', '"numberOfDays"')
    const { plugin, diagnostics } = await load(true)
    expect(plugin).toBeNull()
    expect(told(diagnostics)).toContain(
      'rules/not-too-long.ts › days: Quy tắc trong rules/not-too-long.ts, dòng 12, đọc trường «days» mà biểu mẫu «Đơn xin nghỉ phép» không còn. ' +
        'Trường đã bị xóa hoặc đổi tên: sửa quy tắc hoặc khôi phục tên trường.',
    )
    expect(diagnostics.map(({ code }) => code)).toContain('types-stale')
  })

  it('is refused alone: the others start', async () => {
    const other = await copyFolder('examples/hello')
    await other.change('plugin.json', '"version": "0.1.0"', '"version": 1')
    const loaded = await loadPlugins([other.folder, hello.folder, '/nowhere'])
    expect(loaded.plugins.map(({ folder }) => folder)).toEqual([hello.folder])
    expect(loaded.refused.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      ['value-wrong'],
      ['manifest-missing'],
    ])
    await other.close()
  })

  it('is refused when another plugin already has its ids', async () => {
    const { refused } = await loadPlugins([hello.folder, hello.folder])
    expect(refused[0]!.diagnostics.map(({ code }) => code)).toContain('id-of-another-plugin')
  })
})
