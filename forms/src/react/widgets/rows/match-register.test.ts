import { expect, it } from 'vitest'
import type { LookupItem } from '../../form-view-props.ts'
import { allColumns } from './columns.ts'
import { matchRegisters } from './match-register.ts'

const items = {
  type: 'object',
  properties: {
    person: { type: 'string', 'x-register': { register: 'people', prefill: { name: 'fullName', unit: 'unit' } } },
    name: { type: 'string', title: 'Họ và tên' },
    unit: { type: 'string', title: 'Đơn vị' },
  },
}
const columns = allColumns(items, {}, items)
const record = (id: string, fullName: string, unit: string): LookupItem => ({
  id,
  label: fullName,
  detail: unit,
  data: { fullName, unit },
})
const people = [
  record('P-1', 'Nguyễn Văn A', 'Xã X'),
  record('P-2', 'Trần Thị B', 'Xã X'),
  record('P-3', 'Trần Thị B', 'Xã Y'),
]
const search = async (_: string, text: string) => people.filter(({ label }) => label.includes(text.slice(0, 3)))
const match = (row: Record<string, string>) => matchRegisters([row], columns, search).then(([linked]) => linked)

it('links a row whose name stands once in the register, without accents too, and fills what it lacks', async () => {
  expect(await match({ name: 'Nguyễn Văn A' })).toEqual({ person: 'P-1', name: 'Nguyễn Văn A', unit: 'Xã X' })
})

it('tells namesakes apart by what stands beside the name, and else leaves them to people', async () => {
  expect(await match({ name: 'Trần Thị B', unit: 'xa y' })).toMatchObject({ person: 'P-3' })
  expect(await match({ name: 'Trần Thị B' })).toEqual({ name: 'Trần Thị B' })
})

it('does not link a namesake of another unit', async () => {
  expect(await match({ name: 'Nguyễn Văn A', unit: 'Xã Z' })).toEqual({ name: 'Nguyễn Văn A', unit: 'Xã Z' })
})
