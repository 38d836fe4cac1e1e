/** How dates and money stand in Vietnamese administrative documents (NĐ 30/2020/NĐ-CP): pure functions, also the filters of templates. */

/** `2026-11-26` -> `ngày 26 tháng 11 năm 2026`; days below 10 and the months 1 and 2 take a zero in front. */
export function formatDateLong(day: string): string {
  const { year, month, date } = partsOf(day)
  return `ngày ${pad(date)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** `2026-11-26` -> `26/11/2026`. */
export function formatDateShort(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${pad(date)}/${pad(month)}/${year}`
}

/** `2530000` -> `2.530.000`. */
export function formatMoney(amount: number): string {
  return (amount < 0 ? '-' : '') + String(Math.abs(wholeOf(amount))).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** `2530000` -> `Hai triệu năm trăm ba mươi nghìn đồng`. */
export function formatMoneyInWords(amount: number): string {
  const text = `${formatNumberInWords(amount)} đồng`
  return text[0]!.toLocaleUpperCase('vi') + text.slice(1)
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const scales = ['', ' nghìn', ' triệu']

/** A whole number as it is read: `105` -> `một trăm linh năm`, `21` -> `hai mươi mốt`. */
export function formatNumberInWords(value: number): string {
  const whole = wholeOf(value)
  if (whole < 0) return `âm ${formatNumberInWords(-whole)}`
  if (whole === 0) return 'không'
  return readBillions(whole).join(' ')
}

/** Groups of nine digits are told apart by "tỷ", and within them groups of three by "nghìn" and "triệu". */
function readBillions(whole: number): string[] {
  const high = Math.floor(whole / 1e9)
  const low = whole % 1e9
  const words = high > 0 ? [...readBillions(high), 'tỷ'] : []
  for (const [at, group] of [Math.floor(low / 1e6), Math.floor(low / 1e3) % 1e3, low % 1e3].entries()) {
    if (group > 0) words.push(readHundreds(group, words.length > 0) + scales[2 - at])
  }
  return words
}

/** Three digits; in the middle of a number the hundreds are always read, as in "một triệu không trăm linh năm". */
function readHundreds(group: number, inside: boolean): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const ones = group % 10
  const words = hundreds > 0 || inside ? [`${digits[hundreds]} trăm`] : []
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh')
  else if (tens === 1) words.push('mười')
  else if (tens > 1) words.push(`${digits[tens]} mươi`)
  if (ones > 0) words.push(readOnes(tens, ones))
  return words.join(' ')
}

function readOnes(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 5 && tens > 0) return 'lăm'
  return digits[ones]!
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  if (found === null) throw new RangeError(`"${day}" is not an ISO date such as 2026-11-26`)
  return { year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) }
}

function wholeOf(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`"${amount}" is not a whole number`)
  return amount
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
