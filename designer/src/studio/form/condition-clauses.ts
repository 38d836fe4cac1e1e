/** One part of a condition that needs no FEEL to be understood: a field, how it is compared, and with what. */
export interface Clause {
  /** The field's name as FEEL reads it, `toTrinh.so`. */
  name: string
  operator: (typeof operators)[number]
  value: string | number | boolean
}

export const operators = ['=', '!=', '>', '>=', '<', '<='] as const

const CLAUSE = /\s*([A-Za-z_][\w.]*)\s*(!=|>=|<=|=|>|<)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true\b|false\b)\s*/y
const AND = /and\b/y

/** The clauses of a condition that is nothing but comparisons joined by `and`; null when it says more than that. */
export function clausesOf(feel: string): Clause[] | null {
  const clauses: Clause[] = []
  let at = 0
  for (;;) {
    CLAUSE.lastIndex = at
    const match = CLAUSE.exec(feel)
    const value = match ? literal(match[3]!) : undefined
    if (!match || value === undefined) return null
    clauses.push({ name: match[1]!, operator: match[2] as Clause['operator'], value })
    at = CLAUSE.lastIndex
    if (at >= feel.length) return clauses
    AND.lastIndex = at
    if (!AND.test(feel)) return null
    at = AND.lastIndex
  }
}

/** The clauses as FEEL. */
export function feelOf(clauses: readonly Clause[]): string {
  return clauses.map(({ name, operator, value }) => `${name} ${operator} ${JSON.stringify(value)}`).join(' and ')
}

function literal(text: string): Clause['value'] | undefined {
  try {
    return JSON.parse(text) as Clause['value']
  } catch {
    // An escape that FEEL knows and JSON does not.
    return undefined
  }
}
