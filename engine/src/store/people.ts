import { sql } from 'kysely'
import { firstOf, keptQuery } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { MembershipTable, Tables } from './tables.ts'

export async function putPerson(trx: Tx, row: Tables['person']): Promise<void> {
  await trx
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ name: row.name, email: row.email }))
    .execute()
}

export function findPerson(db: Db, userId: string): Promise<Tables['person'] | undefined> {
  return db.selectFrom('person').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

/** Names of users by id. */
export async function namesOf(db: Db, userIds: (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').selectAll().where('user_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.user_id, row.name]))
}

export function people(db: Db): Promise<Tables['person'][]> {
  return db.selectFrom('person').selectAll().orderBy('name').orderBy('user_id').execute()
}

export async function putMembership(trx: Tx, row: MembershipTable): Promise<void> {
  const { membership_id, ...rest } = row
  await trx
    .insertInto('membership')
    .values(row)
    .onConflict((conflict) => conflict.column('membership_id').doUpdateSet(rest))
    .execute()
}

export function membershipsOf(db: Db, userId: string): Promise<MembershipTable[]> {
  return db.selectFrom('membership').selectAll().where('user_id', '=', userId).orderBy('membership_id').execute()
}

export function allMemberships(db: Db): Promise<MembershipTable[]> {
  return db.selectFrom('membership').selectAll().orderBy('membership_id').execute()
}

export async function putUnit(trx: Tx, row: Tables['org_unit']): Promise<void> {
  const { unit_id, ...rest } = row
  await trx
    .insertInto('org_unit')
    .values(row)
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(rest))
    .execute()
  await raiseOrgVersion(trx)
}

export async function putEdge(trx: Tx, row: Tables['org_edge']): Promise<void> {
  await trx
    .insertInto('org_edge')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'from_day']).doUpdateSet({ parent_id: row.parent_id, to_day: row.to_day }),
    )
    .execute()
  await raiseOrgVersion(trx)
}

export function units(db: Db): Promise<Tables['org_unit'][]> {
  return db.selectFrom('org_unit').selectAll().orderBy('name').orderBy('unit_id').execute()
}

export function findUnit(db: Db, unitId: string): Promise<Tables['org_unit'] | undefined> {
  return firstOf(unit(db, { unit_id: unitId }))
}

const unit = keptQuery((db, { unit_id }: { unit_id: string }) =>
  db.selectFrom('org_unit').selectAll().where('unit_id', '=', unit_id),
)

/** The tree of units as it stood on a day: unit -> its parent, null at the top. */
export async function unitTreeOn(db: Db, day: string): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('org_unit')
    .leftJoin('org_edge', (join) =>
      join
        .onRef('org_edge.unit_id', '=', 'org_unit.unit_id')
        .on('org_edge.from_day', '<=', day)
        .on((eb) => eb.or([eb('org_edge.to_day', 'is', null), eb('org_edge.to_day', '>=', day)])),
    )
    .select(['org_unit.unit_id', 'org_edge.parent_id'])
    .where('org_unit.from_day', '<=', day)
    .where((eb) => eb.or([eb('org_unit.to_day', 'is', null), eb('org_unit.to_day', '>=', day)]))
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row.parent_id]))
}

export async function findSetting(db: Db, name: string): Promise<string | null> {
  return (await firstOf(setting(db, { name })))?.value ?? null
}

const setting = keptQuery((db, { name }: { name: string }) =>
  db.selectFrom('setting').select('value').where('name', '=', name),
)

export async function putSetting(trx: Tx, name: string, value: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

const orgVersionName = 'org-version'

/** Changes whenever the tree of units does, so that a tree in memory is known to be old. */
export async function orgVersion(db: Db): Promise<string> {
  return (await findSetting(db, orgVersionName)) ?? '0'
}

async function raiseOrgVersion(trx: Tx): Promise<void> {
  const next = sql<string>`cast(cast(setting.value as integer) + 1 as text)`
  await trx
    .insertInto('setting')
    .values({ name: orgVersionName, value: '1' })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: next }))
    .execute()
}

/** Keeps the name of who acts, for a user the register of people does not know yet. */
export async function nameOfPerson(db: Db, userId: string): Promise<string | undefined> {
  const row = await db.selectFrom('person').select('name').where('user_id', '=', userId).executeTakeFirst()
  return row?.name
}

export async function rememberPerson(trx: Tx, user: { id: string; name: string }): Promise<void> {
  await remember(trx, { user_id: user.id, name: user.name, email: '' })
}

const remember = keptQuery((db, row: Tables['person']) =>
  db
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.column('user_id').doNothing()),
)
