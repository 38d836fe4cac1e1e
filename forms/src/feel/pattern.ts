import { RE2JS } from 're2js'

/** Longest pattern that people may write. */
export const maxPatternLength = 1_000
/** Most instructions a pattern may compile to: each is looked at for each character of a text. `\\p{L}{1,500}` has about 1,000. */
export const maxInstructions = 2_500
const cacheSize = 500
const cache = new Map<string, RE2JS | null>()

/**
 * A pattern on the linear-time engine, or null where it does not compile there (look-ahead, back-references, repeats above
 * 1,000). Flags: `i` ignores case, `s` lets a dot match line ends, `m` makes `^` and `$` match at lines, `x` ignores blanks.
 */
export function compilePattern(pattern: string, flags = ''): RE2JS | null {
  const key = `${flags}/${pattern}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const compiled = tryCompile(pattern, flags)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(key, compiled)
  return compiled
}

function tryCompile(pattern: string, flags: string): RE2JS | null {
  if (pattern.length > maxPatternLength || /[^ismx]/.test(flags)) return null
  let bits = 0
  if (flags.includes('i')) bits |= RE2JS.CASE_INSENSITIVE
  if (flags.includes('s')) bits |= RE2JS.DOTALL
  if (flags.includes('m')) bits |= RE2JS.MULTILINE
  try {
    // JSON Schema and FEEL write patterns as ECMAScript does: `\u1ea1`, which RE2 writes `\x{1ea1}`.
    const text = RE2JS.translateRegExp(flags.includes('x') ? pattern.replace(/\s+/g, '') : pattern)
    const compiled = RE2JS.compile(text, bits)
    return compiled.programSize() <= maxInstructions ? compiled : null
  } catch {
    return null
  }
}

/** FEEL `matches`: whether the pattern occurs anywhere in the text. */
export function matches(text: string, pattern: RE2JS): boolean {
  return pattern.matcher(text).find()
}

/** FEEL `replace`: every occurrence; `$0` to `$99` in the replacement stand for the groups. */
export function replace(text: string, pattern: RE2JS, replacement: string): string {
  const matcher = pattern.matcher(text)
  let result = ''
  let from = 0
  while (matcher.find()) {
    result += text.slice(from, matcher.start())
    result += replacement.replace(/\$(\d{1,2})/g, (whole, digits: string) => {
      const group = Number(digits)
      return group <= matcher.groupCount() ? (matcher.group(group) ?? '') : whole
    })
    from = matcher.end()
  }
  return result + text.slice(from)
}

/** FEEL `split`: the pieces between the occurrences. */
export function split(text: string, pattern: RE2JS): string[] {
  const matcher = pattern.matcher(text)
  const pieces: string[] = []
  let from = 0
  while (matcher.find()) {
    if (matcher.end() === matcher.start()) continue
    pieces.push(text.slice(from, matcher.start()))
    from = matcher.end()
  }
  return [...pieces, text.slice(from)]
}
