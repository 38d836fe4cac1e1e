import type { DeNghi } from '../types/de-nghi.d.ts'

/** One line of the list of nominees, with its place in the submission. */
export interface Nominee {
  /** Counted from 1, as people read it. */
  line: number
  path: string
  row: DeNghi['danhSach'][number]
  /** Key of the person or collective in the registers; null when it was typed by hand. */
  subject: string | null
}

/** The lines of a submission. A draft may still lack everything, so nothing is assumed to be there. */
export function nomineesOf(data: DeNghi): Nominee[] {
  return (data.danhSach ?? []).map((row, index) => ({
    line: index + 1,
    path: `/danhSach/${index}`,
    row,
    subject: (row.loai === 'tap-the' ? row.tapThe : row.nguoi) ?? null,
  }))
}

/** Keys of all nominees that stand in a register. */
export function subjectsOf(data: DeNghi): string[] {
  return nomineesOf(data).flatMap(({ subject }) => (subject === null ? [] : [subject]))
}

/** What every finding about a nominee says: whom, and which line. */
export function whom({ row, line }: Nominee): { hoTen: string; dong: number } {
  return { hoTen: row.hoTen ?? '', dong: line }
}
