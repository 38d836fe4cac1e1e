import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPlugin } from './load.ts'
import { loadFolder } from './load-all.ts'
import type { OverlayOperation } from './manifest.ts'
import { pluginWords } from './words.ts'

const hello = resolve(import.meta.dirname, '../../../examples/hello')
let room: string
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'statecraft-overlay-'))
})
afterAll(() => rm(room, { recursive: true }))

/** Lays these operations over the smallest plugin. */
async function lay(operations: OverlayOperation[], files: Record<string, object> = {}, version = '0.1.0') {
  const folder = await mkdtemp(join(room, 'o-'))
  const overlay = { id: 'ours', title: 'Của tỉnh', base: { plugin: 'hello', version }, operations }
  for (const [file, value] of Object.entries({ 'overlay.json': overlay, ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), JSON.stringify(value))
  }
  return loadPlugin(hello, { overlay: folder })
}

const told = async (...args: Parameters<typeof lay>) =>
  (await lay(...args)).diagnostics.map((diagnostic) => pluginWords(diagnostic, 'vi'))
const phone = { type: 'string', title: 'Số điện thoại' }

describe('an overlay', () => {
  it('sets, adds, changes, removes and inserts, and leaves the plugin as it is', async () => {
    const review = {
      id: 'review-note',
      title: 'Nhận xét',
      schema: { type: 'object', properties: { note: { type: 'string', title: 'Nhận xét' } } },
    }
    const { plugin, diagnostics } = await lay(
      [
        { set: { setting: 'maxDays', value: 20 } },
        {
          addField: {
            form: 'leave-request',
            into: '',
            name: 'phone',
            schema: phone,
            after: 'fullName',
            required: true,
          },
        },
        { changeField: { form: 'leave-request', path: '/fullName', schema: { title: 'Họ tên', maxLength: null } } },
        { addForm: { file: 'forms/review-note.form.json' } },
        {
          insertOnFlow: {
            workflow: 'leave-request',
            flow: 'long',
            task: { id: 'pre-review', name: 'Phòng xem trước', role: 'head', form: 'review-note' },
          },
        },
      ],
      { 'forms/review-note.form.json': review },
    )
    expect(diagnostics).toEqual([])
    const schema = plugin!.forms.get('leave-request')!.schema as unknown as {
      properties: Record<string, object>
      required: string[]
    }
    expect(Object.keys(schema.properties)).toEqual(['fullName', 'phone', 'from', 'days', 'reason'])
    expect(schema.properties.fullName).toEqual({ type: 'string', title: 'Họ tên', minLength: 1 })
    expect(schema.required).toContain('phone')
    expect(plugin!.settings).toEqual({ maxDays: 20, daysWithoutReview: 2 })
    expect(plugin!.workflows.get('leave-request')).toContain('name="Phòng xem trước"')
    expect(plugin!.overlay).toEqual({ id: 'ours', title: 'Của tỉnh' })
    const base = (await loadPlugin(hello)).plugin!
    expect(Object.keys((base.forms.get('leave-request')!.schema as unknown as typeof schema).properties)).not.toContain(
      'phone',
    )
    expect(base.settings.maxDays).toBe(12)
  })

  it.each<[string, OverlayOperation, string]>([
    [
      'a setting that is gone',
      { set: { setting: 'minDays', value: 1 } },
      'Điều chỉnh 1: plugin không còn cài đặt «minDays».',
    ],
    [
      'a value the setting does not take',
      { set: { setting: 'maxDays', value: 90 } },
      'Điều chỉnh 1: giá trị 90 không hợp lệ cho cài đặt «Số ngày nghỉ nhiều nhất trong một đơn»: “Số ngày nghỉ nhiều nhất trong một đơn” không được quá 60.',
    ],
    [
      'a field that is gone',
      { addField: { form: 'leave-request', into: '', name: 'phone', schema: phone, after: 'email' } },
      'Điều chỉnh 1: biểu mẫu «Đơn xin nghỉ phép» không còn trường «/email».',
    ],
    [
      'a field that is there already',
      { addField: { form: 'leave-request', into: '', name: 'days', schema: phone } },
      'Điều chỉnh 1: biểu mẫu «Đơn xin nghỉ phép» đã có trường «/days».',
    ],
    [
      'a form that is gone',
      { removeField: { form: 'leave', path: '/days' } },
      'Điều chỉnh 1: plugin không còn biểu mẫu «leave».',
    ],
    [
      'a flow that is gone',
      { insertOnFlow: { workflow: 'leave-request', flow: 'gone', task: { id: 'x', name: 'Xem trước', role: 'head' } } },
      'Điều chỉnh 1: không chèn được bước «Xem trước» vì quy trình «leave-request» không còn luồng «gone».',
    ],
    [
      'a file that is not there',
      { addForm: { file: 'forms/no.form.json' } },
      'Điều chỉnh 1: không có tệp «forms/no.form.json» trong thư mục điều chỉnh.',
    ],
  ])('meets %s: a conflict in words', async (_, operation, words) => {
    expect(await told([operation])).toContain(words)
  })

  it('is refused when the checks of the result fail', async () => {
    const { plugin, diagnostics } = await lay([{ removeField: { form: 'leave-request', path: '/days' } }])
    expect(plugin).toBeNull()
    expect(diagnostics.map(({ file }) => file)).toContain('forms/leave-request.form.json')
  })

  it('says when it was made on another version', async () => {
    expect(await told([], {}, '0.0.9')).toEqual([
      expect.stringContaining('làm trên phiên bản 0.0.9, plugin hiện là 0.1.0'),
    ])
  })

  it('says where an operation is misspelt', async () => {
    const { diagnostics } = await lay([{ set: { setting: 'maxDays', valeu: 3 } } as unknown as OverlayOperation])
    expect(diagnostics.map(({ code, element }) => `${code} ${element}`)).toContainEqual(
      expect.stringContaining('/operations/0/set'),
    )
  })

  it('finds its base by id, in a folder above or among the packages', async () => {
    const folder = join(room, 'tree/overlays/ours')
    await mkdir(folder, { recursive: true })
    await writeFile(
      join(folder, 'overlay.json'),
      JSON.stringify({ id: 'ours', title: 'Của tỉnh', base: { plugin: 'nobody', version: '1.0.0' }, operations: [] }),
    )
    const { diagnostics } = await loadFolder(folder)
    expect(diagnostics.map(({ code }) => code)).toEqual(['overlay-base-missing'])
  })
})
