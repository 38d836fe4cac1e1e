/** Names longer than this are not compared. */
const LONGEST = 80

/** The candidate that a mistyped name most likely meant, at most two slips away; undefined when none is near. */
export function nearest(name: string, candidates: string[]): string | undefined {
  const near = candidates
    // Names of very different lengths are never near, and comparing long ones would cost.
    .filter((candidate) => Math.abs(candidate.length - name.length) <= 2 && candidate.length <= LONGEST)
    .map((candidate) => ({ candidate, slips: slipsBetween(plain(name), plain(candidate)) }))
    .filter(({ slips, candidate }) => slips <= 2 && slips < candidate.length / 2)
  return near.sort((a, b) => a.slips - b.slips)[0]?.candidate
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()

/** Levenshtein's distance, row by row. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
