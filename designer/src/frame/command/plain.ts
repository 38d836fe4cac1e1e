/** Text without accents and case, for finding: "Đông Hưng" is found by "dong hung". Lengths are kept, letter for letter. */
export function plain(text: string): string {
  return [...text.normalize('NFC')].map(plainLetter).join('')
}

function plainLetter(letter: string): string {
  const lower = letter.toLowerCase()
  return lower === 'đ' ? 'd' : (lower.normalize('NFD')[0] ?? lower)
}

/** The text cut at the places where the query's words stand, for marking them. */
export function markedParts(text: string, query: string): { text: string; hit: boolean }[] {
  const shown = [...text.normalize('NFC')]
  const searched = shown.map(plainLetter).join('')
  const wanted = plain(query).trim()
  const whole = wanted ? searched.indexOf(wanted) : -1
  if (whole < 0) return [{ text, hit: false }]
  const cut = (from: number, to?: number) => shown.slice(from, to).join('')
  return [
    { text: cut(0, whole), hit: false },
    { text: cut(whole, whole + wanted.length), hit: true },
    { text: cut(whole + wanted.length), hit: false },
  ].filter((part) => part.text !== '')
}
