import type { Form } from '@statecraft/forms'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { Action, RegisterDefinition, Regulation } from '../plugin/manifest.ts'
import { defineRule, type Rule } from '../plugin/rule.ts'

const outcome = (value: string, rulesBlock = true) =>
  `<statecraft:outcome field="ketLuan" value="${value}" label="${value}" rulesBlock="${rulesBlock}"/>`

/** A request that is written, decided or given back, waits, is done by a job and ends. */
export const requestWorkflow = `
  start > nop > duyet > xor
  xor > nop if =ketLuan = "tra-lai"
  xor > cho default
  cho > gui > end
  nop: user form=don roles=nhan-vien title='Nộp đơn'
  duyet: user form=duyet roles=lanh-dao deadline=3 title='Duyệt đơn' ext='<statecraft:decides/>${outcome('dong-y')}${outcome('tra-lai', false)}'
  cho: timer duration=P5D posting='="Đơn của " + ten' items='=[{ten: ten}]'
  gui: service type=gui retries=2
`

/** A task with a deadline that ends it, and a message that goes on. */
export const noticeWorkflow = `
  start > viec > tin > end
  viec: user roles=nhan-vien
  het-han: timer on=viec duration=P3D
  het-han > end-2
  tin: message name=tra-loi key='=ma'
`

const form: Form = {
  id: 'don',
  title: 'Đơn',
  schema: {
    type: 'object',
    required: ['ten', 'ngay'],
    properties: {
      ten: { type: 'string', title: 'Họ tên' },
      ngay: { type: 'integer', title: 'Số ngày', minimum: 1 },
      nguoi: { type: 'string', title: 'Người', 'x-register': { register: 'people' } },
      lyDo: { type: 'string', title: 'Lý do' },
    },
  },
  logic: [{ when: 'ngay > 5', then: { show: ['/lyDo'] } }],
}

const decision: Form = {
  id: 'duyet',
  title: 'Duyệt',
  schema: {
    type: 'object',
    properties: {
      lyDoTraLai: { type: 'string', title: 'Lý do trả lại' },
      ketLuan: { type: 'string', title: 'Kết luận', enum: ['dong-y', 'tra-lai'] },
    },
  },
}

interface Data {
  ngay: number
  nguoi?: string
}

/** Not more than ten days, and nobody twice. */
export const rules: Rule<Data>[] = [
  defineRule<Data>({
    id: 'qua-so-ngay',
    title: 'Số ngày tối đa',
    cites: ['01/2026:1'],
    form: 'don',
    check: ({ data }) => (data.ngay > 10 ? [{ path: '/ngay', params: { max: 10 } }] : []),
  }),
  defineRule<Data>({
    id: 'da-nghi',
    title: 'Đã nghỉ',
    cites: [],
    form: 'don',
    reads: ({ nguoi }) => [{ register: 'so-nghi', subjects: nguoi ? [nguoi] : [] }],
    check: ({ registers }) =>
      (registers['so-nghi'] ?? []).length > 0 ? [{ path: '/nguoi', severity: 'warning' }] : [],
  }),
]

const grants = (...actions: Action[]) => actions.map((action) => ({ action, scope: 'all' as const }))
const readAll: Action[] = ['case.read', 'task.read', 'document.read']

const registers: RegisterDefinition[] = [
  { id: 'people', title: 'Người', kind: 'register', schema: {}, label: 'ten', columns: ['ten'] },
  { id: 'so-nghi', title: 'Sổ nghỉ', kind: 'register', schema: {}, label: 'ten', subject: 'nguoi', columns: ['ten'] },
]

const regulation: Regulation = {
  id: '01/2026',
  kind: 'Quy định',
  title: 'Quy định',
  shortTitle: 'QĐ 01',
  inForce: { from: '2026-01-01' },
  provisions: [],
  verified: false,
  source: 'ví dụ',
}

/** A small plugin in code, for tests of the engine. */
export function samplePlugin(change: Partial<LoadedPlugin> = {}): LoadedPlugin {
  return {
    manifest: {
      id: 'mau',
      version: '1.0.0',
      title: 'Mẫu',
      engine: '*',
      entryPoints: [],
      roles: [
        {
          id: 'nhan-vien',
          title: 'Nhân viên',
          permissions: grants('case.start', 'task.work', 'task.delegate', 'case.cancel', ...readAll),
        },
        {
          id: 'lanh-dao',
          title: 'Lãnh đạo',
          permissions: grants(
            'task.work',
            'task.delegate',
            'task.assign',
            'task.deadline',
            'case.suspend',
            'case.correct',
            ...readAll,
          ),
        },
        { id: 'quan-tri', title: 'Quản trị', permissions: grants('operations.manage', 'definition.publish') },
        { id: 'nguoi-ngoai', title: 'Người ngoài', permissions: [] },
      ],
    },
    folder: '',
    forms: new Map([
      ['don', form],
      ['duyet', decision],
    ]),
    workflows: new Map([
      ['don-nghi', bpmn(requestWorkflow, 'don-nghi')],
      ['thong-bao', bpmn(noticeWorkflow, 'thong-bao')],
    ]),
    decisions: new Map(),
    documents: new Map(),
    registers: new Map(registers.map((register) => [register.id, register])),
    regulations: new Map([[regulation.id, regulation]]),
    settingsSchema: null,
    settings: {},
    locales: new Map(),
    rules: rules as Rule[],
    rulesModule: null,
    scenarios: [],
    diagnostics: [],
    ...change,
  }
}
