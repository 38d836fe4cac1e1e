import { evaluateExpression, type JsonObject, type JsonValue, parseExpression, stripFeel } from '@statecraft/forms'
import type { ComplexGateway } from '../../process.ts'
import { move, type Way } from './way.ts'

/** When a complex gateway starts, as far as the number of its tokens tells. */
export interface Activation {
  /** With so many tokens on so many of its flows; undefined where the data decide. */
  holds(tokens: number, flows: number): boolean | undefined
  /** Data with which it does not start with any number of tokens, as far as some were found. */
  refused: JsonObject
  /** Leads to data with which it starts with so many tokens. */
  met(tokens: number): Way
}

const kept = new WeakMap<ComplexGateway, Activation>()

/** The activation condition of a gateway. Without one every incoming flow needs a token. */
export function activationOf(gateway: ComplexGateway): Activation {
  const known = kept.get(gateway)
  if (known) return known
  const { activationCondition, incoming } = gateway
  const found =
    activationCondition === undefined
      ? { holds: (_: number, flows: number) => flows === incoming.length, refused: {}, met: () => move([]) }
      : conditional(stripFeel(activationCondition), incoming.length)
  kept.set(gateway, found)
  return found
}

function conditional(condition: string, most: number): Activation {
  const counts = Array.from({ length: Math.min(most, MOST_COUNTED) }, (_, at) => at + 1)
  const alone = counts.map((tokens) => verdictOn(condition, tokens))
  const tried = alone.includes(undefined) ? samplesFor(condition) : []
  const isMet = (data: JsonObject, tokens: number) => evaluated(condition, { ...data, ...counted(tokens) }) === true
  const met = counts.map((tokens) => move({ trail: [], data: tried.find((data) => isMet(data, tokens)) ?? {} }))
  return {
    // What was asked before and held has started it; so more tokens are never less.
    holds: (tokens) => {
      const asked = alone.slice(0, tokens)
      return asked.includes(true) || (asked.includes(undefined) ? undefined : false)
    },
    refused: tried.find((data) => !counts.some((tokens) => isMet(data, tokens))) ?? {},
    met: (tokens) => met[Math.min(tokens, met.length) - 1]!,
  }
}

/** Counts beyond are taken for this one. */
const MOST_COUNTED = 20

const counted = (tokens: number) => ({ activationCount: tokens, waitingForStart: true })

/** A condition over the count alone, with what the data decide left open: true, false, or undefined for either. */
function verdictOn(condition: string, tokens: number): boolean | undefined {
  const text = bare(condition)
  const either = split(text, 'or')
  if (either.length > 1) return anyOf(either.map((part) => verdictOn(part, tokens)))
  const both = split(text, 'and')
  if (both.length > 1) {
    const none = anyOf(both.map((part) => negated(verdictOn(part, tokens))))
    return negated(none)
  }
  return readsData(text) ? undefined : evaluated(text, counted(tokens)) === true
}

const negated = (verdict: boolean | undefined) => (verdict === undefined ? undefined : !verdict)

const anyOf = (verdicts: (boolean | undefined)[]) =>
  verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false

const dataIn = (text: string) => parseExpression(text).names.filter((name) => !Object.hasOwn(counted(0), name))

const readsData = (text: string) => dataIn(text).length > 0

/** A condition without the parentheses around all of it. */
function bare(condition: string): string {
  const text = condition.trim()
  const [inner] = /^\((.*)\)$/s.exec(text)?.slice(1) ?? []
  return inner !== undefined && parseExpression(inner).diagnostics.length === 0 && isWhole(inner) ? bare(inner) : text
}

/** Whether no parenthesis is closed that was opened before the text. */
function isWhole(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) return false
  }
  return true
}

/** Splits at a word outside parentheses and texts. Where other words bind more loosely nothing is split. */
function split(text: string, word: 'and' | 'or'): string[] {
  if (/\b(?:if|for|some|every|between|function)\b/.test(text)) return [text]
  const parts: string[] = ['']
  let depth = 0
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{N}_]*|[\s\S]/gu)) {
    depth += '([{'.includes(piece) ? 1 : ')]}'.includes(piece) ? -1 : 0
    if (depth === 0 && piece === word) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

/** Combinations of plain values for the names that a condition reads; of many names only the first two are varied. */
function samplesFor(condition: string): JsonObject[] {
  const [one, other] = dataIn(condition)
  const texts = [...condition.matchAll(/"([^"\\]*)"/g)].map((match) => match[1]!)
  const numbers = [...condition.matchAll(/\d+/g)].map((match) => Number(match[0]))
  const values: JsonValue[] = [...new Set([...numbers, 0, 1, 99]), true, false, ...texts, '', null]
  if (one === undefined) return []
  const varied = values.map((value) => ({ [one]: value }))
  return other === undefined
    ? varied
    : varied.flatMap((data) => values.map((value): JsonObject => ({ ...data, [other]: value })))
}

function evaluated(condition: string, data: JsonObject): JsonValue | undefined {
  // A condition that reads the clock is decided by more than its data.
  const result = evaluateExpression(condition, data, { now: '2026-01-01T00:00:00Z' })
  return result.ok ? result.value : undefined
}
