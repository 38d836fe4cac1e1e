import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en, enTerms } from './en.ts'
import { vi, viTerms } from './vi.ts'
import { hasWorkflowWords, workflowWords } from './words.ts'

const root = join(import.meta.dirname, '..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file) && !file.startsWith('locales'))
  .map((file) => readFileSync(join(root, file), 'utf8'))

/** Codes as they stand in calls that report, refuse or diagnose, and in diagnostics written out. */
const patterns = [
  /\b(?:report|note|refusal|diagnose|found|told|tell|DecisionFailure)\((?:[^()';]|\([^()]*\))*?'([a-z]+(?:-[a-z0-9]+)+|unreachable)'/g,
  /\bcode: '([a-z]+(?:-[a-z0-9]+)+)'/g,
  /\b(?:missing|unknown): '([a-z]+(?:-[a-z0-9]+)+)'/g,
]
const codes = [
  ...new Set(
    sources.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code!))),
  ),
]

describe('every code', () => {
  it('is found in the sources', () => {
    expect(codes.length).toBeGreaterThan(90)
    expect(codes).toEqual(
      expect.arrayContaining(['dead-end', 'token-doubles', 'template-missing', 'id-doubled', 'table-without-output']),
    )
  })

  it.each(codes)('%s has words', (code) => {
    expect(hasWorkflowWords(code)).toBe(true)
  })

  it('has them in both languages, with the same places to be filled', () => {
    const places = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    expect(Object.keys(en)).toEqual(Object.keys(vi))
    expect(Object.keys(enTerms)).toEqual(Object.keys(viTerms))
    for (const [code, words] of Object.entries(vi)) {
      expect([code, places(en[code]?.title)]).toEqual([code, places(words.title)])
      expect([code, en[code]?.because === undefined]).toEqual([code, words.because === undefined])
    }
  })
})

it('has each code in one section', async () => {
  const sections = readdirSync(join(import.meta.dirname, 'vi')).filter(
    (file) => !['terms.ts', 'refusals.ts'].includes(file),
  )
  const modules: Record<string, object>[] = await Promise.all(sections.map((file) => import(`./vi/${file}`)))
  const codes = modules.flatMap((module) => Object.values(module).flatMap((words) => Object.keys(words)))
  expect(codes.sort()).toEqual(Object.keys(vi).sort())
})

const diagnostic = (code: string, params = {}) => ({ code, severity: 'error' as const, element: 'tham-dinh', params })

it('names the element in quotes, what is wrong and what to do', () => {
  expect(workflowWords(diagnostic('dead-end', { name: 'Thẩm định', type: 'userTask' }), 'vi')).toEqual({
    title: 'Bước “Thẩm định” chưa có đường đi tiếp.',
    because: 'Hãy nối sang bước sau hoặc nối vào điểm kết thúc; nếu không, hồ sơ sẽ dừng ở đây mà không ai biết.',
  })
})

it('names an element without a name by its id, or by what the caller knows of it', () => {
  expect(workflowWords(diagnostic('reference-unresolved', { reference: 'x' }), 'en').title).toBe(
    'Element “tham-dinh” points to “x”, which does not exist.',
  )
  const find = () => ({ name: 'Thẩm định', type: 'userTask' })
  expect(workflowWords(diagnostic('timer-without-time'), 'vi', find).title).toMatch(/^Bước “Thẩm định” /)
})

it('leaves out a question that has no answer', () => {
  const params = { name: 'Đạt', type: 'sequenceFlow', unknown: 'diemm', use: 'condition' }
  expect(workflowWords(diagnostic('name-unknown', params), 'vi').because).toBeUndefined()
  expect(workflowWords(diagnostic('name-unknown', { ...params, meant: 'diem' }), 'vi').because).toBe(
    'Có phải ý bạn là “diem”?',
  )
})

it('says where a FEEL text stands that cannot be read', () => {
  const params = { name: 'Ký', type: 'userTask', use: 'deadline', at: 4, near: '+', source: '= 5 +' }
  expect(workflowWords(diagnostic('expression-syntax', params), 'vi').title).toBe(
    'Thời hạn của bước “Ký”: biểu thức viết sai ở ký tự thứ 4, gần “+”.',
  )
})

it('calls an element that does not run by its name', () => {
  const params = { type: 'bpmn:Conversation', name: 'Xin ý kiến?' }
  expect(workflowWords(diagnostic('element-not-supported', params), 'vi').title).toBe(
    'Phần tử “Xin ý kiến?” là “trao đổi giữa các bên”, loại này hệ thống chưa chạy được.',
  )
})

it('says in words why a step of a script is refused', () => {
  const params = { step: 2, reason: 'wait-closed', wait: 'ky' }
  expect(workflowWords({ ...diagnostic('script-step-refused', params), element: '' }, 'vi').title).toBe(
    'Bước thử thứ 2 không thực hiện được: không có gì đang chờ ở “ky”.',
  )
})
