import type { JsonObject } from '@statecraft/forms'
import type { Host } from '../case/host.ts'
import { writeRecord } from '../case/record.ts'
import type { Accounts } from '../http/auth/accounts.ts'
import type { Place } from '../http/parts.ts'
import { registersOf } from '../http/views/registers.ts'
import type { RegisterDefinition } from '../plugin/manifest.ts'
import { findSetting, putEdge, putMembership, putSetting, putUnit } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import { type Province, readProvince, readSampleRecords } from './province.ts'

const setting = 'demo'

/** Whether the database holds the demo province; `begun` when the seeding was killed before its end. */
export async function demoState(host: Host): Promise<'begun' | 'done' | null> {
  return (await findSetting(host.store.read, setting)) as 'begun' | 'done' | null
}

/**
 * Fills a new database with a sample province: units as a dated tree, accounts, records of the plugins. Units and records are one
 * transaction, accounts come after; a seeding that was killed in between goes on where it stood.
 */
export async function seedDemo(host: Host, accounts: Accounts): Promise<void> {
  const province = readProvince(host.plugins)
  if ((await demoState(host)) === null) {
    const registers = await registersOf(host)
    await host.store.transaction(async (trx) => {
      await seedUnits(trx, province)
      await seedRecords(host, trx, registers)
      await putSetting(trx, setting, 'begun')
    })
  }
  for (const account of province.accounts) {
    const user = await accounts.ensure(account)
    await host.store.transaction((trx) => putMembership(trx, membershipOf(province, account, user)))
  }
  await host.store.transaction((trx) => putSetting(trx, setting, 'done'))
}

async function seedRecords(host: Host, trx: Tx, registers: Map<string, RegisterDefinition>): Promise<void> {
  const at = host.clock.now()
  for (const [register, records] of host.plugins.flatMap((plugin) => Object.entries(readSampleRecords(plugin)))) {
    for (const { id, ...data } of records) {
      await writeRecord(host, trx, registers, { register, id, data: data as JsonObject, at, caseId: null, by: null })
    }
  }
}

function membershipOf({ units }: Province, { role, unit }: Province['accounts'][number], user: string) {
  const from = units.find(({ id }) => id === unit)?.from ?? '2025-07-01'
  return { membership_id: `demo-${role}`, user_id: user, role, unit, from_day: from, to_day: null }
}

/** What the start page says of the demo. */
export function demoPlace(host: Host): Pick<Place, 'province' | 'accounts'> {
  const { name, accounts, units } = readProvince(host.plugins)
  const roles = host.plugins.flatMap(({ manifest }) => manifest.roles)
  return {
    province: name,
    accounts: accounts.map((account) => ({
      name: account.name,
      email: account.email,
      password: account.password,
      roleTitle: roles.find(({ id }) => id === account.role)?.title ?? account.role,
      unit: units.find(({ id }) => id === account.unit)?.name ?? account.unit,
    })),
  }
}

async function seedUnits(trx: Tx, { units }: Province): Promise<void> {
  for (const { id, name, kind, from, to, parents } of units) {
    await putUnit(trx, { unit_id: id, name, kind, from_day: from, to_day: to ?? null })
    for (const parent of parents) {
      await putEdge(trx, { unit_id: id, parent_id: parent.unit, from_day: parent.from, to_day: parent.to ?? null })
    }
  }
}
