import { expect, it } from 'vitest'
import { findCase } from '../store/cases.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { loadedCase } from './locked.ts'
import { writeRecord } from './record.ts'
import { samplePlugin } from './sample.testing.ts'
import { checkSubmissions, submissionsOf } from './submissions.ts'

const jobs = { gui: async () => ({ variables: {} }) }
const createEngine = () => createTestEngine({ plugins: [samplePlugin()], jobs })
const data = { ten: 'Nguyễn Văn A', ngay: 3 }

async function opened(engine: TestEngine) {
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  return caseId
}

/** Somebody is written into the register that a rule of the first form reads. */
const register = (engine: TestEngine, person: string) =>
  engine.host.store.transaction((trx) =>
    writeRecord(engine.host, trx, engine.host.plugins[0]!.registers, {
      register: 'so-nghi',
      id: person,
      data: { ten: 'x', nguoi: person },
      at: engine.clock.now(),
      caseId: null,
      by: null,
    }),
  )

async function findingsNow(engine: TestEngine, caseId: string, ownForm: string | null) {
  const row = await findCase(engine.host.store.read, caseId)
  const locked = await loadedCase(engine.host, engine.host.store.read, row!)
  const checked = await checkSubmissions(engine.host, locked, ownForm)
  return checked.flatMap(({ form, rules }) => rules.map(({ rule, findings }) => [form?.id, rule, findings.length]))
}

it('keeps of each task what was submitted last, also after it was given back', async () => {
  const engine = await createEngine()
  const caseId = await opened(engine)
  expect(await submissionsOf(engine.host.store.read, caseId)).toEqual([])
  await engine.complete(caseId, 'nop', 'nhan-vien', data)
  await engine.complete(caseId, 'duyet', 'lanh-dao', { lyDoTraLai: 'Thiếu ngày' }, 'tra-lai')
  await engine.complete(caseId, 'nop', 'nhan-vien', { ...data, ngay: 4 })
  expect(await submissionsOf(engine.host.store.read, caseId)).toMatchObject([
    { element: 'nop', form: { id: 'don', number: 1 }, data: { ngay: 4 }, outcome: null },
    { element: 'duyet', form: { id: 'duyet' }, data: { lyDoTraLai: 'Thiếu ngày' }, outcome: 'tra-lai' },
  ])
  await engine.close()
})

it('leaves out what the system completed', async () => {
  const engine = await createEngine()
  const caseId = await opened(engine)
  await engine.complete(caseId, 'nop', 'nhan-vien', data)
  await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
  engine.clock.advance('P6D')
  await engine.runDue()
  const submitted = await submissionsOf(engine.host.store.read, caseId)
  expect(submitted.map(({ element }) => element)).toEqual(['nop', 'duyet'])
  await engine.close()
})

it('checks afresh what was submitted, and leaves the task’s own form to the task', async () => {
  const engine = await createEngine()
  const caseId = await opened(engine)
  await engine.complete(caseId, 'nop', 'nhan-vien', { ...data, nguoi: 'P-1' })
  expect(await findingsNow(engine, caseId, 'duyet')).toEqual([
    ['don', 'qua-so-ngay', 0],
    ['don', 'da-nghi', 0],
  ])
  await register(engine, 'P-1')
  expect(await findingsNow(engine, caseId, 'duyet')).toContainEqual(['don', 'da-nghi', 1])
  expect(await findingsNow(engine, caseId, 'don')).toEqual([])
  await engine.close()
})

it('counts in the inbox what the rules said when it was submitted, also beside a draft', async () => {
  const engine = await createEngine()
  await register(engine, 'P-1')
  const caseId = await opened(engine)
  await engine.complete(caseId, 'nop', 'nhan-vien', { ...data, nguoi: 'P-1' })
  const task = await engine.task(caseId, 'duyet')
  expect(task).toMatchObject({ errors: 0, warnings: 1 })
  const by = await engine.user('lanh-dao')
  await engine.saveDraft({ task: task.task_id, data: {}, version: 0 }, by)
  expect(await engine.task(caseId, 'duyet')).toMatchObject({ errors: 0, warnings: 1 })
  await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'tra-lai')
  // Its own form is checked with its draft, so what was said of it before is not counted twice.
  expect(await engine.task(caseId, 'nop')).toMatchObject({ errors: 0, warnings: 0 })
  await engine.close()
})
