import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newCommandId } from '../../client.ts'
import { insertPosting } from '../../store/papers.ts'
import { createSessionFetch } from '../session-fetch.ts'
import { createTestApp, type TestApp, testOrigin, testPassword } from '../testing/test-app.ts'

let test: TestApp
let employee: Client
let head: Client

beforeAll(async () => {
  test = await createTestApp()
  employee = await test.as('employee', 'phong-a')
  head = await test.as('head', 'so')
})
afterAll(() => test.close())

const leave = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 8, reason: 'Việc gia đình' }
const pdf = new File(['%PDF-1.7\nmẫu'], 'Giấy đề nghị.pdf', { type: 'text/html' })

async function sentForReview() {
  const started = await employee.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit: 'phong-a' })
  await employee.tasks.complete(started.task!, { commandId: newCommandId(), data: leave })
  return started.case
}

describe('a case', () => {
  it('offers itself only to those who may start it, for their own units', async () => {
    const { items } = await employee.entryPoints()
    expect(items).toMatchObject([{ workflow: 'leave-request', units: [{ id: 'phong-a', name: 'Phòng A' }] }])
    expect(await head.entryPoints()).toEqual({ items: [] })
    const elsewhere = { commandId: newCommandId(), workflow: 'leave-request', unit: 'phong-b' }
    await expect(employee.cases.start(elsewhere)).rejects.toMatchObject({ code: 'access-denied' })
  })

  it('tells its way, its history and where it stands', async () => {
    const { id, number } = await sentForReview()
    const detail = await head.cases.get(id)
    expect(detail).toMatchObject({
      number,
      status: 'running',
      steps: ['Thủ trưởng xem xét'],
      data: { days: 8 },
      revision: 1,
      regime: { governingDate: '2026-11-24' },
      progress: { active: ['review'] },
      can: { cancel: false },
    })
    expect(detail.diagram).toContain('<bpmn:userTask id="review"')
    expect(detail.progress.done).toEqual(expect.arrayContaining(['start', 'request', 'length']))
    expect(detail.progress.way).toEqual(expect.arrayContaining(['to-request', 'to-length', 'long']))
    expect(detail.history.map(({ text }) => text)).toEqual(['lập hồ sơ', 'hoàn thành việc “Viết đơn”'])
    expect(detail.history[1]?.by).toMatchObject({ name: 'employee phong-a' })
  })

  it('is found by any words, accents or not', async () => {
    const { id } = await sentForReview()
    const { items } = await head.cases.list({ search: 'phong a' })
    expect(items.map((row) => row.id)).toContain(id)
    expect((await head.cases.list({ search: 'không có' })).items).toEqual([])
    expect((await head.search('NGHI PHEP')).items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['task', 'case']),
    )
  })
})

describe('a document', () => {
  it('is taken in by what it is, and goes out as nothing but a download', async () => {
    const { id } = await sentForReview()
    const document = await employee.cases.upload(id, pdf)
    expect(document).toMatchObject({ name: 'Giấy đề nghị.pdf', mediaType: 'application/pdf', template: null })
    const send = createSessionFetch(testOrigin, async (input, init) => test.app.request(String(input), init))
    await send(`${testOrigin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost' },
      body: JSON.stringify({ email: 'employee.phong-a@mau.example', password: testPassword }),
    })
    const answer = await send(employee.documentAddress(document.id))
    // The example gives nobody a right to documents, so not even the one who sent it in reads it back.
    expect(answer.status).toBe(403)
    test.engine.host.plugins[0]!.manifest.roles[0]!.permissions.push({ action: 'document.read', scope: 'unit' })
    const allowed = await send(employee.documentAddress(document.id))
    expect(allowed.status).toBe(200)
    expect(allowed.headers.get('content-type')).toBe('application/pdf')
    expect(allowed.headers.get('content-disposition')).toBe(
      `attachment; filename="Giay e nghi.pdf"; filename*=UTF-8''Gi%E1%BA%A5y%20%C4%91%E1%BB%81%20ngh%E1%BB%8B.pdf`,
    )
    expect(allowed.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(allowed.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await allowed.arrayBuffer()).toString()).toContain('%PDF-1.7')
  })

  it('sent twice, as after a lost answer, is one document', async () => {
    const { id } = await sentForReview()
    const first = await employee.cases.upload(id, pdf)
    expect(await employee.cases.upload(id, pdf)).toEqual(first)
    expect((await employee.cases.get(id)).documents).toHaveLength(1)
  })

  it.each([
    ['a page that calls itself a document', new File(['<script>alert(1)</script>'], 'don.docx')],
    ['an empty file', new File([], 'rong.pdf')],
  ])('refuses %s', async (_, file) => {
    const { id } = await sentForReview()
    await expect(employee.cases.upload(id, file)).rejects.toMatchObject({ status: 422, code: 'file-refused' })
  })

  it('of another unit is not there', async () => {
    const { id } = await sentForReview()
    const colleague = await test.as('employee', 'phong-b')
    await expect(colleague.cases.upload(id, pdf)).rejects.toMatchObject({ status: 404 })
  })
})

describe('the public board', () => {
  it('shows to everybody what is posted, and takes each opinion once', async () => {
    const { id, number } = await sentForReview()
    await test.engine.host.store.transaction((trx) =>
      insertPosting(trx, {
        case_id: id,
        posting_id: 'posting-1',
        wait: 'cong-khai~1',
        number,
        unit: 'phong-a',
        title: 'Danh sách đề nghị',
        items: JSON.stringify([{ fullName: 'Nguyễn Văn A', place: 'Phòng A' }]),
        from_at: '2026-11-24T02:00:00.000Z',
        to_at: '2026-12-01T16:59:59.999Z',
        state: 'open',
      }),
    )
    const anybody = test.anonymous()
    const opinion = { commandId: newCommandId(), name: 'Lê Văn C', contact: '', text: 'Đồng ý' }
    await anybody.board.sendOpinion('posting-1', opinion)
    await anybody.board.sendOpinion('posting-1', opinion)
    expect((await anybody.board.list()).items).toMatchObject([
      {
        id: 'posting-1',
        to: '2026-12-01',
        workingDaysLeft: 5,
        opinions: 1,
        columns: [
          { name: 'fullName', title: 'Họ và tên' },
          { name: 'place', title: 'place' },
        ],
        items: [{ fullName: 'Nguyễn Văn A', place: 'Phòng A' }],
      },
    ])
    await expect(
      anybody.board.sendOpinion('posting-2', { ...opinion, commandId: newCommandId() }),
    ).rejects.toMatchObject({
      code: 'posting-not-found',
    })
    const flood = Array.from({ length: 12 }, () =>
      anybody.board.sendOpinion('posting-1', { ...opinion, commandId: newCommandId() }),
    )
    expect((await Promise.allSettled(flood)).filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
  })
})
