import { feelLiteral, writeFeel } from './feel.ts'
import { JuelRefused, parseJuel, type Refusal } from './syntax.ts'

/** FEEL without its leading `=`, or why a person has to write it. */
export type Converted = { feel: string } | { refused: Refusal }

const MAX_LENGTH = 10_000

/** Whether a text of Camunda 7 holds an expression. */
export function isJuel(text: string): boolean {
  return /[$#]\{/.test(text)
}

/**
 * A text of Camunda 7 as FEEL: `${amount > 100}` is an expression, `plain` a text, `Hồ sơ ${so}` a text with values in it. Only the simple
 * kind of JUEL is converted: paths, comparisons, and, or, not, empty, the choice `a ? b : c`, and literals.
 */
export function juelToFeel(text: string): Converted {
  if (text.length > MAX_LENGTH) return { refused: 'too-long' }
  try {
    const parts = partsOf(text)
    if (parts.length === 1)
      return { feel: 'text' in parts[0]! ? feelLiteral(parts[0].text) : writeFeel(parseJuel(parts[0]!.juel)) }
    return { feel: parts.length === 0 ? '""' : parts.map(asText).join(' + ') }
  } catch (error) {
    if (error instanceof JuelRefused) return { refused: error.reason }
    throw error
  }
}

type Part = { text: string } | { juel: string }

/** A value inside a text: what is null adds nothing. */
function asText(part: Part): string {
  if ('text' in part) return feelLiteral(part.text)
  const value = writeFeel(parseJuel(part.juel))
  return `(if (${value}) = null then "" else string(${value}))`
}

/** Texts and expressions in turn; `\${` is a text. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    if (/^\\[$#]\{/.test(text.slice(at, at + 3))) {
      plain += text.slice(at + 1, at + 3)
      at += 3
    } else if (/^[$#]\{/.test(text.slice(at, at + 2))) {
      const end = endOfExpression(text, at + 2)
      if (plain) parts.push({ text: plain })
      plain = ''
      parts.push({ juel: text.slice(at + 2, end) })
      at = end + 1
    } else plain += text[at++]
  }
  if (plain) parts.push({ text: plain })
  return parts
}

/** The closing brace, not one inside a text in quotes. */
function endOfExpression(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const char = text[at]!
    if (quote && char === '\\') at++
    else if (quote) quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '}') return at
  }
  throw new JuelRefused('syntax')
}
