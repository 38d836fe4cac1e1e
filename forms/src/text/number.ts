/**
 * Numbers as Vietnamese writes them: a dot between thousands, a comma before the fraction (1.204,5).
 * What cannot be read exactly gives undefined, so that nothing is ever guessed or rounded in silence.
 */
export function parseNumber(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0]/g, '')
  const match = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(compact)
  if (!match) return undefined
  const whole = match[2]!.replaceAll('.', '').replace(/^0+(?=\d)/, '')
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (whole.length + fraction.length > 15) return undefined
  const value = Number(fraction ? `${whole}.${fraction}` : whole)
  return match[1] ? 0 - value : value
}

/** Writes a number the Vietnamese way; `grouping` false is for years and codes. */
export function formatNumber(value: number, grouping = true): string {
  const plain = String(value)
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return plain
  const [whole = '', fraction] = plain.replace('-', '').split('.')
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`
}

/** Whole đồng out of what was typed, `1490000`, `1.490.000` or `1.490.000 đ`; undefined when it is no whole amount. */
export function parseMoney(text: string): number | undefined {
  const value = parseNumber(text.replace(/\s*(đ|đồng|VND|VNĐ)\s*$/i, ''))
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined
}
