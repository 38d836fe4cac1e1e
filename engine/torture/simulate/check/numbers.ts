import type { Checked } from './checked.ts'

/** Numbers of cases have no gap and none is given twice. Called cases have their caller's. */
export async function checkNumbers({ world }: Checked): Promise<string[]> {
  const rows = await world.store.read
    .selectFrom('case_')
    .select('number')
    .where('parent_case', 'is', null)
    .orderBy('number')
    .execute()
  const numbers = rows.map(({ number }) => number)
  const expected = numbers.map((number, at) => `${number.slice(0, 8)}${String(at + 1).padStart(4, '0')}`)
  return numbers.some((number, at) => number !== expected[at]) ? [`numbers have gaps: ${numbers.join(' ')}`] : []
}
