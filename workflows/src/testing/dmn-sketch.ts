/** A DMN file around pieces of XML, for tests. */
export function dmn(content: string, namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" xmlns:statecraft="urn:statecraft:dmn:1" id="tap" name="Tệp thử" namespace="thu">${content}</definitions>`
}

/** Columns of a table drawn in text: `[label, expression, type]` and `[name, type, default]`. */
export interface TableSketch {
  hitPolicy?: string
  aggregation?: string
  validOn?: string
  inputs: [expression: string, type?: string][]
  outputs: [name: string, type?: string, fallback?: string][]
  /** `id: tests -> entries` by column, with attributes of `statecraft:row` after `@`. */
  rows: string[]
}

/** A decision with a table, for tests. Rows read `dong-1: "a" | > 5 -> 10 | "x" @ citation="152/2025/NĐ-CP:54"`. */
export function tableDecision(id: string, table: TableSketch, requires: string[] = []): string {
  const attributes = `hitPolicy="${table.hitPolicy ?? 'UNIQUE'}"${table.aggregation ? ` aggregation="${table.aggregation}"` : ''}`
  const validOn = table.validOn
    ? `<extensionElements><statecraft:table validOn="${xml(table.validOn)}"/></extensionElements>`
    : ''
  const inputs = table.inputs.map(
    ([expression, type = 'string'], at) =>
      `<input id="${id}-i${at}" label="${xml(expression)}"><inputExpression id="${id}-ie${at}" typeRef="${type}"><text>${xml(expression)}</text></inputExpression></input>`,
  )
  const outputs = table.outputs.map(
    ([name, type = 'number', fallback], at) =>
      `<output id="${id}-o${at}" name="${name}" typeRef="${type}">${fallback ? `<defaultOutputEntry id="${id}-d${at}"><text>${xml(fallback)}</text></defaultOutputEntry>` : ''}</output>`,
  )
  return decision(
    id,
    `<decisionTable id="${id}-bang" ${attributes}>${validOn}${inputs.join('')}${outputs.join('')}${table.rows.map(row).join('')}</decisionTable>`,
    requires,
  )
}

/** A decision that is one expression, for tests. */
export function literalDecision(id: string, expression: string, requires: string[] = []): string {
  return decision(id, `<literalExpression id="${id}-bt"><text>${xml(expression)}</text></literalExpression>`, requires)
}

/** A decision around its logic; its variable is called as its id. */
export function decision(id: string, logic: string, requires: string[] = []): string {
  const requirements = requires.map((other, at) => {
    const kind = other.startsWith('?') ? 'requiredInput' : 'requiredDecision'
    return `<informationRequirement id="${id}-r${at}"><${kind} href="#${other.replace('?', '')}"/></informationRequirement>`
  })
  return `<decision id="${id}" name="${id}"><variable id="${id}-v" name="${id}"/>${requirements.join('')}${logic}</decision>`
}

/** Input data, for tests; required as `?id`. */
export function input(id: string, type = 'string'): string {
  return `<inputData id="${id}" name="${id}"><variable id="${id}-v" name="${id}" typeRef="${type}"/></inputData>`
}

function row(line: string): string {
  const [, id, tests, entries, legal] = /^([\w-]+):\s*(.*?)\s*->\s*(.*?)\s*(?:@\s*(.*))?$/.exec(line)!
  const cells = (text: string, kind: string) =>
    text
      .split('|')
      .map((cell) => cell.trim())
      .map((cell, at) => `<${kind} id="${id}-${kind}-${at}"><text>${xml(cell)}</text></${kind}>`)
      .join('')
  const extension = legal ? `<extensionElements><statecraft:row ${legal}/></extensionElements>` : ''
  return `<rule id="${id}">${extension}${cells(tests!, 'inputEntry')}${cells(entries!, 'outputEntry')}</rule>`
}

const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
