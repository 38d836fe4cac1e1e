/**
 * Keeps a label from growing without end: the first `most` values are themselves, everything after them is `other`. A value longer than a
 * name would be is `other` too.
 */
export function createBounded(most: number): (value: string) => string {
  const known = new Set<string>()
  return (value) => {
    if (known.has(value)) return value
    if (known.size >= most || value.length > 100) return 'other'
    known.add(value)
    return value
  }
}
