import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCase, lockCase, nextNumber } from './cases.ts'
import { keepAnswer, takeCommand } from './commands.ts'
import { effectiveOn, insertRevision } from './definitions.ts'
import { appendEvent, endOfChain, eventFormat, noHash } from './events.ts'
import { OutsideTransaction } from './guard.ts'
import { findBlob, putBlob } from './papers.ts'
import { putEdge, putUnit, unitTreeOn } from './people.ts'
import { addRecordVersion, recordPage, recordsAbout, recordVersions } from './registers.ts'
import { searchText } from './search-text.ts'
import type { Store } from './store.ts'
import type { CaseTable } from './tables.ts'
import { insertJob, insertTimer, leaseJob, nextDueTimer, updateJob } from './work.ts'

/** What every store keeps, whichever database it is. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`a store on ${name}`, () => {
    let store: Store
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store?.close())

    const command = (id: string) => ({ command_id: id, kind: 'x', by_user: 'a', request_hash: 'h', at: now })

    it('keeps what a transaction wrote and nothing of one that threw', async () => {
      await store.transaction((trx) => insertCase(trx, aCase('kept')))
      const failing = store.transaction(async (trx) => {
        await insertCase(trx, aCase('lost'))
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      const rows = await store.read.selectFrom('case_').select('case_id').execute()
      expect(rows.map((row) => row.case_id)).toEqual(['kept'])
    })

    it('refuses the outer database inside a transaction instead of hanging', async () => {
      const wrong = store.transaction(() => store.read.selectFrom('case_').selectAll().execute())
      await expect(wrong).rejects.toThrow(OutsideTransaction)
    })

    it('takes a command id once', async () => {
      const first = await store.transaction(async (trx) => {
        const before = await takeCommand(trx, command('command-1'))
        await keepAnswer(trx, 'command-1', '"first"')
        return before
      })
      const second = await store.transaction((trx) => takeCommand(trx, command('command-1')))
      expect(first).toBeNull()
      expect(second?.answer).toBe('"first"')
    })

    it('gives an id taken twice at once to one of the two', async () => {
      const take = () =>
        store.transaction(async (trx) => {
          const before = await takeCommand(trx, command('command-2'))
          if (!before) await keepAnswer(trx, 'command-2', '1')
          return before === null
        })
      expect((await Promise.all([take(), take(), take()])).filter((won) => won)).toHaveLength(1)
    })

    it('counts without gaps, also when commands fail in between', async () => {
      const next = (fail: boolean) =>
        store.transaction(async (trx) => {
          const number = await nextNumber(trx, 'case-2026')
          if (fail) throw new Error('refused')
          return number
        })
      const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((n) => next(n % 3 === 0)))
      const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      expect(numbers.sort()).toEqual([1, 2, 3, 4])
    })

    it('keeps of many commands at once each that was answered, and nothing of those refused', async () => {
      const write = (at: number) =>
        store.transaction(async (trx) => {
          await trx
            .insertInto('setting')
            .values({ name: `crowd-${at}`, value: '' })
            .execute()
          // One breaks a constraint, one throws; the rest must not notice.
          if (at % 5 === 1)
            await trx
              .insertInto('setting')
              .values({ name: `crowd-${at}`, value: '' })
              .execute()
          if (at % 5 === 2) throw new Error('refused')
        })
      const results = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => write(at)))
      const kept = results.flatMap((result, at) => (result.status === 'fulfilled' ? [`crowd-${at}`] : []))
      const rows = await store.read.selectFrom('setting').select('name').where('name', 'like', 'crowd-%').execute()
      expect(rows.map((row) => row.name).sort()).toEqual(kept.sort())
      expect(kept).toHaveLength(24)
    })

    it('lets the second writer of a case see what the first wrote', async () => {
      await store.transaction((trx) => insertCase(trx, { ...aCase('contended'), state: '0' }))
      const raise = () =>
        store.transaction(async (trx) => {
          const row = await lockCase(trx, 'contended')
          const state = String(Number(row!.state) + 1)
          await trx.updateTable('case_').set({ state }).where('case_id', '=', 'contended').execute()
        })
      await Promise.all(Array.from({ length: 10 }, raise))
      const row = await store.read.selectFrom('case_').selectAll().where('case_id', '=', 'contended').executeTakeFirst()
      expect(row).toMatchObject({ state: '10', version: 11 })
    })

    it('cannot hold two events of one number in a case', async () => {
      const event = { ...anEvent('forked'), seq: 1 }
      await store.transaction((trx) => appendEvent(trx, event))
      await expect(store.transaction((trx) => appendEvent(trx, event))).rejects.toThrow()
      expect(await endOfChain(store.read, 'forked')).toMatchObject({ seq: 1 })
    })

    it('leases a job to one worker, and again when the lease ran out', async () => {
      await store.transaction((trx) => insertJob(trx, aJob('job-1')))
      const lease = (token: string, at: string) =>
        store.transaction((trx) => leaseJob(trx, { token, now: at, until: '2026-01-01T00:01:00.000Z' }))
      const [a, b] = await Promise.all([lease('a', now), lease('b', now)])
      expect([a, b].filter((job) => job)).toHaveLength(1)
      expect(await lease('c', '2026-01-01T00:00:59.000Z')).toBeUndefined()
      expect(await lease('d', '2026-01-01T00:01:00.000Z')).toMatchObject({ job_id: 'job-1', lease: 'd', attempts: 2 })
      await store.transaction((trx) => updateJob(trx, aJob('job-1'), { state: 'done' }))
    })

    it('hands out due timers in order of their instant', async () => {
      await store.transaction(async (trx) => {
        const timer = { case_id: 't', element: 'e', state: 'waiting' }
        await insertTimer(trx, { ...timer, wait: 'late', due: '2026-01-03T00:00:00.000Z' })
        await insertTimer(trx, { ...timer, wait: 'early', due: '2026-01-02T00:00:00.000Z' })
      })
      expect(await nextDueTimer(store.read, '2026-01-01T00:00:00.000Z')).toBeUndefined()
      expect(await nextDueTimer(store.read, '2026-01-05T00:00:00.000Z')).toMatchObject({ wait: 'early' })
    })

    it('finds the revision in force on a day', async () => {
      const revision = { ...aRevision, hash: 'a' }
      await store.transaction(async (trx) => {
        await insertRevision(trx, { ...revision, number: 1, effective_from: '2026-01-01' })
        await insertRevision(trx, { ...revision, number: 2, effective_from: '2026-07-01' })
        await insertRevision(trx, { ...revision, number: 3, effective_from: '2026-07-01' })
      })
      const numberOn = async (day: string) => (await effectiveOn(store.read, 'form', 'f', day))?.number
      expect(await numberOn('2025-12-31')).toBeUndefined()
      expect(await numberOn('2026-06-30')).toBe(1)
      expect(await numberOn('2026-07-01')).toBe(3)
    })

    it('keeps every version of a record and finds it without accents', async () => {
      const record = { ...aRecord, record_id: 'r1', label: 'Đặng Thị Hồng', search_text: searchText('Đặng Thị Hồng') }
      await store.transaction(async (trx) => {
        await addRecordVersion(trx, { ...record, data: '{"v":1}' })
        await addRecordVersion(trx, { ...record, data: '{"v":2}' })
      })
      expect((await recordVersions(store.read, 'people', 'r1')).map((row) => row.data)).toEqual(['{"v":2}', '{"v":1}'])
      expect(await recordPage(store.read, 'people', { search: 'dang thi', limit: 5 })).toMatchObject([{ version: 2 }])
      expect(await recordPage(store.read, 'people', { search: '%', limit: 5 })).toEqual([])
      expect(await recordsAbout(store.read, 'people', ['r1'])).toHaveLength(1)
    })

    it('keeps bytes as they are', async () => {
      const bytes = Uint8Array.from([0, 255, 10, 13, 0])
      await store.transaction((trx) => putBlob(trx, 'h', bytes))
      await store.transaction((trx) => putBlob(trx, 'h', bytes))
      expect(Uint8Array.from((await findBlob(store.read, 'h'))!)).toEqual(bytes)
    })

    it('knows the tree of units of each day', async () => {
      const unit = { kind: 'commune', from_day: '2020-01-01', to_day: null }
      await store.transaction(async (trx) => {
        for (const id of ['province', 'district', 'commune']) await putUnit(trx, { ...unit, unit_id: id, name: id })
        await putEdge(trx, { unit_id: 'commune', parent_id: 'district', from_day: '2020-01-01', to_day: '2025-06-30' })
        await putEdge(trx, { unit_id: 'commune', parent_id: 'province', from_day: '2025-07-01', to_day: null })
      })
      expect((await unitTreeOn(store.read, '2025-06-30')).get('commune')).toBe('district')
      expect((await unitTreeOn(store.read, '2025-07-01')).get('commune')).toBe('province')
      expect((await unitTreeOn(store.read, '2025-07-01')).get('province')).toBeNull()
    })
  })
}

const now = '2026-01-01T00:00:00.000Z'

const aCase = (id: string): CaseTable => ({
  case_id: id,
  number: id,
  workflow: 'w',
  process: null,
  parent_case: null,
  parent_wait: null,
  plugin: 'p',
  title: 't',
  unit: 'u',
  proposer: 'a',
  status: 'running',
  started_at: now,
  ended_at: null,
  governing_date: '2026-01-01',
  regime: '[]',
  bundle: 'b',
  state: 'null',
  state_format: 1,
  state_seq: 0,
  state_credit: 0,
  state_hash: noHash,
  version: 1,
  last_seq: 0,
  last_hash: noHash,
  due: null,
  suspended_at: null,
  search_text: '',
})

const anEvent = (caseId: string) => ({
  case_id: caseId,
  format: eventFormat,
  at: now,
  type: 'start',
  element: null,
  by_user: null,
  on_behalf_of: null,
  command_id: null,
  input: '{}',
  env: '{}',
  read: '{}',
  outcome: '{}',
  state_hash: '',
  prev_hash: noHash,
})

const aJob = (id: string) => ({
  case_id: 'j',
  job_id: id,
  wait: `${id}~1`,
  element: 'e',
  type: 'x',
  headers: '{}',
  input: '{}',
  state: 'waiting',
  attempts: 0,
  max_attempts: 3,
  run_at: now,
  lease: null,
  leased_until: null,
  worker: null,
  last_error: null,
  since: now,
})

const aRevision = {
  kind: 'form',
  id: 'f',
  plugin: 'p',
  content: '{}',
  published_at: now,
  published_by: null,
  basis: null,
  note: null,
}

const aRecord = { register: 'people', data: '{}', subject: null, recorded_at: now, case_id: null, by_user: null }
