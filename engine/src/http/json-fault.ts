const space = /[ \t\n\r]*/y
const scalar =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const key = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y

/**
 * Where a text stops being JSON: the offset of the first sign that no JSON text could have there, the length for one that only ends
 * too early. V8 says so for some faults and not for others. Asked only after `JSON.parse` refused the text.
 */
export function findJsonFault(text: string): number {
  const open: ('{' | '[')[] = []
  let at = 0
  /** What may come next. */
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'after' = 'value'
  const take = (token: RegExp) => {
    token.lastIndex = at
    const found = token.exec(text)
    if (found) at += found[0].length
    return found !== null
  }

  for (;;) {
    take(space)
    const sign = text[at]
    if (expects === 'after' && open.length === 0) return at
    if (sign === undefined) return at
    if (expects === 'colon') {
      if (sign !== ':') return at
      expects = 'value'
      at += 1
    } else if ((expects === 'after' || expects.endsWith('-or-end')) && sign === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop()
      expects = 'after'
      at += 1
    } else if (expects === 'after') {
      if (sign !== ',') return at
      expects = open.at(-1) === '{' ? 'key' : 'value'
      at += 1
    } else if (expects.startsWith('key')) {
      if (!take(key)) return at
      expects = 'colon'
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      expects = sign === '{' ? 'key-or-end' : 'value-or-end'
      at += 1
    } else {
      if (!take(scalar)) return at
      expects = 'after'
    }
  }
}
