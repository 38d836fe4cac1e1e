import type { JsonObject } from '@statecraft/forms'
import { decide } from '../../access/decide.ts'
import { policyNow } from '../../case/access.ts'
import { EngineError } from '../../errors.ts'
import type { RegisterDefinition } from '../../plugin/manifest.ts'
import { casesByIds } from '../../store/case-list.ts'
import { countRecords, recordPage, recordVersions } from '../../store/registers.ts'
import type { RegisterRecordTable } from '../../store/tables.ts'
import { pageOf, readCursor } from '../cursor.ts'
import type { AppParts } from '../parts.ts'
import { LookupItems, LookupQuery, RecordList, RecordQuery, RecordVersions, Registers } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { codeListItems, codeTitlesOf, columnsOf, lookupItem, registersOf } from '../views/registers.ts'

/** Registers with their records and history, and look-ups for forms. */
export function registerRoutes({ host }: AppParts): Route[] {
  const db = host.store.read

  /** A record names the case that wrote it, not more: who may read the register need not be allowed to read the case. */
  const recordViews = async (rows: RegisterRecordTable[], { register, registers }: Wanted) => {
    const titlesOf = codeTitlesOf(register, registers)
    const cases = await casesByIds(
      db,
      rows.map((row) => row.case_id).filter((id) => id !== null),
    )
    const read = rows.map((row) => ({ row, data: JSON.parse(row.data) as JsonObject }))
    return read.map(({ row, data }) => ({
      id: row.record_id,
      version: Number(row.version),
      data,
      titles: titlesOf(data),
      recordedAt: row.recorded_at,
      case: row.case_id === null ? null : { id: row.case_id, number: cases.get(row.case_id)?.number ?? '' },
    }))
  }

  return [
    route({
      method: 'get',
      path: '/registers',
      permission: 'register.read',
      summary: 'The registers, with columns and number of records.',
      answer: Registers,
      handle: async ({ by }) => {
        const canWrite = decide(await policyNow(host, db), by, 'register.write').allow
        const items = [...(await registersOf(host)).values()].map(async (register) => ({
          id: register.id,
          title: register.title,
          kind: register.kind,
          ...columnsOf(register),
          count: register.kind === 'code-list' ? (register.items?.length ?? 0) : await countRecords(db, register.id),
          canWrite: canWrite && register.kind === 'register',
        }))
        return { items: await Promise.all(items) }
      },
    }),
    route({
      method: 'get',
      path: '/registers/:register/records',
      permission: 'register.read',
      summary: 'Newest versions of the records by name; the search needs no accents.',
      query: RecordQuery,
      answer: RecordList,
      handle: async ({ params, query }) => {
        const wanted = await registerOf(host, params.register)
        const { register } = wanted
        if (register.kind === 'code-list') return codeListPage(register, query.search)
        const after = readCursor(query.cursor)
        const rows = await recordPage(db, register.id, {
          search: query.search,
          after: after ? { label: after[0], id: after[1] } : undefined,
          limit: query.limit + 1,
        })
        const { page, next } = pageOf(rows, query.limit, (row) => [row.label, row.record_id])
        const total = await countRecords(db, register.id, query.search)
        return { items: await recordViews(page, wanted), next, total }
      },
    }),
    route({
      method: 'get',
      path: '/registers/:register/lookup',
      permission: 'register.read',
      summary: 'Records for a look-up field.',
      query: LookupQuery,
      answer: LookupItems,
      handle: async ({ params, query }) => {
        const { register } = await registerOf(host, params.register)
        if (register.kind === 'code-list') return { items: codeListItems(register, query.search).slice(0, query.limit) }
        const rows = await recordPage(db, register.id, query)
        return { items: rows.map((row) => lookupItem(register, row)) }
      },
    }),
    route({
      method: 'get',
      path: '/registers/:register/records/:record',
      permission: 'register.read',
      summary: 'All versions of a record, newest first.',
      answer: RecordVersions,
      handle: async ({ params }) => {
        const wanted = await registerOf(host, params.register)
        const rows = await recordVersions(db, params.register, params.record)
        if (rows.length === 0) throw new EngineError('record-not-found', params)
        return { versions: await recordViews(rows, wanted) }
      },
    }),
  ]
}

/** A register among all of them, whose code lists its records name. */
interface Wanted {
  register: RegisterDefinition
  registers: Map<string, RegisterDefinition>
}

async function registerOf(host: AppParts['host'], id: string): Promise<Wanted> {
  const registers = await registersOf(host)
  const register = registers.get(id)
  if (!register) throw new EngineError('register-not-found', { register: id })
  return { register, registers }
}

function codeListPage(register: RegisterDefinition, search: string | undefined) {
  const found = codeListItems(register, search)
  const items = found.map(({ id, data }) => ({
    id,
    version: 1,
    data,
    titles: {},
    recordedAt: new Date(0).toISOString(),
    case: null,
  }))
  return { items, next: null, total: items.length }
}
