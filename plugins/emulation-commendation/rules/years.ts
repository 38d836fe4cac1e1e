/** The longest run of years without a gap, oldest first; of two equal runs the later one. */
export function longestRun(years: number[]): number[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  let best: number[] = []
  let run: number[] = []
  for (const year of sorted) {
    run = run.length > 0 && year === run[run.length - 1]! + 1 ? [...run, year] : [year]
    if (run.length >= best.length) best = run
  }
  return best
}

/** Years inside the span that are not there: what breaks a run. */
export function gapsOf(years: number[]): number[] {
  if (years.length === 0) return []
  const known = new Set(years)
  const first = Math.min(...years)
  const last = Math.max(...years)
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((year) => !known.has(year))
}

/** "2023, 2025", or "không có năm nào" where there is none. */
export function listYears(years: number[]): string {
  return years.length === 0 ? 'không có năm nào' : [...years].sort((a, b) => a - b).join(', ')
}
