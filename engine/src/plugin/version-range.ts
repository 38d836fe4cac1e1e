/**
 * Whether a version lies in a range as npm writes them: `*`, `1.2.3`, `^1.2`, `~1.2.3`, `>=1.0.0 <2`, joined by spaces (all) or `||`
 * (any). Pre-releases count as their version.
 */
export function isInRange(version: string, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((one) => fits(numbersOf(version), one)),
  )
}

function fits(version: number[], comparator: string): boolean {
  if (comparator === '' || comparator === '*') return true
  const [, sign = '', text = ''] = /^(\^|~|>=|<=|>|<|=)?(.*)$/.exec(comparator) ?? []
  const wanted = numbersOf(text)
  const order = compare(version, wanted)
  if (sign === '>=') return order >= 0
  if (sign === '<=') return order <= 0
  if (sign === '>') return order > 0
  if (sign === '<') return order < 0
  if (sign === '') return order === 0
  if (sign === '=') return order === 0
  // ^ keeps the first number that is not 0, ~ the first two.
  const kept = sign === '~' ? 2 : wanted.findIndex((number) => number > 0) + 1 || 3
  return order >= 0 && compare(version.slice(0, kept), wanted.slice(0, kept)) === 0
}

function numbersOf(version: string): number[] {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number)
  return [major, minor, patch]
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((number, index) => number !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
