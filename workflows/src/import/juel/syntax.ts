/** A JUEL expression of the simple kind, between `${` and `}`. */
export type Juel =
  | { kind: 'literal'; value: string | number | boolean | null }
  /** `order.items[0]['name']`: a variable, then names and positions counted from 0. */
  | { kind: 'path'; variable: string; steps: (string | number)[] }
  | { kind: 'not'; operand: Juel }
  | { kind: 'empty'; operand: Juel }
  | { kind: 'binary'; operator: Operator; left: Juel; right: Juel }
  | { kind: 'choice'; condition: Juel; yes: Juel; no: Juel }

export type Operator = 'and' | 'or' | 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge'

/** Why an expression is left to a person. Permanent: they are params of the report. */
export type Refusal =
  | 'empty-of-expression'
  | 'syntax'
  | 'method-call'
  | 'calculation'
  | 'computed-index'
  | 'engine-object'
  | 'name'
  | 'too-long'

/** Thrown inside this folder only; its doors return it as data. */
export class JuelRefused extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

const OPERATORS: Record<string, { operator: Operator; binds: number }> = {
  '||': { operator: 'or', binds: 1 },
  or: { operator: 'or', binds: 1 },
  '&&': { operator: 'and', binds: 2 },
  and: { operator: 'and', binds: 2 },
  '==': { operator: 'eq', binds: 3 },
  eq: { operator: 'eq', binds: 3 },
  '!=': { operator: 'ne', binds: 3 },
  ne: { operator: 'ne', binds: 3 },
  '<': { operator: 'lt', binds: 4 },
  lt: { operator: 'lt', binds: 4 },
  '>': { operator: 'gt', binds: 4 },
  gt: { operator: 'gt', binds: 4 },
  '<=': { operator: 'le', binds: 4 },
  le: { operator: 'le', binds: 4 },
  '>=': { operator: 'ge', binds: 4 },
  ge: { operator: 'ge', binds: 4 },
}

const CALCULATIONS = new Set(['+', '-', '*', '/', '%', 'div', 'mod'])
const MAX_TOKENS = 1_000
const MAX_DEPTH = 40

/** Parses what stands between the braces. Throws `JuelRefused`. */
export function parseJuel(text: string): Juel {
  const parser = new Parser(tokensOf(text))
  const expression = parser.choice(0)
  parser.end()
  return expression
}

interface Token {
  kind: 'word' | 'number' | 'string' | 'mark'
  text: string
}

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?(?![\w.]))|(?<word>[\p{L}_$][\p{L}\p{M}\p{N}_$]*)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<mark>\|\||&&|==|!=|<=|>=|[<>!?:.,()[\]+\-*/%]))/uy

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text)?.groups
    if (!found) throw new JuelRefused('syntax')
    const [kind, token] = Object.entries(found).find(([, value]) => value !== undefined) as [Token['kind'], string]
    tokens.push({ kind, text: kind === 'string' ? token.slice(1, -1).replace(/\\(.)/gs, '$1') : token })
    if (tokens.length > MAX_TOKENS) throw new JuelRefused('too-long')
  }
  return tokens
}

class Parser {
  readonly #tokens: Token[]
  #at = 0

  constructor(tokens: Token[]) {
    this.#tokens = tokens
  }

  choice(depth: number): Juel {
    if (depth > MAX_DEPTH) throw new JuelRefused('too-long')
    const condition = this.#binary(0, depth)
    if (!this.#take('?')) return condition
    const yes = this.choice(depth + 1)
    this.#need(':')
    return { kind: 'choice', condition, yes, no: this.choice(depth + 1) }
  }

  end(): void {
    const next = this.#tokens[this.#at]
    if (next && CALCULATIONS.has(next.text)) throw new JuelRefused('calculation')
    if (next) throw new JuelRefused('syntax')
  }

  #binary(least: number, depth: number): Juel {
    let left = this.#unary(depth)
    for (let next = this.#operator(); next && next.binds > least; next = this.#operator()) {
      this.#at++
      left = { kind: 'binary', operator: next.operator, left, right: this.#binary(next.binds, depth + 1) }
    }
    return left
  }

  #operator() {
    const next = this.#tokens[this.#at]
    if (!next || next.kind === 'string') return undefined
    if (CALCULATIONS.has(next.text)) throw new JuelRefused('calculation')
    return Object.hasOwn(OPERATORS, next.text) ? OPERATORS[next.text] : undefined
  }

