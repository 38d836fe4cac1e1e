import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { wordFile } from '../../../engine/src/document/word-file.ts'
import { copyFolder, type FolderCopy } from '../../../engine/src/plugin/plugin-copy.testing.ts'

const root = resolve(import.meta.dirname, '../../..')
const workflow = 'workflows/bang-khen-cong-trang.bpmn'

interface Fault {
  plant: (copy: FolderCopy) => Promise<void>
  code: string
  /** The element as the file knows it, and what the sentence must say of it to a reader of Vietnamese. */
  element: string
  says: RegExp
}

/** Faults as they happen to who changes a plugin by hand, each with the diagnostic that names it. */
const faults: Record<string, Fault> = {
  'a cut flow': {
    plant: async (copy) => {
      const text = await readFile(join(copy.folder, workflow), 'utf8')
      await copy.write(workflow, text.replace(/<bpmn:sequenceFlow id="lap-de-nghi-tham-dinh"[^>]*\/>/, ''))
    },
    code: 'reference-unresolved',
    element: 'lap-de-nghi',
    says: /“Lập đề nghị khen thưởng”/,
  },
  'a form field renamed under a rule': {
    plant: (copy) => copy.change('forms/de-nghi.form.json', '"namDatDanhHieu": {', '"cacNamDatDanhHieu": {'),
    code: 'rule-reads-missing-field',
    element: 'namDatDanhHieu',
    says: /rules\/.+\.ts, dòng \d+, đọc trường «namDatDanhHieu» .*«Đề nghị khen thưởng công trạng»/,
  },
  'a missing template': {
    plant: (copy) => copy.remove('documents/quyet-dinh.docx'),
    code: 'template-missing',
    element: 'ban-hanh',
    says: /“Lập quyết định” dùng mẫu văn bản “quyet-dinh” nhưng không có mẫu này/,
  },
  'a FEEL typo': {
    plant: (copy) => copy.change(workflow, '=settings.soNgayCongKhai', '=settings.soNgayCongKhia'),
    code: 'setting-unknown',
    element: 'cong-khai',
    says: /“Công khai danh sách” đọc “settings\.soNgayCongKhia”.*Có phải ý bạn là “soNgayCongKhai”\?/,
  },
  'a Word template with a broken tag': {
    plant: (copy) => copy.write('documents/quyet-dinh.docx', wordFile('QUYẾT ĐỊNH', 'Số: {quyetDinh.soQuyetDinh')),
    code: 'template-tag-unclosed',
    element: 'quyetDinh.soQuyetDinh',
    says: /quyetDinh\.soQuyetDinh/,
  },
  'a Word template with a loop left open': {
    plant: (copy) => copy.write('documents/danh-sach.docx', wordFile('{#danhSachKhen}', '{hoTen}')),
    code: 'template-section-unclosed',
    element: 'danhSachKhen',
    says: /danhSachKhen/,
  },
  'a template that is no Word file': {
    plant: (copy) => copy.write('documents/danh-sach.docx', 'không phải Word'),
    code: 'archive-broken',
    element: '',
    says: /không phải tệp Word/,
  },
  'a syntax error in a rule': {
    plant: (copy) =>
      copy.write(
        'rules/on-hold.ts',
        "import { defineRule } from '@statecraft/engine/plugin'\nexport default defineRule({\n",
      ),
    code: 'rules-do-not-load',
    element: 'rules',
    says: /Không nạp được quy tắc: .* \(dòng 2\)/,
  },
  'a rule that throws while it loads': {
    plant: (copy) => copy.write('rules/index.ts', "throw new Error('hỏng')\n"),
    code: 'rules-do-not-load',
    element: 'rules',
    says: /hỏng/,
  },
  'plugin.json with a comma behind its last part': {
    plant: async (copy) => {
      const text = await readFile(join(copy.folder, 'plugin.json'), 'utf8')
      await copy.write('plugin.json', text.replace(/\}\s*$/, ',}'))
    },
    code: 'json-broken',
    element: '',
    says: /Tệp không đúng định dạng JSON tại dòng \d+, cột \d+/,
  },
}

interface Diagnostic {
  code: string
  severity: string
  element: string
  file?: string
  message: string
}

/** `statecraft check` as an administrator runs it. */
async function check(folder: string): Promise<{ status: number; errors: Diagnostic[]; stderr: string }> {
  const args = ['engine/src/cli/main.ts', 'check', folder, '--json']
  const run = await promisify(execFile)(process.execPath, args, { cwd: root }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    (failure: { code: number; stdout: string; stderr: string }) => ({ ...failure, status: failure.code }),
  )
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }
  return { status: run.status, errors: diagnostics.filter(({ severity }) => severity === 'error'), stderr: run.stderr }
}

describe('a plugin with a fault', { timeout: 120_000 }, () => {
  it.each(Object.entries(faults))('%s is told, with the element and in Vietnamese', async (_, fault) => {
    const copy = await copyFolder('plugins/emulation-commendation')
    try {
      await fault.plant(copy)
      const { status, errors, stderr } = await check(copy.folder)
      expect(status).toBe(1)
      expect(stderr).not.toMatch(/\bat .+:\d+:\d+/)
      const told = errors.find(({ element, message }) => element === fault.element && fault.says.test(message))
      expect(told ?? errors).toMatchObject({ severity: 'error', element: fault.element })
      expect(told?.code).toBe(fault.code)
      expect(told?.message).toMatch(/[ạ-ỹđăâêôơư]/i)
    } finally {
      await copy.close()
    }
  })
})