  #unary(depth: number): Juel {
    if (depth > MAX_DEPTH) throw new JuelRefused('too-long')
    if (this.#take('!') || this.#take('not')) return { kind: 'not', operand: this.#unary(depth + 1) }
    if (this.#take('empty')) return { kind: 'empty', operand: this.#unary(depth + 1) }
    if (this.#take('-')) return this.#negative()
    return this.#value(depth)
  }

  #negative(): Juel {
    const next = this.#next()
    if (next.kind !== 'number') throw new JuelRefused('calculation')
    return { kind: 'literal', value: -Number(next.text) }
  }

  #value(depth: number): Juel {
    const next = this.#next()
    if (next.kind === 'string') return { kind: 'literal', value: next.text }
    if (next.kind === 'number') return { kind: 'literal', value: Number(next.text) }
    if (next.kind === 'mark' && next.text === '(') {
      const inner = this.choice(depth + 1)
      this.#need(')')
      return inner
    }
    if (next.kind !== 'word' || WORDS.has(next.text)) throw new JuelRefused('syntax')
    if (Object.hasOwn(LITERALS, next.text)) return { kind: 'literal', value: LITERALS[next.text]! }
    return this.#path(next.text)
  }

  #path(variable: string): Juel {
    const steps: (string | number)[] = []
    for (;;) {
      if (this.#peek('(')) return this.#call(variable, steps)
      if (this.#take('.')) {
        const name = this.#next()
        if (name.kind !== 'word') throw new JuelRefused('syntax')
        steps.push(name.text)
      } else if (this.#take('[')) steps.push(this.#index())
      else return { kind: 'path', variable, steps }
    }
  }

  #index(): string | number {
    const index = this.#next()
    if (index.kind === 'word') throw new JuelRefused('computed-index')
    if (index.kind === 'mark' || (index.kind === 'number' && index.text.includes('.'))) throw new JuelRefused('syntax')
    if (!this.#take(']')) throw new JuelRefused('computed-index')
    return index.kind === 'number' ? Number(index.text) : index.text
  }

  /** `execution.getVariable('x')` is the variable `x`; no other method is known. */
  #call(variable: string, steps: (string | number)[]): Juel {
    const [argument, close] = this.#tokens.slice(this.#at + 1, this.#at + 3)
    const reads = variable === 'execution' && steps.length === 1 && steps[0] === 'getVariable'
    if (!reads || argument?.kind !== 'string' || close?.text !== ')') throw new JuelRefused('method-call')
    this.#at += 3
    if (this.#peek('(')) throw new JuelRefused('method-call')
    return this.#path(argument.text)
  }

  #next(): Token {
    const token = this.#tokens[this.#at++]
    if (!token) throw new JuelRefused('syntax')
    return token
  }

  #peek(text: string): boolean {
    const token = this.#tokens[this.#at]
    return token !== undefined && token.kind !== 'string' && token.text === text
  }

  #take(text: string): boolean {
    if (!this.#peek(text)) return false
    this.#at++
    return true
  }

  #need(text: string): void {
    if (!this.#take(text)) this.end()
    if (this.#tokens[this.#at - 1]?.text !== text) throw new JuelRefused('syntax')
  }
}

const LITERALS: Record<string, boolean | null> = { true: true, false: false, null: null }

/** Words of the language that are no names. */
const WORDS = new Set(['and', 'or', 'not', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'empty', 'div', 'mod', 'instanceof'])
